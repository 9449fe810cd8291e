import ModelGenDiagnostics
import ModelGenModel

/// Reads the section Models of a page that go-swagger generated.
struct GoSwaggerReader {
    private let outline: Outline

    init(_ outline: Outline) { self.outline = outline }

    func drafts() -> [Draft] {
        var result: [Draft] = []
        var isInModels = false
        for section in outline.sections {
            guard let heading = section.heading else { continue }
            if heading.level <= 2 { isInModels = heading.text == "Models" }
            guard isInModels, heading.level == 3, heading.anchor != nil else { continue }
            result.append(
                Draft(
                    id: "\(outline.path)#\(heading.text)", path: outline.path, name: heading.text,
                    documentation: documentation(section), shape: shape(section), location: heading.location))
        }
        return result
    }

    private func documentation(_ section: Outline.Section) -> String? {
        let lines = section.lines.filter { $0.text.hasPrefix("> ") }.map { $0.text.dropFirst(2).trimmingBlanks() }
        let text = lines.joined(separator: "\n").trimmed()
        return text.isEmpty ? nil : text
    }

    private func shape(_ section: Outline.Section) -> Draft.Shape {
        let composed = section.lines.compactMap { line -> KindType? in
            guard line.text.hasPrefix("* composed type ") else { return nil }
            return GoSwaggerTypes.type(line.text.dropFirst("* composed type ".count))
        }
        guard let table = section.tables.first else { return composed.isEmpty ? bare(section) : .alias(.any, []) }
        let words = table.headerWords
        guard words.contains("Required") else {
            let type = table.rows.first.map { GoSwaggerTypes.type($0.source(words.firstIndex(of: "Type"))) } ?? .any
            return .alias(type, [])
        }
        return .object(table.rows.compactMap { property($0, words) }, additional: additional(section))
    }

    /// `[any](#any)`, `map of …` and the like, in a line of their own.
    private func bare(_ section: Outline.Section) -> Draft.Shape {
        for line in section.lines where !line.isCode {
            let text = line.text.trimmingBlanks()
            guard text.hasPrefix("["), text.hasSuffix(")") else { continue }
            return .alias(GoSwaggerTypes.type(text), [])
        }
        return .hidden(.rows)
    }

    private func additional(_ section: Outline.Section) -> KindType? {
        guard let mark = section.lines.firstIndex(where: { $0.text.hasPrefix("**Additional Properties**") }) else {
            return nil
        }
        let next = section.lines[(mark + 1)...].first { !$0.text.trimmingBlanks().isEmpty }
        return next.map { GoSwaggerTypes.type($0.text.trimmingBlanks()) } ?? .any
    }

    private func property(_ row: PageTable.Row, _ words: [String]) -> DraftProperty? {
        guard row.isClosed || row.cells.count > words.firstIndex(of: "Required") ?? 0 else { return nil }
        let column = { (name: String) in row.source(words.firstIndex(of: name)) }
        let name = CellMarks.plain(column("Name"))
        guard !name.isEmpty else { return nil }
        let code = CellText.without("`", around: column("Default"))
        let example = CellMarks.plain(column("Example"))
        return DraftProperty(
            name: name, wireName: .known(name), type: GoSwaggerTypes.type(column("Type")),
            presence: column("Required").contains("✓") ? .required : .optional, nullability: .unknown,
            documentation: CellMarks.documentation(column("Description")),
            defaultValue: code.flatMap { LiteralText.value($0) },
            examples: example.isEmpty ? [] : [example], location: row.location(0))
    }
}

/// Reads the Type column: `[][Pet](#pet)`, `int64 (formatted integer)`, `map of string`.
enum GoSwaggerTypes {
    static func type(_ source: Substring) -> KindType {
        let text = HTMLEntities.decoded(source.trimmingBlanks()).trimmed()
        if text.hasPrefix("[]") { return .array(type(text.dropFirst(2))) }
        if text.hasPrefix("map of ") { return .map(type(text.dropFirst(7))) }
        if text.hasPrefix("["), let end = text.firstRange(of: "](") {
            return .model(String(text[text.index(after: text.startIndex)..<end.lowerBound]))
        }
        let bare = CellMarks.plain(text)
        guard let mark = bare.firstRange(of: " (formatted "), bare.hasSuffix(")") else {
            return named(bare, format: nil)
        }
        return named(String(bare[mark.upperBound...].dropLast()), format: String(bare[..<mark.lowerBound]))
    }

    private static func named(_ word: String, format: String?) -> KindType {
        switch word {
        case "string": .scalar(.string(format: format))
        case "integer": .scalar(.integer(format: format))
        case "number": .scalar(.number(format: format))
        case "boolean": .scalar(.boolean)
        case "any", "interface{}", "object": .any
        default: .unreadable(word)
        }
    }
}
