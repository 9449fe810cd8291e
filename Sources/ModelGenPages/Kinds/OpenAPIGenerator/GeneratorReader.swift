import ModelGenDiagnostics
import ModelGenModel

/// Reads the pages of openapi-generator and of swagger-codegen, of every language with a vocabulary.
struct GeneratorReader {
    private let pages: [GeneratorPage]
    private let models: [GeneratorPage]
    private let vocabulary: LanguageVocabulary
    private let names: GeneratorNames
    private let nulls: GeneratorNulls
    private let titles: Set<String>
    private let options: PageOptions
    /// python's pages of version 5, which have a page for what is no object.
    private let isVersion5: Bool
    /// Whether pages end within their tables; else one that does was cut.
    private let endsInTables: Bool
    private var result = DraftSet()

    init(_ files: [(outline: Outline, text: String)], options: PageOptions) {
        pages = files.map { file in
            var reader = GeneratorPageReader(file.outline, text: file.text)
            return reader.read()
        }
        models = pages.filter { $0.skipReason == nil }
        vocabulary = GeneratorLanguage.vocabulary(of: models)
        names = GeneratorNames(
            vocabulary: vocabulary, wireCase: WireCaseRule(options).applied(to: vocabulary.naming))
        nulls = GeneratorNulls(vocabulary, models)
        titles = Set(models.map(\.title))
        isVersion5 =
            vocabulary.name == LanguageVocabulary.python.name
            && GeneratorNulls.isVersion5(models.flatMap { $0.rows ?? [] })
        endsInTables = models.count(where: \.endsInTable) * 2 > models.count
        self.options = options
    }

    mutating func read() -> DraftSet {
        for page in pages {
            if let reason = page.skipReason { result.skipped.append((page.path, reason)) }
        }
        guard !models.isEmpty else { return result }
        if let language = GeneratorLanguage.unreadLanguage(of: models) {
            result.diagnostics.append(.unreadLanguage(language, at: models.first?.location))
            result.skipped += models.map { ($0.path, "it is of a \(language) client") }
            return result
        }
        if let mixture = GeneratorLanguage.mixture(of: models) {
            let (first, second) = (mixture.names[0], mixture.names[1])
            result.diagnostics.append(
                .mixedLanguages(first, at: mixture.first.location, second, at: mixture.second.location))
            result.skipped += models.map { ($0.path, "the pages are of \(first) and of \(second)") }
            return result
        }
        let suspects = SuspectUnions(models)
        let rows = models.flatMap { $0.rows ?? [] }.flatMap(modelNames)
        let members = models.flatMap { ($0.members ?? []) + $0.values.compactMap { $0.name?.text } }
        let linked = Set(rows + members.map(LanguageInterpreter.lastPart))
        for (index, page) in models.enumerated() {
            declare(page, lacking: suspects.lacking(on: index), isLinked: linked.contains(page.title))
        }
        result.diagnostics += WireCaseRule(options).diagnostics(for: vocabulary, result.drafts)
        return result
    }

    private func modelNames(_ row: GeneratorRow) -> [String] {
        LanguageTypeParser.parse(GeneratorLanguage.withoutPointer(row.typeText))?.names
            .map(LanguageInterpreter.lastPart) ?? []
    }

    private mutating func declare(
        _ page: GeneratorPage, lacking: (names: Set<String>, candidates: [String])?, isLinked: Bool
    ) {
        if let lacking { result.diagnostics.append(.possibleUnion(page, of: lacking.candidates)) }
        result.diagnostics += page.unreadable.map { .unreadableGeneratorRow(at: $0) }
        if isCut(page) { result.diagnostics.append(.cutTable(of: page)) }
        let documentation = page.description
        let shape = shape(of: page, lacking: lacking?.names ?? [], isLinked: isLinked)
        result.drafts.append(
            Draft(
                id: page.path, path: page.path, name: page.title, documentation: documentation, shape: shape,
                location: page.location))
    }

