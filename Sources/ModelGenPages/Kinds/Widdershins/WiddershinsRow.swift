import ModelGenDiagnostics
import ModelGenModel

/// A row with those that follow one level deeper.
struct WiddershinsRow: Sendable {
    /// Without the marks of its depth; empty for `*anonymous*`.
    var name: String
    var special: Special?
    var typeText: String
    var isRequired: Bool
    var access: Access
    var documentation: String?
    var location: SourceLocation
    var children: [WiddershinsRow] = []

    /// Names that are no keys.
    enum Special: Sendable {
        case anonymous, additionalProperties, pattern
    }
}

extension WiddershinsRow {
    /// The rows of a table, nested by the marks `»` before their names.
    static func rows(of table: PageTable) -> [WiddershinsRow] {
        guard let columns = WiddershinsColumns(table.headerWords) else { return [] }
        let flat = table.rows.compactMap { row(of: $0, columns) }
        var position = 0
        // A table of a response begins at the first level.
        return nested(flat, &position, depth: flat.first?.depth ?? 0)
    }

    private static func nested(
        _ flat: [(depth: Int, row: WiddershinsRow)], _ position: inout Int, depth: Int
    ) -> [WiddershinsRow] {
        var result: [WiddershinsRow] = []
        while position < flat.count, flat[position].depth >= depth {
            if flat[position].depth > depth, !result.isEmpty {
                result[result.count - 1].children += nested(flat, &position, depth: flat[position].depth)
            } else {
                result.append(flat[position].row)
                position += 1
            }
        }
        return result
    }

    private static func row(of row: PageTable.Row, _ columns: WiddershinsColumns) -> (depth: Int, row: WiddershinsRow)?
    {
        guard row.isClosed || row.cells.count > max(columns.name, columns.type, columns.required) else { return nil }
        var source = row.source(columns.name)
        let depth = source.prefix { $0 == "»" }.count
        source = source.drop { $0 == "»" || $0 == " " }
        let special: Special? =
            switch source {
            case "*anonymous*": .anonymous
            case "**additionalProperties**": .additionalProperties
            case "*pattern*": .pattern
            default: nil
            }
        let name = special == nil ? CellMarks.unescaped(HTMLEntities.decoded(source)) : ""
        guard special != nil || !name.isEmpty, !row.source(columns.type).isEmpty else { return nil }
        let restrictions = row.source(columns.restrictions)
        let texts = [columns.title, columns.description].compactMap { column in
            CellMarks.documentation(row.source(column), empty: ["none"])
        }
        return (
            depth,
            WiddershinsRow(
                name: name, special: special,
                typeText: CellMarks.unescaped(HTMLEntities.decoded(row.source(columns.type))),
                isRequired: ["true", "mandatory"].contains(row.source(columns.required)),
                access: restrictions == "read-only"
                    ? .readOnly : restrictions == "write-only" ? .writeOnly : .readWrite,
                documentation: texts.isEmpty ? nil : texts.joined(separator: "\n"), location: row.location(columns.name)
            )
        )
    }
}
