import ModelGenModel

/// The words that an SDK's source has for a type. They tell what a class is called where the document calls it otherwise, or
/// not at all, and what the SDK takes a value for.
struct SourceWords: Sendable {
    private let words: Set<String>
    /// Whether a wrapper says that null is allowed, also where only the schema behind a reference does.
    private let hasWrapper: Bool
    private let isPointer: Bool

    init(_ text: String) {
        let parts = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        words = Set(parts.map(PropertyName.normalized))
        hasWrapper = parts.contains("OptionalNullable") || parts.contains("JsonNullable")
        isPointer = text.hasPrefix("*")
    }

    /// Speakeasy's Go has a pointer for null where the key must be there, and for absence elsewhere.
    func sayNullable(isRequired: Bool, in language: DialectLanguage) -> Bool {
        hasWrapper || isPointer && isRequired && language == .speakeasyGo
    }

    func names(_ declaration: TypeDeclaration?) -> Bool {
        declaration.map { words.contains(PropertyName.normalized($0.header.name.text)) } ?? false
    }

    /// Whether one of the words stands for the scalar.
    func names(_ scalar: ScalarType) -> Bool {
        let known: Set<String> =
            switch scalar.kind {
            case .string: ["string", "str", "strictstr"]
            case .integer: ["int", "integer", "long", "int32", "int64", "i32", "i64", "strictint", "number"]
            case .number: ["float", "double", "decimal", "bigdecimal", "float64", "f64", "strictfloat", "number"]
            case .boolean: ["bool", "boolean", "strictbool"]
            }
        return !words.isDisjoint(with: known)
    }
}
