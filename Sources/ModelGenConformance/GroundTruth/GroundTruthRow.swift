/// A class's field, or an alias, in the sources of an SDK.
public struct GroundTruthRow: Sendable, Hashable {
    /// What a row describes.
    public enum Kind: String, Sendable { case field, alias }

    var className: String
    var kind: Kind
    var name: String
    var wireName: String
    var type: SourceAnnotation
    var defaultValue: String
    var isConstant: Bool

    /// `Class` or `Class.field`.
    var subject: String {
        switch kind {
        case .field: "\(className).\(name)"
        case .alias: className
        }
    }
}

/// A line of a ground truth that cannot be read.
public struct UnreadableRow: Error, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int

    /// What is wrong.
    public var description: String {
        "line \(line) is not of the form namespace, class, kind, name, wire, type, default, const"
    }
}

extension GroundTruthRow {
    /// The rows of a table: namespace, class, kind, name, wire, type, default, const, with a header.
    ///
    /// - Throws: `UnreadableRow`, because a row that is passed over would count as agreement.
    public static func rows(of table: String) throws(UnreadableRow) -> [GroundTruthRow] {
        var rows: [GroundTruthRow] = []
        for (index, line) in table.split(separator: "\n").enumerated().dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 8, let kind = Kind(rawValue: cells[2]), let type = SourceAnnotation(cells[5]) else {
                throw UnreadableRow(line: index + 1)
            }
            rows.append(
                GroundTruthRow(
                    className: cells[1], kind: kind, name: cells[3], wireName: cells[4], type: type,
                    defaultValue: cells[6], isConstant: cells[7] == "const"))
        }
        return rows
    }
}
