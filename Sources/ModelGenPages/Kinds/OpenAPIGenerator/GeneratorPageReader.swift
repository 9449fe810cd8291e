import ModelGenDiagnostics
import ModelGenModel

/// Reads the sections of a page.
struct GeneratorPageReader {
    private var page: GeneratorPage
    private let outline: Outline

    init(_ outline: Outline, text: String) {
        self.outline = outline
        // Without its title a page begins with a section.
        let heading = outline.headings.first.flatMap { $0.level > 1 && Self.isSection($0.text) ? nil : $0 }
        let full = heading?.text ?? ""
        page = GeneratorPage(
            path: outline.path, title: Self.typeName(full), fullTitle: full,
            location: heading?.location ?? SourceLocation(file: outline.path), endsInTable: outline.endsInTable,
            text: text)
    }

    private static func isSection(_ heading: String) -> Bool {
        sections.contains(heading) || heading.hasPrefix("Enum: ")
    }

    private static let sections: Set<String> = [
        "Properties", "Enum", "Enum Variants", "oneOf schemas", "oneOf", "anyOf schemas", "anyOf", "Example", "Methods",
        "Load the model package", "Class instance methods", "Implemented Interfaces", "Implementing Classes",
    ]

    /// `pkg.Name`, `Mod::Name`, `# Name`, `Pkg.Model.Name`.
    private static func typeName(_ title: String) -> String {
        var bare = Substring(title).trimmingBlanks()
        while bare.hasPrefix("# ") { bare = bare.dropFirst(2).trimmingBlanks() }
        return bare.split(whereSeparator: { ".:\\ ".contains($0) }).last.map(String.init) ?? ""
    }

    mutating func read() -> GeneratorPage {
        page.skipReason = skipReason
        guard page.skipReason == nil else { return page }
        for section in outline.sections { read(section) }
        if page.rows == nil, page.values.isEmpty, page.members == nil {
            page.skipReason = "it has none of a model's sections"
        }
        return page
    }

    private var skipReason: String? {
        let name = PagePath.fileName(of: outline.path).lowercased()
        if name.hasPrefix("readme.") { return "it is a README" }
        let isAPI =
            outline.tables.contains { $0.headerWords == ["Method", "HTTP request", "Description"] }
            || page.text.hasBytes(of: "All URIs are relative to ")
        if isAPI { return "it describes the operations of an API" }
        return page.title.isEmpty ? "it has no title" : nil
    }

    private mutating func read(_ section: Outline.Section) {
        guard let heading = section.heading else { return }
        if heading.location == page.location {
            page.description = section.prose
            return
        }
        switch heading.text {
        case "Properties": readProperties(section)
        case "Enum": page.values += bullets(section)
        case "Enum Variants": readVariants(section)
        case "oneOf schemas", "oneOf", "anyOf schemas", "anyOf":
            readMembers(section, isAnyOf: heading.text.hasPrefix("anyOf"))
        case "`openapi_one_of`", "`openapi_any_of`": page.members = nil
        case let text where text.hasPrefix("Enum: "):
            page.inlineEnumerations[plainName(text.dropFirst(6))] = inlineValues(section)
        case "Example": readRubyUnion(section)
        case let text: readMethod(text)
        }
    }

    private func plainName(_ text: Substring) -> String { CellMarks.plain(text) }

    /// `SetNoteNil` and `UnsetNote` are there only where null is allowed, each with a heading of its own.
    private mutating func readMethod(_ heading: String) {
        page.methods.append(heading)
        if heading.hasPrefix("Set"), heading.hasSuffix("Nil") {
            page.nilSetters.insert(String(heading.dropFirst(3).dropLast(3)))
        } else if heading.hasPrefix("Unset") {
            page.nilSetters.insert(String(heading.dropFirst(5)))
        }
    }

    private mutating func readProperties(_ section: Outline.Section) {
        let tables = section.tables.filter(Self.hasProperties)
        // A section of this name is on pages of other kinds, too.
        guard section.tables.isEmpty || !tables.isEmpty else { return }
        var rows: [GeneratorRow] = []
        for table in tables {
            page.hasNotes = table.header.count > 2
            page.hasTable = true
            for row in table.rows {
                if let parsed = GeneratorRow(row) {
                    rows.append(parsed)
                } else if row.isClosed {
                    page.unreadable.append(row.location)
                }
            }
        }
        page.rows = (page.rows ?? []) + rows
    }

    /// The values of a property, whose heading got lost, are no properties.
    private static func hasProperties(_ table: PageTable) -> Bool {
        let words = table.headerWords
        return words.starts(with: ["Name", "Type"]) && (words.count == 2 || words[2] == "Description")
    }

