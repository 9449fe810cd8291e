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

    init(_ vocabulary: LanguageVocabulary, _ pages: [GeneratorPage]) {
        let rows = pages.flatMap { $0.rows ?? [] }
        switch vocabulary.nullRule {
        case .goSetters: rule = Self.goRule(rows)
        case .optionOnRequired: rule = .optionOnRequired
        case .questionMark: rule = Self.questionRule(rows)
        case .never:
            rule = vocabulary.name == LanguageVocabulary.python.name && Self.isVersion5(rows) ? .noneType : .unknown
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

    /// swagger-codegen writes `int?` for every value type, which tells nothing.
    private static func questionRule(_ rows: [GeneratorRow]) -> Rule {
        rows.contains { valueTypes.contains($0.typeText) } ? .questionMark : .unknown
    }

    private static let valueTypes: Set<String> = [
        "int", "long", "double", "float", "decimal", "bool", "DateTime", "Guid", "DateOnly", "DateTimeOffset",
    ]

    static func isVersion5(_ rows: [GeneratorRow]) -> Bool {
        rows.contains { row in
            row.typeText.hasPrefix("[") || row.typeText.hasPrefix("{") || row.typeText.contains("none_type")
                || row.notes.contains("if omitted the server")
        }
    }

    /// Of one row; `isOptionMarked` tells of a mark around its type.
    func nullability(of row: GeneratorRow, on page: GeneratorPage, isOptional: Bool, marker: Marker) -> Nullability {
        switch rule {
        case .unknown: return .unknown
        case .setters:
            let bare = GeneratorLanguage.withoutPointer(row.typeText)
            if bare == "interface{}" { return .unknown }
            return page.nilSetters.contains(row.name) || bare.hasPrefix("Nullable") ? .yes : .no
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
