import ModelGenDiagnostics
import ModelGenModel

/// Reads the model pages of Speakeasy's SDKs for languages other than Python.
struct SpeakeasyReader {
    private let outlines: [Outline]
    private let language: SpeakeasyLanguage
    private let options: PageOptions
    private let paths: [String: String]
    private let titles: Set<String>
    private var result = DraftSet()

    init(_ outlines: [Outline], _ language: SpeakeasyLanguage, options: PageOptions) {
        self.outlines = outlines
        self.language = language
        self.options = options
        paths = Dictionary(
            outlines.map { (PagePath.components($0.path).joined(separator: "/"), $0.path) },
            uniquingKeysWith: { first, _ in first })
        titles = Set(outlines.compactMap { $0.headings.first?.text })
    }

    mutating func read() -> DraftSet {
        for outline in outlines { read(outline) }
        // Pages that are no models, such as a README at the top, give types no namespace.
        let root = PagePath.commonRoot(of: result.drafts.map(\.path)).count
        for index in result.drafts.indices {
            let folder = PagePath.folder(of: result.drafts[index].path)
            result.drafts[index].namespace = folder.dropFirst(root).map(String.init)
        }
        result.diagnostics += WireCaseRule(options).diagnostics(for: language.vocabulary, result.drafts)
        return result
    }

    private mutating func read(_ outline: Outline) {
        let sections = outline.sections.filter { $0.heading != nil }
        let named = { (text: String) in sections.first { $0.heading?.text == text } }
        guard let title = sections.first?.heading, title.level == 1 else {
            result.skipped.append((outline.path, "it has no title"))
            return
        }
        let shape: Draft.Shape
        if let fields = named("Fields") {
            guard let table = fields.tables.first else {
                append(outline, title, sections.first?.prose, .object([], additional: .any))
                return
            }
            guard let object = object(table, on: outline) else {
                result.skipped.append((outline.path, "it belongs to the HTTP response, not to its JSON"))
                return
            }
            shape = object
        } else if let values = named("Values") {
            shape = Self.values(values)
        } else if named("Supported Types") != nil {
            shape = union(sections, on: outline)
        } else {
            let isHelper = sections.count > 1 || !language.hidesUnions
            if isHelper {
                result.skipped.append((outline.path, "it has none of a model's sections"))
                return
            }
            shape = .hidden(.union)
        }
        append(outline, title, sections.first?.prose, shape)
    }

    private mutating func append(
        _ outline: Outline, _ title: Outline.Heading, _ documentation: String?, _ shape: Draft.Shape
    ) {
        let isStruck = title.text.hasPrefix("~~")
        let notice = DeprecationNotice(page: documentation ?? "", isStruck: isStruck)
        result.drafts.append(
            Draft(
                id: outline.path, path: outline.path, name: title.text.filter { $0 != "~" },
                documentation: notice.documentation, deprecation: notice.deprecation, shape: shape,
                location: title.location))
    }

    // MARK: - Objects

    /// `nil` for what an SDK returns around the JSON of a response.
    private mutating func object(_ table: PageTable, on outline: Outline) -> Draft.Shape? {
        let words = table.headerWords
        let column = { (name: String) in words.firstIndex(of: name) }
        var properties: [DraftProperty] = []
        var additional: KindType?
        for row in table.rows {
            guard let type = column("Type") else { return .object([], additional: .any) }
            let cell = SpeakeasyCell(row.source(type))
            if cell.type?.names.contains(where: isTransport) ?? false { return nil }
            let source = row.source(column("Field"))
            let bare = CellText.without("~~", around: source) ?? source
            let name = CellMarks.plain(bare)
            guard row.isClosed || row.cells.count > column("Required") ?? type else { continue }
            guard !name.isEmpty, row.cells.count > type else {
                result.diagnostics.append(.unreadableRow(at: row.location))
                continue
            }
            let meaning = meaning(of: cell, on: outline)
            if Self.additionalNames.contains(name) {
                if case .map(let value) = meaning.type { additional = value } else { additional = .any }
                continue
            }
            let isRequired = row.source(column("Required")) == ":heavy_check_mark:"
            let notice = DeprecationNotice(
                field: CellText.documentation(row.source(column("Description"))), isStruck: bare != source)
            let wireCase = WireCaseRule(options).applied(to: language.vocabulary.naming)
            properties.append(
                DraftProperty(
                    name: name, wireName: .guessed(WireCaseRule.spelled(name, in: wireCase)),
                    type: meaning.type,
                    presence: isRequired ? .required : .optional,
                    nullability: language.nullability(
                        meaning.marker, isRequired: isRequired, isContainer: meaning.type.isContainer,
                        isLinked: !meaning.type.models.isEmpty),
                    documentation: notice.documentation, deprecation: notice.deprecation,
                    examples: ExampleReader.examples(in: row.source(column("Example"))),
                    location: row.location(column("Field"))))
        }
        return .object(properties, additional: additional)
    }