    private func shape(of page: GeneratorPage, lacking: Set<String>, isLinked: Bool) -> Draft.Shape {
        if let rows = page.rows, !rows.isEmpty {
            if rows.count == 1, rows[0].name == "value", isVersion5 {
                return isCut(page) ? .hidden(.rows) : .alias(type(of: rows[0], on: page).type, [])
            }
            return object(rows, on: page, lacking: lacking)
        }
        if !page.values.isEmpty {
            let mapped = page.values.compactMap { $0.name?.text }
            return mapped.allSatisfy(titles.contains)
                ? .union(mapped.map(KindType.model), .exactlyOne, nil) : .enumeration(page.values)
        }
        if let members = page.members {
            let types = members.map { type(spelled: $0, isLinked: true)?.type ?? .unreadable($0) }
            return types.isEmpty
                ? .hidden(.union) : .union(types, page.isAnyOf ? .atLeastOne : .exactlyOne, page.discriminator)
        }
        return unlisted(page, isLinked: isLinked)
    }

    /// A page without rows: an enumeration where the language does not list values, and perhaps one of those, a number or
    /// anything else where no page of the set lists any. What no row leads to refuses nobody's values.
    private func unlisted(_ page: GeneratorPage, isLinked: Bool) -> Draft.Shape {
        if isCut(page) || page.rows != nil && !page.hasTable { return .hidden(.rows) }
        guard isLinked else { return .object([], additional: .any) }
        if !vocabulary.listsValues || !page.hasNotes { return .hidden(.enumeration) }
        return models.contains { !$0.values.isEmpty } ? .object([], additional: .any) : .hidden(.union)
    }

    /// Rows that the page still has are as they were; whether there were others is not known.
    private func isCut(_ page: GeneratorPage) -> Bool { page.endsInTable && !endsInTables }

    private func object(_ rows: [GeneratorRow], on page: GeneratorPage, lacking: Set<String>) -> Draft.Shape {
        var additional: KindType?
        var properties: [DraftProperty] = []
        for row in rows {
            let meaning = type(of: row, on: page)
            if row.name == "any string name" || row.name == "any_string_name" {
                additional = meaning.type
            } else {
                properties.append(property(row, meaning, on: page, isLacking: lacking.contains(row.name)))
            }
        }
        return .object(properties, additional: additional)
    }

    private func property(
        _ row: GeneratorRow, _ meaning: LanguageInterpreter.Meaning, on page: GeneratorPage, isLacking: Bool
    ) -> DraftProperty {
        let notes = GeneratorNotes(row.notes)
        let isOptional = notes.isOptional || row.isCut || !page.hasNotes
        let wireName =
            WireCaseRule(options).isStated(by: vocabulary, hasNotes: page.hasNotes) ? WireName.known : WireName.guessed
        return DraftProperty(
            name: row.name, wireName: wireName(names.wireName(of: row.name)), type: meaning.type,
            presence: isOptional || isLacking ? .optional : .required,
            nullability: nulls.nullability(of: row, on: page, isOptional: isOptional, marker: meaning.marker),
            documentation: CellMarks.documentation(row.description),
            defaultValue: row.isCut ? nil : notes.defaultText.flatMap { defaultValue($0, of: meaning.type) },
            access: notes.isReadOnly ? .readOnly : .readWrite, location: row.location)
    }

    /// A literal of the property's own type; anything else is the language's way of naming something.
    private func defaultValue(_ text: String, of type: KindType) -> JSONLiteral? {
        guard case .scalar(.scalar(let scalar)) = type, scalar.format == nil || scalar.kind != .string else {
            return nil
        }
        let value = LiteralText.value(text)
        switch (scalar.kind, value?.kind) {
        case (.string, .string), (.integer, .integer), (.number, .number), (.number, .integer), (.boolean, .boolean):
            return value
        case (.string, nil) where vocabulary.name == LanguageVocabulary.rust.name: return .string(text)
        default: return nil
        }
    }
}

// MARK: - Types

