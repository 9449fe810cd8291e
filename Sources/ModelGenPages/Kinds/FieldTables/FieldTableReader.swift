import ModelGenDiagnostics
import ModelGenModel

/// Reads tables of fields that people wrote, each named by the heading above it.
struct FieldTableReader {
    private let outline: Outline
    /// Whether the page marks names or types; then what is not marked is present, and no null.
    private let hasMarks: Bool

    init(_ outline: Outline) {
        self.outline = outline
        hasMarks = outline.tables.contains { table in
            guard let columns = FieldColumns(table.headerWords) else { return false }
            return table.rows.contains { row in
                Self.name(row.source(columns.name)).isOptional || row.source(columns.type).hasPrefix("?")
            }
        }
    }

    func drafts() -> [Draft] {
        var result: [Draft] = []
        var names: Set<String> = []
        for section in outline.sections {
            guard let heading = section.heading,
                let table = section.tables.first(where: { FieldColumns($0.headerWords) != nil }),
                let columns = FieldColumns(table.headerWords)
            else { continue }
            let name = Self.typeName(heading.text)
            guard !name.isEmpty, names.insert(name).inserted else { continue }
            result.append(
                Draft(
                    id: "\(outline.path)#\(name)", path: outline.path, name: name, documentation: section.prose,
                    shape: .object(properties(table, columns), additional: nil), location: heading.location))
        }
        return result
    }

    private func properties(_ table: PageTable, _ columns: FieldColumns) -> [DraftProperty] {
        table.rows.compactMap { property($0, columns) }
    }

    private func property(_ row: PageTable.Row, _ columns: FieldColumns) -> DraftProperty? {
        let (name, isOptional, isDeprecated) = Self.name(row.source(columns.name))
        guard !name.isEmpty, row.isClosed || row.cells.count > columns.type else { return nil }
        let (type, isNullable) = FieldTypes.type(row.source(columns.type))
        return DraftProperty(
            name: name, wireName: .known(name), type: type,
            presence: columns.presence(of: row) ?? (isOptional || !hasMarks ? .optional : .required),
            nullability: isNullable ? .yes : columns.nullability(of: row) ?? (hasMarks ? .no : .unknown),
            documentation: columns.description.flatMap {
                CellMarks.documentation(row.source($0), empty: ["N/A", "-"])
            },
            deprecation: isDeprecated ? Deprecation() : nil, location: row.location(columns.name))
    }

    private static let lastWords: Set<String> = ["Structure", "Object", "Model", "Schema", "Resource", "Fields"]

    /// The heading without a last word that says what it is.
    static func typeName(_ heading: String) -> String {
        var text = CellMarks.plain(heading)
        if text.lowercased().hasSuffix(" resource type") { text = String(text.dropLast(" resource type".count)) }
        var words = text.split(separator: " ").map(String.init)
        if words.count > 1, let last = words.last, lastWords.contains(last) { words.removeLast() }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// `note?\*`, `x? \[1\]`, `x **(deprecated)**`
    static func name(_ source: Substring) -> (name: String, isOptional: Bool, isDeprecated: Bool) {
        let text = HTMLEntities.decoded(source)
        let isDeprecated = text.lowercased().contains("deprecated") || text.hasPrefix("~~")
        let bare = CellMarks.plain(
            text.hasPrefix("~~") ? text.split(separator: "~").first.map(String.init) ?? "" : text)
        let name = bare.prefix { $0.isLetter || $0.isNumber || "_$@.-:".contains($0) }
        return (String(name), bare.dropFirst(name.count).hasPrefix("?"), isDeprecated)
    }
}