    /// `` * `NAME` (value: `'v'`) ``, indented for Kotlin.
    private func bullets(_ section: Outline.Section) -> [EnumerationDeclaration.Value] {
        section.lines.compactMap { line in
            let text = HTMLEntities.decoded(line.text.trimmingBlanks())
            guard text.hasPrefix("* "), let mark = text.firstRange(of: "(value: ") else { return nil }
            let name = CellMarks.plain(text[..<mark.lowerBound].dropFirst(2))
            let source = text[mark.upperBound...].trimmingBlanks()
            guard source.hasSuffix(")"), let literal = literal(source.dropLast()), !isUnknownDefault(name, literal)
            else {
                return nil
            }
            return EnumerationDeclaration.Value(literal, name: SuggestedName(name, .declared))
        }
    }

    /// What typescript-axios adds for values that the document does not list.
    private func isUnknownDefault(_ name: String, _ value: JSONLiteral) -> Bool {
        name == "UnknownDefaultOpenApi" || value == .string("11184809")
    }

    private func literal(_ source: Substring) -> JSONLiteral? {
        let text = source.trimmingBlanks()
        let bare = CellText.without("`", around: text) ?? text
        if let value = LiteralText.value(bare) { return value }
        // A mark that nothing closes begins a text of which the rest got lost.
        return bare.first.map { "`'\"".contains($0) } ?? true ? nil : .string(String(bare))
    }

    /// `Name | Value`, the value a literal; bullets in JavaScript; all values in one cell in Kotlin.
    private func inlineValues(_ section: Outline.Section) -> [JSONLiteral] {
        let listed = bullets(section).map(\.value)
        guard listed.isEmpty, let table = section.tables.first else { return listed }
        return table.rows.flatMap { row -> [JSONLiteral] in
            let text = HTMLEntities.decoded(row.source(1))
            if let value = LiteralText.value(text) { return [value] }
            let isKotlin = text.contains(",") || plainName(row.source(0)) == plainName(row.source(0)).lowercased()
            if isKotlin, !text.isEmpty {
                let values = text.split(separator: ",").map { String($0).trimmed() }
                // Nothing tells numbers from texts of digits.
                return values.allSatisfy { DecimalNumber($0) != nil } ? [] : values.map { .string($0) }
            }
            return text.isEmpty ? [] : [.string(text)]
        }
    }

    /// Values of an enumeration, or the mapping of a union; which of them, the set's other pages tell.
    private mutating func readVariants(_ section: Outline.Section) {
        guard let table = section.tables.first else { return }
        guard !table.rows.isEmpty else {
            page.members = page.members ?? []
            return
        }
        guard table.headerWords.last == "Value" else {
            page.members = table.rows.map { plainName($0.source(0)) }.filter { !$0.isEmpty }
            return
        }
        page.values += table.rows.filter { $0.cells.count >= 2 }.map { row in
            let value = CellMarks.unescaped(String(row.source(1)))
            return EnumerationDeclaration.Value(
                .string(value), name: SuggestedName(plainName(row.source(0)), .declared))
        }
    }

    private mutating func readMembers(_ section: Outline.Section, isAnyOf: Bool) {
        page.isAnyOf = isAnyOf
        page.members =
            (page.members ?? [])
            + section.lines.compactMap { line in
                let text = line.text.trimmingBlanks()
                guard text.hasPrefix("* ") || text.hasPrefix("- ") else { return nil }
                return GeneratorRow.type(text.dropFirst(2)).text
            }
    }

    /// Ruby's pages show unions as what methods of the class answer.
    private mutating func readRubyUnion(_ section: Outline.Section) {
        let code = section.lines.filter { $0.isCode && $0.text.hasPrefix("#") }.map {
            $0.text.dropFirst().trimmingBlanks()
        }
        let all = section.lines.map(\.text)
        let symbol = { (text: Substring) -> String? in
            guard let start = text.firstRange(of: ":'"), let end = text[start.upperBound...].firstIndex(of: "'") else {
                return nil
            }
            return String(text[start.upperBound..<end])
        }
        if all.contains(where: { $0.hasSuffix(".openapi_one_of") || $0.hasSuffix(".openapi_any_of") }) {
            page.isAnyOf = all.contains { $0.hasSuffix(".openapi_any_of") }
            page.members = code.compactMap(symbol)
        } else if all.contains(where: { $0.hasSuffix(".openapi_discriminator_name") }),
            let name = code.compactMap(symbol).first
        {
            page.discriminator = DraftDiscriminator(propertyName: name, mapping: [])
        } else if all.contains(where: { $0.hasSuffix(".openapi_discriminator_mapping") }) {
            page.discriminator?.mapping = code.compactMap { line in
                guard let arrow = line.firstRange(of: "=>"), let value = symbol(line[..<arrow.lowerBound]),
                    let model = symbol(line[arrow.upperBound...])
                else { return nil }
                return (value, model)
            }
        }
    }
}
