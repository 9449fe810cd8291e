import ModelGenModel

/// What a language's name of a property may be on the wire.
struct GeneratorNames {
    let vocabulary: LanguageVocabulary
    let wireCase: WireCase

    func wireName(of name: String) -> String {
        let bare = unescaped(name)
        return wireCase == .keep ? bare : WireCaseRule.spelled(bare, in: wireCase)
    }

    /// Without what generators add to keep names apart from words that the language reserves.
    private func unescaped(_ name: String) -> String {
        for prefix in ["var_", "r#"] where name.hasPrefix(prefix) && name.count > prefix.count {
            return String(name.dropFirst(prefix.count))
        }
        // C# keeps names apart from those of its own classes, too, and Go such as begin with a digit.
        if name.hasPrefix("Var"), let next = name.dropFirst(3).first,
            next.isNumber || vocabulary.name == LanguageVocabulary.cSharp.name && next.isUppercase
        {
            return String(name.dropFirst(3))
        }
        for prefix in ["property", "var", "Var", "model_", "_"] where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            let isWord = rest.first.map { prefix.hasSuffix("_") || $0.isUppercase } ?? false
            if isWord, Self.reserved.contains(rest.lowercased()) {
                return prefix == "Var" || prefix.hasSuffix("_") ? rest : rest.lowercased()
            }
        }
        if name.hasSuffix("_"), name.count > 1 { return String(name.dropLast()) }
        if name.hasSuffix("Field"), vocabulary.naming == .pascal, Self.reserved.contains(name.dropLast(5).lowercased())
        {
            return String(name.dropLast(5))
        }
        return name
    }

    private static let reserved: Set<String> = [
        "abstract", "alias", "and", "any", "as", "assert", "async", "await", "base", "begin", "boolean", "break",
        "case",
        "catch", "char", "class", "config", "const", "continue", "copy", "data", "def", "default", "del", "delete",
        "do",
        "double", "else", "end", "ensure", "enum", "export", "extends", "false", "field", "file", "final", "finally",
        "fixed", "float", "for", "foreach", "from", "function", "global", "goto", "hash", "if", "implements", "import",
        "in", "int", "interface", "internal", "is", "json", "lambda", "lock", "long", "match", "method", "mod",
        "module",
        "namespace", "native", "new", "next", "nil", "none", "not", "null", "object", "operator", "options", "or",
        "out", "package",
        "params", "pass", "print", "private", "property", "protected", "protocol", "public", "raise", "range",
        "readonly",
        "ref", "register", "return", "schema", "self", "send", "short", "static", "string", "struct", "super", "switch",
        "sync", "then", "this", "throw", "trait", "true", "try", "type", "typeof", "union", "unless", "until", "use",
        "validate", "var", "virtual", "void", "volatile", "when", "where", "while", "with", "yield",
    ]
}
