import ModelGenDiagnostics
import ModelGenModel

/// Reads the section Models, or Schemas, of a page of swagger-markdown.
struct SwaggerMarkdownReader {
    private let outline: Outline

    init(_ outline: Outline) { self.outline = outline }

    func drafts() -> [Draft] {
        var result: [Draft] = []
        var suffix: String?
        for section in outline.sections {
            guard let heading = section.heading else { continue }
            switch (heading.level, heading.text) {
            case (3, "Models"): suffix = " Model"
            case (3, "Schemas"): suffix = " Schema"
            case (...3, _): suffix = nil
            case (4, _):
                guard let suffix else { continue }
                result.append(draft(section, heading, suffix: suffix))
            default: continue
            }
        }
        return result
    }

    private func draft(_ section: Outline.Section, _ heading: Outline.Heading, suffix: String) -> Draft {
        let name = heading.text.hasSuffix(suffix) ? String(heading.text.dropLast(suffix.count)) : heading.text
        return Draft(
            id: "\(outline.path)#\(name)", path: outline.path, name: name, documentation: section.prose,
            shape: shape(section.tables.first, name: name), location: heading.location)
    }

    private func shape(_ table: PageTable?, name: String) -> Draft.Shape {
        guard let table, table.header.count >= 4 else { return .hidden(.rows) }
        let rows = table.rows.filter { $0.isClosed || $0.cells.count >= 4 }.compactMap { SwaggerMarkdownRow($0) }
        // Compositions have a table without rows.
        guard !rows.isEmpty else { return .hidden(.rows) }
        if rows.count == 1, rows[0].name == name, rows[0].required.isEmpty {
            return alias(rows[0])
        }
        return .object(rows.map(\.property), additional: nil)
    }

    private func alias(_ row: SwaggerMarkdownRow) -> Draft.Shape {
        switch row.type {
        case .enumeration(let values): .enumeration(values.map { EnumerationDeclaration.Value($0) })
        case .object(let properties, let additional): .object(properties, additional: additional)
        case .union(let members, let requirement): .union(members, requirement, nil)
        case .map, .any, .scalar, .array, .model, .nullable, .unreadable: .alias(row.type, [])
        }
    }
}

/// A row of a table `Name | Type | Description | Required`.
struct SwaggerMarkdownRow {
    var name: String
    var type: KindType
    var required: String
    var property: DraftProperty

    init?(_ row: PageTable.Row) {
        let source = row.source(0)
        let bare = CellText.without("~~", around: source)
        name = CellMarks.plain(bare ?? source)
        guard !name.isEmpty else { return nil }
        required = String(row.source(3))
        let notes = SwaggerMarkdownNotes(row.source(2))
        var type = SwaggerMarkdownTypes.type(row.source(1))
        if !notes.values.isEmpty { type = SwaggerMarkdownTypes.enumerated(type, notes.values) }
        self.type = type
        property = DraftProperty(
            name: name, wireName: .known(name), type: type, presence: required == "Yes" ? .required : .optional,
            nullability: .no, documentation: notes.documentation, access: notes.access,
            deprecation: bare != nil || notes.isDeprecated ? Deprecation() : nil, examples: notes.examples,
            location: row.location(0))
    }
}

/// What stands in a description besides text, joined by line breaks.
struct SwaggerMarkdownNotes {
    var documentation: String?
    var values: [JSONLiteral] = []
    var examples: [String] = []
    var access: Access = .readWrite
    var isDeprecated = false

    init(_ source: Substring) {
        var kept: [String] = []
        for line in (CellMarks.documentation(source) ?? "").split(separator: "\n").map({ String($0).trimmed() }) {
            if line.hasPrefix("*Enum:*") {
                values = Self.codes(line).compactMap { LiteralText.value($0) }
            } else if line.hasPrefix("*Example:*") {
                examples += Self.codes(line)
            } else if line == "**Read-only**" {
                access = .readOnly
            } else if line == "**Write-only**" {
                access = .writeOnly
            } else if line == "**Deprecated**" {
                isDeprecated = true
            } else {
                kept.append(line)
            }
        }
        documentation = kept.isEmpty ? nil : kept.joined(separator: "\n")
    }

    private static func codes(_ line: String) -> [String] {
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }
}
