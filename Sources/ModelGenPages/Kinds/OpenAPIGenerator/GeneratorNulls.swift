import ModelGenModel

/// What the pages of one set tell about null, by the rule of their language and generation.
struct GeneratorNulls {
    private enum Rule {
        case unknown
        /// A setter for null, or a type that is named for it.
        case setters
        /// The old style of Go: `Pointer to` means that null is allowed.
        case pointers
        case optionOnRequired
        case questionMark
        /// python's version 5.
        case noneType
    }

    private let rule: Rule
    /// Whether pages of the set list the methods of each property.
    private let hasGetters: Bool
    /// Whether they list those that are there for null alone.
    private let hasNilSetters: Bool

    init(_ vocabulary: LanguageVocabulary, _ pages: [GeneratorPage]) {
        let rows = pages.flatMap { $0.rows ?? [] }
        hasNilSetters = pages.contains { !$0.nilSetters.isEmpty }
        hasGetters = pages.contains { page in page.methods.contains { $0.hasPrefix("Get") } }
        switch vocabulary.nullRule {
        case .goSetters: rule = Self.goRule(rows)
        case .optionOnRequired: rule = .optionOnRequired
        case .questionMark: rule = Self.questionRule(rows)
        case .never:
            rule = vocabulary.name == LanguageVocabulary.python.name && Self.isVersion5(rows) ? .noneType : .unknown
        }
    }

    /// Whether another set of the language has another rule, so that its pages are of another version.
    func contradicts(_ other: GeneratorNulls) -> Bool {
        switch (rule, other.rule) {
        case (.noneType, .unknown), (.unknown, .noneType): true
        case (.unknown, _), (_, .unknown): false
        default: rule != other.rule
        }
    }

    private static func goRule(_ rows: [GeneratorRow]) -> Rule {
        guard rows.contains(where: { $0.typeText.hasPrefix("Pointer to ") }) else {
            return rows.contains { $0.typeText.hasPrefix("Nullable") } ? .setters : .unknown
        }
        let isOld = rows.contains {
            !$0.typeText.hasPrefix("Pointer to ") && $0.notes.contains("[optional") && !isFree($0)
        }
        return isOld ? .pointers : .setters
    }

    private static func isFree(_ row: GeneratorRow) -> Bool {
        row.typeText.contains("interface{}") || row.typeText.hasPrefix("map[") || row.typeText.hasPrefix("[]")
    }

    /// swagger-codegen writes `int?` for every value type, and openapi-generator's library `generichost` writes `int` for every one:
    /// only where both occur does the mark tell them apart.
    private static func questionRule(_ rows: [GeneratorRow]) -> Rule {
        let isMarked = rows.contains {
            $0.typeText.hasSuffix("?") && valueTypes.contains(String($0.typeText.dropLast()))
        }
        return isMarked && rows.contains { valueTypes.contains($0.typeText) } ? .questionMark : .unknown
    }

    private static let valueTypes: Set<String> = [
        "int", "long", "double", "float", "decimal", "bool", "DateTime", "Guid", "DateOnly", "DateTimeOffset",
    ]

    static func isVersion5(_ rows: [GeneratorRow]) -> Bool {
        rows.contains { row in
            row.typeText.contains("none_type") || row.notes.contains("if omitted the server")
                || row.notes.contains("must be one of [")
                || ["[", "{"].contains { row.typeText.hasPrefix($0) } && hasWord(row.typeText)
        }
    }

    /// Whether it is a list of one of the language's types: Swift's lists look the same.
    private static func hasWord(_ typeText: String) -> Bool {
        LanguageTypeParser.parse(typeText)?.names.contains { LanguageVocabulary.python.scalars[$0] != nil } ?? false
    }

    /// Whether the methods of a property are there to their end: something has to follow them.
    private func listsMethods(of property: String, on page: GeneratorPage) -> Bool {
        guard hasGetters else { return hasNilSetters }
        let own = ["Get\(property)", "Get\(property)Ok"]
        guard let first = page.methods.lastIndex(where: own.contains) else { return false }
        return page.isEnded || page.methods[first...].contains { $0.hasPrefix("Get") && !own.contains($0) }
    }

    /// Of one row; `isOptionMarked` tells of a mark around its type.
    func nullability(of row: GeneratorRow, on page: GeneratorPage, isOptional: Bool, marker: Marker) -> Nullability {
        switch rule {
        case .unknown: return .unknown
        case .setters:
            let bare = GeneratorLanguage.withoutPointer(row.typeText)
            if bare == "interface{}" { return .unknown }
            if page.nilSetters.contains(row.name) || bare.hasPrefix("Nullable") { return .yes }
            // Only of lists and maps the type does not tell.
            let isContainer = bare.hasPrefix("[]") || bare.hasPrefix("map[")
            return !isContainer || listsMethods(of: row.name, on: page) ? .no : .unknown
        case .pointers: return row.typeText.hasPrefix("Pointer to ") ? .yes : .no
        case .optionOnRequired:
            if isOptional || row.typeText.contains("serde_json::Value") { return .unknown }
            return marker == .none ? .no : .yes
        case .questionMark:
            if marker != .none { return .yes }
            return Self.valueTypes.contains(row.typeText) ? .no : .unknown
        case .noneType:
            if marker != .none { return .yes }
            return row.target == nil ? .no : .unknown
        }
    }
}

extension GeneratorPage {
    /// Whether the line is there that the generator ends pages with.
    fileprivate var isEnded: Bool { text.hasBytes(of: "[[Back to") }
}