extension GeneratorReader {
    private func type(of row: GeneratorRow, on page: GeneratorPage) -> LanguageInterpreter.Meaning {
        let text = row.inlineType ?? GeneratorLanguage.withoutPointer(row.typeText)
        guard var meaning = type(spelled: text, isLinked: row.target != nil) else {
            return LanguageInterpreter.Meaning(type: .unreadable(row.typeText))
        }
        meaning.type = enumerated(meaning.type, by: row, on: page)
        // Such a link leads to values on the page itself, never to a page that happens to have the name.
        if row.target?.hasPrefix("#") ?? false { meaning.type = meaning.type.withoutModels }
        return meaning
    }

    private func type(spelled text: String, isLinked: Bool) -> LanguageInterpreter.Meaning? {
        guard let parsed = LanguageTypeParser.parse(text) else { return nil }
        let interpreter = LanguageInterpreter(vocabulary: vocabulary) { titles.contains($0) }
        var meaning = interpreter.meaning(of: parsed, isLinked: isLinked)
        if vocabulary.naming == .pascal { meaning.type = withoutNullablePrefix(meaning.type) }
        return meaning
    }

    /// Go's `NullableBook` is a `Book` that may be null.
    private func withoutNullablePrefix(_ type: KindType) -> KindType {
        guard case .model(let name) = type, name.hasPrefix("Nullable"), !titles.contains(name) else { return type }
        return .model(String(name.dropFirst("Nullable".count)))
    }

    /// The values that the page lists for one of its properties.
    private func enumerated(_ type: KindType, by row: GeneratorRow, on page: GeneratorPage) -> KindType {
        let values = localValues(row, on: page)
        guard !values.isEmpty else { return type }
        switch type {
        case .array(let element):
            if case .array = element { return type }
            return .array(.enumeration(values))
        case .scalar, .model, .any, .enumeration: return .enumeration(values)
        case .map, .nullable, .union, .object, .unreadable: return type
        }
    }

    private func localValues(_ row: GeneratorRow, on page: GeneratorPage) -> [JSONLiteral] {
        let noted = GeneratorNotes(row.notes).values
        if !noted.isEmpty { return noted }
        if vocabulary.name == LanguageVocabulary.rust.name { return rustValues(row) }
        guard !page.inlineEnumerations.isEmpty else { return [] }
        let fold = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        var keys: [String] = [row.name, row.name + "Enum"]
        if let target = row.target, target.hasPrefix("#") { keys.insert(String(target.dropFirst()), at: 0) }
        for key in keys {
            if let found = page.inlineEnumerations.first(where: { fold($0.key) == fold(key) }) { return found.value }
        }
        return []
    }

    /// ` (enum: a, b)` at the end of the description.
    private func rustValues(_ row: GeneratorRow) -> [JSONLiteral] {
        guard row.description.hasSuffix(")"), let mark = row.description.firstRange(of: "(enum: ") else { return [] }
        let list = row.description[mark.upperBound...].dropLast()
        return list.split(separator: ",").map { .string(String($0).trimmed()) }
    }
}

extension Diagnostic {
    fileprivate static func unreadLanguage(_ language: String, at location: SourceLocation?) -> Diagnostic {
        .error(
            .foreignKind, "These are the model pages of openapi-generator for \(language)", at: location,
            consequence: "Nothing is read.",
            fix: "Give the pages of another language's client, or the OpenAPI document.")
    }

    fileprivate static func cutTable(of page: GeneratorPage) -> Diagnostic {
        .warning(
            .cutTable, "The page of \(page.title) ends with its table, as no more than a few of these pages do",
            at: page.location, consequence: "Rows that are missing are not read.",
            fix: "Restore the page from where it was taken.")
    }

    fileprivate static func unreadableGeneratorRow(at location: SourceLocation) -> Diagnostic {
        .warning(
            .unreadableRow, "The row does not have a name and a type", at: location,
            consequence: "The row is left out.", fix: "Restore the row.")
    }
}

extension KindType {
    /// With free-form JSON in place of models.
    fileprivate var withoutModels: KindType {
        switch self {
        case .model: .any
        case .array(let inner): .array(inner.withoutModels)
        case .map(let inner): .map(inner.withoutModels)
        case .nullable(let inner): .nullable(inner.withoutModels)
        case .scalar, .any, .enumeration, .union, .object, .unreadable: self
        }
    }
}
