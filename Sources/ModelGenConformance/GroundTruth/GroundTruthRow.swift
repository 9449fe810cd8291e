/// A class's field, or an alias, in the sources of an SDK.
package struct GroundTruthRow: Sendable, Hashable {
    /// What a row describes.
    package enum Kind: String, Sendable, CaseIterable {
        case field
        /// A union, or an enumeration that is spelled as a `Literal`.
        case alias
        /// An enumeration that is a class, whose rows, one for each value, were put together.
        case value
    }

    var owner: ClassName
    var kind: Kind
    var name: String
    var wireName: String
    var type: SourceAnnotation
    var defaultValue: String
    var constant: Constant
    /// Stated in a column of its own; otherwise the annotation tells.
    var isRequired: Bool?
    /// The same for `null`.
    var isNullable: Bool?
    /// Of an enumeration that is a class: what its members stand for.
    var values: [String: String] = [:]
    /// Whether the type is in no language's words.
    var isNeutral = false

    /// What the `const` column says.
    enum Constant: Sendable, Hashable {
        case none
        /// The annotation has the value.
        case marked
        case value(String)
    }

    /// `Class` or `Class.field`.
    var subject: String {
        switch kind {
        case .field: "\(owner).\(name)"
        case .alias, .value: "\(owner)"
        }
    }
}

/// A line of a ground truth that cannot be read.
package struct UnreadableRow: Error, Sendable, CustomStringConvertible {
    /// Counted from 1.
    package var line: Int
    /// The columns that its table has.
    var columns = GroundTruthTable.oldColumns

    /// What is wrong.
    package var description: String { "line \(line) is not of the form \(columns.joined(separator: ", "))" }
}

extension GroundTruthRow {
    /// The rows of a table with a header: namespace, class, kind, name, wire, type, default, const, and in the neutral form
    /// required, nullable and annotation as well, where the type is in no language's words.
    ///
    /// - Throws: `UnreadableRow`, because a row that is passed over would count as agreement.
    package static func rows(of text: String) throws(UnreadableRow) -> [GroundTruthRow] {
        var table = GroundTruthTable(text)
        return try table.rows()
    }
}

/// Reads a ground truth line by line.
struct GroundTruthTable {
    static let oldColumns = ["namespace", "class", "kind", "name", "wire", "type", "default", "const"]
    static let neutralColumns = oldColumns + ["required", "nullable", "annotation"]

    private let lines: [Substring]
    private let isNeutral: Bool
    private var hasNamespaces = false

    init(_ text: String) {
        lines = text.split(separator: "\n").map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
        isNeutral = lines.first.map { Self.cells(of: $0) == Self.neutralColumns } ?? false
    }

    private static func cells(of line: Substring) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

    mutating func rows() throws(UnreadableRow) -> [GroundTruthRow] {
        var rows: [GroundTruthRow] = []
        var positions: [ClassName: Int] = [:]
        let namespaces = lines.dropFirst().compactMap {
            $0.split(separator: "\t", omittingEmptySubsequences: false).first
        }
        hasNamespaces = Set(namespaces).count > 1
        for (index, line) in lines.enumerated().dropFirst() {
            guard let row = row(Self.cells(of: line)) else {
                throw UnreadableRow(line: index + 1, columns: isNeutral ? Self.neutralColumns : Self.oldColumns)
            }
            guard row.kind == .value else {
                rows.append(row)
                continue
            }
            // One row a value becomes one row an enumeration, which is how the other form of enumerations stands.
            if let position = positions[row.owner] {
                rows[position].type = rows[position].type.appending(row.type)
                rows[position].values.merge(row.values) { first, _ in first }
            } else {
                positions[row.owner] = rows.count
                rows.append(row)
            }
        }
        return rows
    }

    private func row(_ cells: [String]) -> GroundTruthRow? {
        guard cells.count == (isNeutral ? Self.neutralColumns : Self.oldColumns).count, let kind = kind(cells[2]),
            let type = type(cells, kind)
        else { return nil }
        let (isRequired, isNullable) = isNeutral ? (flag(cells[8]), flag(cells[9])) : (nil, nil)
        if isNeutral, kind == .field, isRequired == nil || isNullable == nil { return nil }
        var row = GroundTruthRow(
            owner: ClassName(namespace: cells[0], name: cells[1], isQualified: hasNamespaces), kind: kind,
            name: cells[3], wireName: cells[4], type: type,
            defaultValue: isNeutral ? Self.python(cells[6]) : cells[6], constant: constant(cells[7]),
            isRequired: isRequired, isNullable: isNullable, isNeutral: isNeutral)
        if kind == .value { row.values = [cells[3]: type.literals?.first ?? ""] }
        return row
    }

    private func kind(_ text: String) -> GroundTruthRow.Kind? {
        text == "union" && isNeutral ? .alias : GroundTruthRow.Kind(rawValue: text)
    }

    private func type(_ cells: [String], _ kind: GroundTruthRow.Kind) -> SourceAnnotation? {
        if kind == .value {
            let literal = isNeutral ? SourceAnnotation.string(cells[4]) : SourceAnnotation(cells[5])
            return literal.map { .generic("Literal", [$0]) }
        }
        return isNeutral ? NeutralType(cells[5])?.annotation : SourceAnnotation(cells[5])
    }

    private func constant(_ cell: String) -> GroundTruthRow.Constant {
        if cell.isEmpty { return .none }
        return isNeutral ? .value(Self.bare(cell)) : .marked
    }

    private func flag(_ cell: String) -> Bool? {
        switch cell {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    /// JSON's words for values as Python has them, which the old form is in.
    private static func python(_ json: String) -> String {
        switch json {
        case "null": "None"
        case "true": "True"
        case "false": "False"
        default: json
        }
    }

    private static func bare(_ json: String) -> String {
        json.count > 1 && json.hasPrefix("\"") && json.hasSuffix("\"")
            ? String(json.dropFirst().dropLast()) : python(json)
    }
}

extension SourceAnnotation {
    /// A `Literal` with the values of another one as well.
    fileprivate func appending(_ other: SourceAnnotation) -> SourceAnnotation {
        guard case .generic(let name, let values) = self, case .generic(_, let more) = other else { return self }
        return .generic(name, values + more)
    }
}
