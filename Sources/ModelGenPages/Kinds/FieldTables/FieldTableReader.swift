import ModelGenDiagnostics
import ModelGenModel

/// Reads tables of fields that people wrote, or lists of them where a page has no tables, each named by the heading above it.
struct FieldTableReader {
    private let outline: Outline
    private let hasTables: Bool
    /// Whether the page marks names or types; then what is not marked is present, and no null.
    private let hasMarks: Bool
    /// What no word behind a name says, where others say it.
    private let unmarked: Presence?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ outline: Outline) {
        self.outline = outline
        let tables = outline.tables.compactMap { table in FieldColumns(table.headerWords).map { (table, $0) } }
        hasTables = !tables.isEmpty
        hasMarks = tables.contains { table, columns in
            table.rows.contains { row in
                FieldName(row.source(columns.name)).isMarked || row.source(columns.type).hasPrefix("?")
            }
        }
        let named = tables.flatMap { table, columns in
            table.rows.map { FieldName($0.source(columns.name)) }.filter { !$0.isMarked }.map(\.presence)
        }
        let listed = hasTables ? [] : outline.sections.flatMap { BulletFields($0, path: outline.path).rows }
        unmarked = Self.unmarked(beside: (named + listed.map(\.presence)).compactMap { $0 })
    }

    /// Where some are said to be optional, and none to be required, the others are.
    private static func unmarked(beside stated: [Presence]) -> Presence? {
        guard !stated.isEmpty else { return nil }
        return stated.contains(.required) ? .optional : .required
    }

    mutating func drafts() -> [Draft] {
        var result: [Draft] = []
        var headings = EnclosingHeadings()
        for section in outline.sections {
            guard let heading = section.heading else { continue }
            let bullets = hasTables ? nil : BulletFields(section, path: outline.path)
            let isList = bullets.map { !$0.rows.isEmpty } ?? false
            headings.enter(heading, prose: isList ? bullets?.prose : section.prose)
            guard let properties = properties(section, bullets) else { continue }
            let (name, prose) = headings.model
            guard !name.isEmpty else { continue }
            result.append(
                Draft(
                    id: "\(outline.path)#\(name)", path: outline.path, name: name, documentation: prose,
                    shape: .object(properties, additional: nil), location: heading.location))
        }
        return result
    }

    private mutating func properties(_ section: Outline.Section, _ bullets: BulletFields?) -> [DraftProperty]? {
        if let bullets, !bullets.rows.isEmpty {
            diagnostics += bullets.others.map { .unreadableItem(at: $0) }
            return NestedRows.properties(bullets.rows.map(row))
        }
        guard let table = section.tables.first(where: { FieldColumns($0.headerWords) != nil }),
            let columns = FieldColumns(table.headerWords)
        else { return nil }
        return properties(table, columns)
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
        let isOptional = name.isMarked || !hasMarks && !isRequired(documentation, columns)
        let unsaid: Presence = isOptional ? unmarked ?? .optional : .required
        return NestedRows.Row(
            path: path,
            property: DraftProperty(
                name: path.text, wireName: .known(path.text), type: type.type,
                presence: columns.presence(of: row) ?? name.presence ?? unsaid,
                nullability: type.isNullable ? .yes : columns.nullability(of: row) ?? (hasMarks ? .no : .unknown),
                documentation: documentation, deprecation: name.isDeprecated ? Deprecation() : nil,
                location: row.location(columns.name)))
    }

    private func row(of item: BulletFields.Row) -> NestedRows.Row {
        let documentation = CellMarks.documentation(item.documentation)
        let type = FieldTypes.type(item.type, documentation: documentation)
        let path = FieldPath(names: item.names)
        let name = path.steps.last?.name ?? ""
        return NestedRows.Row(
            path: path,
            property: DraftProperty(
                name: name, wireName: .known(name), type: type.type,
                presence: item.presence ?? unmarked ?? .optional,
                nullability: type.isNullable ? .yes : item.isNullable.map { $0 ? .yes : .no } ?? .unknown,
                documentation: documentation, deprecation: item.isDeprecated ? Deprecation() : nil,
                location: item.location))
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
    fileprivate static func unreadableItem(at location: SourceLocation) -> Diagnostic {
        .warning(
            .unreadableRow, "The item does not have the form of the others: a name, and its type in brackets",
            at: location, consequence: "It is left out.", fix: "Write ``- `name` (string, required) – What it is``.")
    }

    fileprivate static func namelessRow(at location: SourceLocation) -> Diagnostic {
        .warning(
            .unreadableRow, "The row does not begin with a name", at: location, consequence: "The row is left out.",
            fix: "Write the property's key into the first cell.")
    }
}
