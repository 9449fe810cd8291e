import ModelGenModel

/// The parts of a type that stands for one of several.
enum TypeAlternatives {
    /// What stands between the separators, outside of brackets and quotation marks.
    static func parts(of text: String, between separators: [String]) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        var quote: Character?
        var rest = text[...]
        while let character = rest.first {
            if depth == 0, quote == nil, let separator = separators.first(where: rest.hasPrefix) {
                parts.append(part.trimmed())
                part = ""
                rest.removeFirst(separator.count)
                continue
            }
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            } else if quote == nil {
                depth += "([{<".contains(character) ? 1 : ")]}>".contains(character) && depth > 0 ? -1 : 0
            }
            part.append(character)
            rest.removeFirst()
        }
        parts.append(part.trimmed())
        return parts.filter { !$0.isEmpty }
    }

    /// A text in quotation marks.
    static func literal(_ text: String) -> JSONLiteral? {
        guard let first = text.first, first == "\"" || first == "'", text.count > 1, text.last == first else {
            return nil
        }
        let inner = text.dropFirst().dropLast()
        return inner.contains(first) ? nil : .string(String(inner))
    }
}
