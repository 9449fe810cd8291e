/// Swift's own words, as far as they cannot be used as they are.
enum Keywords {
    /// The name as it is written in a declaration and in an expression.
    static func escaped(_ name: String) -> String { reserved.contains(name) ? "`\(name)`" : name }

    /// The name as the label of an argument in a call, where back-ticks that are not needed are a warning.
    static func label(_ name: String) -> String { name == "inout" ? "`inout`" : name }

    /// The name as the label of an argument in a declaration, where these words mean something else.
    static func declaredLabel(_ name: String) -> String {
        ["inout", "let", "var"].contains(name) ? "`\(name)`" : name
    }

    /// Names that back-ticks do not help: `x.self` is always `x`.
    static let unusableMembers: Set<String> = ["self", "Self", "Type", "Protocol"]

    /// The Swift Programming Language, "Keywords and Punctuation": the words reserved in declarations, statements,
    /// expressions and types.
    private static let reserved: Set<String> = [
        "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension", "fileprivate", "func",
        "import", "init", "inout", "internal", "let", "nonisolated", "open", "operator", "precedencegroup", "private",
        "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var", "break", "case", "catch",
        "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return",
        "throw", "switch", "where", "while", "Any", "as", "await", "false", "is", "nil", "self", "Self", "super",
        "throws", "true", "try", "Type", "Protocol",
    ]
}
