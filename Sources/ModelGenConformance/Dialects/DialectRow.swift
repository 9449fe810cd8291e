import Foundation
import ModelGenModel

/// A line of the neutral ground truth of a set of another kind than Python SDKs' pages. Unlike there, what the sources do not
/// tell may be empty.
struct DialectRow: Sendable {
    /// What the line is about.
    enum Kind: String, Sendable {
        case field
        case union
        /// One value of an enumeration that is a class.
        case value
    }

    var owner: String
    var kind: Kind
    var name: String
    var wireName: String
    /// `nil` where the sources do not tell.
    var type: SourceAnnotation?
    /// Whether it is of a member of a union, which these pages flatten.
    var isOfMember: Bool
    var hasDefault: Bool
    /// The only value that the sources allow.
    var constant: String?
    var isRequired: Bool?
    var isNullable: Bool?
    /// The source's own words for the type.
    var annotation: SourceWords
    /// Rows of one class follow one another; another class may have its name in another namespace, which is not told.
    var group = 0

    /// `Class.field`, or the class.
    var subject: String { kind == .field ? "\(owner).\(name)" : owner }

    /// The rows of a table in the neutral form.
    ///
    /// - Throws: `UnreadableRow`, because a row that is passed over would count as agreement.
    static func rows(of text: String) throws(UnreadableRow) -> [DialectRow] {
        let lines = text.split(separator: "\n").map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
        var rows: [DialectRow] = []
        for (index, line) in lines.enumerated() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if index == 0, cells == GroundTruthTable.neutralColumns { continue }
            guard index > 0, let row = DialectRow(cells) else {
                throw UnreadableRow(line: index + 1, columns: GroundTruthTable.neutralColumns)
            }
            rows.append(row)
        }
        return grouped(rows)
    }

    private static func grouped(_ rows: [DialectRow]) -> [DialectRow] {
        var rows = rows
        for index in rows.indices.dropFirst() {
            rows[index].group = rows[index - 1].group + (rows[index].owner == rows[index - 1].owner ? 0 : 1)
        }
        // The classes that Python makes of unions hold validators besides what their members have.
        let unions = Set(rows.filter { $0.name == "actual_instance" }.map(\.group))
        for index in rows.indices where unions.contains(rows[index].group) { rows[index].isOfMember = true }
        return rows
    }

    private init?(_ cells: [String]) {
        guard cells.count == GroundTruthTable.neutralColumns.count, let kind = Kind(rawValue: cells[2]) else {
            return nil
        }
        self.kind = kind
        (owner, name, wireName) = (cells[1], cells[3], cells[4])
        isOfMember = cells[5] == "(member of a union)"
        type = isOfMember || cells[5].isEmpty ? nil : NeutralType(cells[5])?.annotation
        if type == nil, !isOfMember, !cells[5].isEmpty { return nil }
        hasDefault = !["", "null"].contains(cells[6])
        constant = cells[7].isEmpty ? nil : cells[7].filter { $0 != "\"" }
        annotation = SourceWords(cells[10])
        (isRequired, isNullable) = (Self.flag(cells[8]), Self.flag(cells[9]))
        if !["", "yes", "no"].contains(cells[8]) || !["", "yes", "no"].contains(cells[9]) { return nil }
    }

    private static func flag(_ cell: String) -> Bool? { cell.isEmpty ? nil : cell == "yes" }
}

extension DialectRow {
    /// What a document says of its named schemas, where an SDK's sources are not at hand.
    ///
    /// - Throws: What cannot be read.
    static func rows(ofDocument file: URL) throws -> [DialectRow] {
        rows(of: try GroundTruthRow.rows(ofDocument: file, resolvesAliases: true))
    }

    static func rows(of rows: [GroundTruthRow]) -> [DialectRow] {
        grouped(
            rows.flatMap { row -> [DialectRow] in
                switch row.kind {
                case .field: [DialectRow(row, .field, name: row.name, wireName: row.wireName)]
                case .alias: [DialectRow(row, .union, name: "", wireName: "")]
                case .value: (row.type.literals ?? []).map { DialectRow(row, .value, name: "", wireName: $0) }
                }
            })
    }

    private init(_ row: GroundTruthRow, _ kind: Kind, name: String, wireName: String) {
        (owner, self.kind, self.name, self.wireName) = (row.owner.name, kind, name, wireName)
        type = row.type
        isOfMember = false
        hasDefault = !row.defaultValue.isEmpty && row.defaultValue != "None"
        if case .value(let value) = row.constant { constant = value }
        (isRequired, isNullable) = (row.isRequired, row.isNullable)
        annotation = SourceWords("")
    }
}
