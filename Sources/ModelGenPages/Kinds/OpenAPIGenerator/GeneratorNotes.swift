import ModelGenModel

/// What the Notes column says.
struct GeneratorNotes {
    var isOptional: Bool
    var isReadOnly: Bool
    /// The default as the language spells it.
    var defaultText: String?
    /// The values of python's version 5: `must be one of ["A", ]`.
    var values: [JSONLiteral] = []

    init(_ text: String) {
        isOptional = text.contains("[optional")
        isReadOnly = text.contains("[readonly")
        defaultText =
            Self.bracketed(after: "[default to ", in: text) ?? Self.rest(after: "use the default value of ", in: text)
            ?? Self.rest(after: "defaults to ", in: text)
        if let list = Self.bracketed(after: "must be one of [", in: text) {
            values = LiteralText.list(list)
        }
    }

    /// Up to the bracket that closes, of which a default may hold some itself: `[default to []]`.
    private static func bracketed(after mark: String, in text: String) -> String? {
        guard let range = text.firstRange(of: mark) else { return nil }
        var depth = 0
        for index in text[range.upperBound...].indices {
            if text[index] == "[" { depth += 1 }
            if text[index] == "]" {
                if depth == 0 { return String(text[range.upperBound..<index]) }
                depth -= 1
            }
        }
        return nil
    }

    private static func rest(after mark: String, in text: String) -> String? {
        guard let range = text.firstRange(of: mark) else { return nil }
        var rest = text[range.upperBound...]
        for end in ["value must", " must be one of", "  if omitted"] {
            if let stop = rest.firstRange(of: end) { rest = rest[..<stop.lowerBound] }
        }
        return String(rest).trimmed()
    }
}

/// Literals of programming languages.
enum LiteralText {
    /// A literal whose spelling tells its type; `nil` for words.
    static func value(_ text: some StringProtocol) -> JSONLiteral? {
        let text = Substring(text).trimmingBlanks()
        if let quoted = ["'", "\""].lazy.compactMap({ inner($0, text) }).first { return .string(quoted) }
        switch text {
        case "True", "true", "TRUE": return .boolean(true)
        case "False", "false", "FALSE": return .boolean(false)
        case "[]", "const []": return .array([])
        default: break
        }
        // Java's `new BigDecimal("0.5")`.
        if text.hasPrefix("new BigDecimal("), text.hasSuffix(")") {
            return DecimalNumber(text.dropFirst(15).dropLast().filter { $0 != "\"" }).map(JSONLiteral.number)
        }
        // C#'s `0.5M` and Java's `5L`.
        let digits = text.last.map { "MLFmlf".contains($0) } ?? false ? text.dropLast() : text
        return DecimalNumber(String(digits)).map(JSONLiteral.number)
    }

    private static func inner(_ quote: String, _ text: Substring) -> String? {
        guard text.count >= 2, text.hasPrefix(quote), text.hasSuffix(quote) else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// `"A", "B", `
    static func list(_ text: String) -> [JSONLiteral] {
        var result: [JSONLiteral] = []
        var item = ""
        var quote: Character?
        for character in text + "," {
            if quote == nil, character == "," {
                if let value = value(item) { result.append(value) }
                item = ""
                continue
            }
            if character == quote { quote = nil } else if quote == nil, "\"'".contains(character) { quote = character }
            item.append(character)
        }
        return result
    }
}