    private static let additionalNames: Set<String> = [
        "additionalProperties", "AdditionalProperties", "additional_properties",
    ]

    private func isTransport(_ name: String) -> Bool {
        SpeakeasyLanguage.transport.contains(name) && !titles.contains(name)
            || name.hasSuffix("\\ResponseInterface")
    }

    private func meaning(of cell: SpeakeasyCell, on outline: Outline) -> LanguageInterpreter.Meaning {
        guard let type = cell.type else { return LanguageInterpreter.Meaning(type: .unreadable("")) }
        let interpreter = LanguageInterpreter(vocabulary: language.vocabulary) { name in
            cell.targets[name].map { page(at: $0, from: outline.path) != nil } ?? false
        }
        var meaning = interpreter.meaning(of: type, isLinked: true)
        meaning.type = meaning.type.renamingModels { name in
            cell.targets[name].flatMap { page(at: $0, from: outline.path) } ?? name
        }
        return meaning
    }

    private func page(at target: String, from path: String) -> String? {
        let wanted = PagePath.resolve(target, from: path)
        if let exact = paths[wanted.joined(separator: "/")] { return exact }
        // The links begin further up than the given folder, or leave out the extension.
        let tail = wanted.suffix(2).joined(separator: "/")
        for ending in ["", ".md", ".mdx"] {
            if let found = paths.first(where: { ($0.key).hasSuffix("/" + tail + ending) })?.value { return found }
        }
        return nil
    }

    // MARK: - Enumerations and unions

    private static func values(_ section: Outline.Section) -> Draft.Shape {
        if let table = section.tables.first {
            let unquoted = UnquotedValues(
                table.rows.filter { $0.isClosed || $0.cells.count >= 2 }.map { row in
                    (CellText.unescaped(row.source(1)), SuggestedName(CellMarks.plain(row.source(0)), .declared))
                })
            return unquoted.numbers.map(Draft.Shape.unquotedNumbers) ?? .enumeration(unquoted.texts)
        }
        let code = section.lines.filter { $0.isCode && !$0.text.hasPrefix("```") }.map(\.wholeCode).joined(
            separator: " ")
        let parts = code.split(separator: "|").map { $0.trimmingBlanks() }
        let bullets = section.lines.filter { !$0.isCode && $0.text.hasPrefix("- ") }.compactMap {
            CellText.without("`", around: $0.text.dropFirst(2))
        }
        return .enumeration(
            (parts + bullets).compactMap { LiteralText.value($0) }.map { EnumerationDeclaration.Value($0) })
    }

    private func union(_ sections: [Outline.Section], on outline: Outline) -> Draft.Shape {
        let members = sections.filter { $0.heading?.level == 3 }.compactMap { section -> KindType? in
            guard let heading = section.heading else { return nil }
            let text = heading.text.isEmpty ? codeType(section) : heading.text
            if let spelled = Self.spelled(text) { return spelled }
            let meaning = meaning(of: SpeakeasyCell(text[...]), on: outline)
            if case .unreadable = meaning.type { return nil }
            return meaning.type.renamingModels { sibling(of: $0, on: outline) }
        }
        return members.isEmpty ? .hidden(.union) : .union(members, .atLeastOne, nil)
    }

    /// The type of Go's `components.CreateXNumber(float64{…})`.
    private func codeType(_ section: Outline.Section) -> String {
        for line in section.lines where line.isCode {
            guard let open = line.text.lastIndex(of: "("), let brace = line.text[open...].firstIndex(of: "{") else {
                continue
            }
            return String(line.text[line.text.index(after: open)..<brace])
        }
        return ""
    }

    /// How C# names members that are no classes.
    private static func spelled(_ text: String) -> KindType? {
        switch text {
        case "Str": .string
        case "Integer": .scalar(.integer())
        case "Number": .scalar(.number())
        case "Boolean": .scalar(.boolean)
        case "Any": .any
        case _ where text.hasPrefix("ArrayOf"):
            .array(spelled(String(text.dropFirst(7))) ?? .model(String(text.dropFirst(7))))
        case _ where text.hasPrefix("MapOf"):
            .map(spelled(String(text.dropFirst(5))) ?? .model(String(text.dropFirst(5))))
        default: nil
        }
    }

    /// A page of the same folder, where several have the title.
    private func sibling(of name: String, on outline: Outline) -> String {
        let folder = PagePath.folder(of: outline.path)
        let found = outlines.first { $0.headings.first?.text == name && PagePath.folder(of: $0.path) == folder }
        return found?.path ?? name
    }
}

extension PageLine {
    /// The line, without the last of its alternatives where the file ends within that: of a number perhaps the digits do.
    fileprivate var wholeCode: String {
        guard isCut else { return String(text) }
        return text.lastIndex(of: "|").map { String(text[..<$0]) } ?? ""
    }
}

extension SpeakeasyLanguage {
    /// Pages of Java and Ruby show nothing of unions.
    fileprivate var hidesUnions: Bool { vocabulary.name == "Java" || vocabulary.name == "Ruby" }
}
