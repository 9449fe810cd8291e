import ModelGenDiagnostics
import ModelGenModel

/// Reads tables of fields that people wrote, each named by the heading above it.
struct FieldTableReader {
    private let outline: Outline
    /// Whether the page marks names or types; then what is not marked is present, and no null.
    private let hasMarks: Bool
    private(set) var diagnostics: [Diagnostic] = []

    init(_ outline: Outline) {
        self.outline = outline
        hasMarks = outline.tables.contains { table in
            guard let columns = FieldColumns(table.headerWords) else { return false }
            return table.rows.contains { row in
                FieldName(row.source(columns.name)).isOptional || row.source(columns.type).hasPrefix("?")
            }
        }
    }

    mutating func drafts() -> [Draft] {
        var result: [Draft] = []
        var headings = EnclosingHeadings()
        for section in outline.sections {
            guard let heading = section.heading else { continue }
            headings.enter(heading, prose: section.prose)
            guard let table = section.tables.first(where: { FieldColumns($0.headerWords) != nil }),
                let columns = FieldColumns(table.headerWords)
            else { continue }
            let (name, prose) = headings.model
            guard !name.isEmpty else { continue }
            result.append(
                Draft(
                    id: "\(outline.path)#\(name)", path: outline.path, name: name, documentation: prose,
                    shape: .object(properties(table, columns), additional: nil), location: heading.location))
        }
        return result
    }

    private mutating func properties(_ table: PageTable, _ columns: FieldColumns) -> [DraftProperty] {
        NestedRows.properties(table.rows.compactMap { row(of: $0, columns) })
    }

    private mutating func row(of row: PageTable.Row, _ columns: FieldColumns) -> NestedRows.Row? {
        guard row.isClosed || row.cells.count > columns.type else { return nil }
        let name = FieldName(row.source(columns.name))
        guard !name.text.isEmpty else {
            diagnostics.append(.namelessRow(at: row.location(columns.name)))
            return nil
        }
        let path = FieldPath(name.text)
        let documentation = columns.description.flatMap {
            CellMarks.documentation(row.source($0), empty: ["N/A", "-"])
        }
        let type = FieldTypes.type(row.source(columns.type), documentation: documentation)
        let isOptional = name.isOptional || !hasMarks && !isRequired(documentation, columns)
        return NestedRows.Row(
            path: path,
            property: DraftProperty(
                name: path.text, wireName: .known(path.text), type: type.type,
                presence: columns.presence(of: row) ?? (isOptional ? .optional : .required),
                nullability: type.isNullable ? .yes : columns.nullability(of: row) ?? (hasMarks ? .no : .unknown),
                documentation: documentation, deprecation: name.isDeprecated ? Deprecation() : nil,
                location: row.location(columns.name)))
    }

    /// `**Required.** What it is called`, where no column says it.
    private func isRequired(_ documentation: String?, _ columns: FieldColumns) -> Bool {
        guard !columns.haveRequired, let documentation else { return false }
        let words = documentation.lowercased().drop { "*_(`".contains($0) }
        guard words.hasPrefix("required") else { return false }
        return words.dropFirst("required".count).first.map { "*_).,:;`".contains($0) } ?? true
    }
}

extension Diagnostic {
    fileprivate static func namelessRow(at location: SourceLocation) -> Diagnostic {
        .warning(
            .unreadableRow, "The row does not begin with a name", at: location, consequence: "The row is left out.",
            fix: "Write the property's key into the first cell.")
    }
}
