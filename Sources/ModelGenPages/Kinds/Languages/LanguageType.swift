import ModelGenModel

/// A type as a programming language spells it, marks of markdown removed.
indirect enum LanguageType: Sendable, Hashable {
    /// `str`, `models::Pet`
    case name(String)
    /// `List<T>`, `Dict[str, T]`, `dict(str, T)`
    case generic(String, [LanguageType])
    /// `[]T`, `T[]`, `[T]`
    case list(LanguageType)
    /// `map[string]T`, `{str: T}`, `[String: T]`
    case map(LanguageType)
    /// `A | B`, `A, B`
    case union([LanguageType])
    /// `T?`, `?T`
    case optional(LanguageType)
    /// `*T`
    case pointer(LanguageType)
    /// `"a"`
    case literal(JSONLiteral)
}

extension LanguageType {
    /// The names in it, containers included.
    var names: [String] {
        switch self {
        case .name(let name): [name]
        case .generic(let name, let arguments): [name] + arguments.flatMap(\.names)
        case .list(let inner), .map(let inner), .optional(let inner), .pointer(let inner): inner.names
        case .union(let members): members.flatMap(\.names)
        case .literal: []
        }
    }
}
