import ModelGenModel
import ModelGenText

/// Cuts a sentence into words, numbers, quotations and signs, in one pass.
struct SentenceTokenizer {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func tokenize() -> [Sentence.Token] {
        var tokens: [Sentence.Token] = []
        var isGlued = false
        while position < scalars.count {
            if scalars[position].properties.isWhitespace {
                position += 1
                isGlued = false
                continue
            }
            // Marks of emphasis: `Defaults to **600**.`
            if scalars[position] == "*", position + 1 < scalars.count, scalars[position + 1] == "*" {
                position += 2
                continue
            }
            tokens.append(Sentence.Token(next(), isGlued: isGlued))
            isGlued = true
        }
        return tokens
    }

    private mutating func next() -> Sentence.Token.Kind {
        let scalar = scalars[position]
        if scalar == "`" || scalar == "\"", let text = quotation(until: scalar) {
            return scalar == "`" ? .code(text) : .quoted(text)
        }
        if scalar == "“", let text = quotation(until: "”") { return .quoted(text) }
        if scalar == "'" || scalar == "‘", let text = apostrophized(until: scalar == "'" ? "'" : "’") {
            return .quoted(text)
        }
        if let number = number() { return .number(number) }
        if SentenceTokenizer.isWordScalar(scalar) { return .word(word()) }
        position += 1
        return .sign(scalar)
    }

    /// `nil` when nothing closes the quotation; the mark is then a sign like any other. So that a text of such marks takes
    /// no square of time, the search ends after a thousand scalars.
    private mutating func quotation(until mark: Unicode.Scalar) -> String? {
        let rest = scalars[(position + 1)...].prefix(1_000)
        guard let end = rest.firstIndex(of: mark), end > position + 1 else { return nil }
        let text = String(String.UnicodeScalarView(scalars[(position + 1)..<end]))
        position = end + 1
        return text
    }

    /// `'UTC'`: one word between apostrophes, as a blank or a sign stands around them. An apostrophe inside a word is another.
    private mutating func apostrophized(until mark: Unicode.Scalar) -> String? {
        let rest = scalars[(position + 1)...].prefix(64)
        guard !isInsideWord, let end = rest.firstIndex(of: mark), end > position + 1 else { return nil }
        let inner = scalars[(position + 1)..<end]
        let isFollowed = end + 1 < scalars.count && SentenceTokenizer.isWordScalar(scalars[end + 1])
        guard !isFollowed, !inner.contains(where: { $0.properties.isWhitespace }) else { return nil }
        position = end + 1
        return String(String.UnicodeScalarView(inner))
    }

    /// A number that no letter is glued to: `24h` and `1,000` are words, because their value is not certain.
    private mutating func number() -> DecimalNumber? {
        var end = position
        if scalars[end] == "-" || scalars[end] == "−" { end += 1 }
        guard end < scalars.count, ASCII.isDigit(scalars[end]), !isInsideWord else { return nil }
        while end < scalars.count, isNumberScalar(at: end) { end += 1 }
        let isFollowed = end < scalars.count && SentenceTokenizer.isWordScalar(scalars[end])
        let isGrouped = end + 1 < scalars.count && scalars[end] == "," && ASCII.isDigit(scalars[end + 1])
        let text = String(String.UnicodeScalarView(scalars[position..<end])).replacingMinus()
        guard !isFollowed, !isGrouped || text == "0", let number = DecimalNumber(text) else { return nil }
        position = end
        return number
    }

    /// A digit, or a point or exponent between digits.
    private func isNumberScalar(at index: Int) -> Bool {
        let scalar = scalars[index]
        if ASCII.isDigit(scalar) { return true }
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if scalar == "." || scalar == "e" || scalar == "E" {
            return ASCII.isDigit(next) || (scalar != "." && (next == "-" || next == "+"))
        }
        return (scalar == "-" || scalar == "+") && (scalars[index - 1] == "e" || scalars[index - 1] == "E")
    }

    private var isInsideWord: Bool { position > 0 && SentenceTokenizer.isWordScalar(scalars[position - 1]) }

    /// Letters and digits with hyphens, apostrophes and points inside: `non-negative`, `model's`, `1.5x`.
    private mutating func word() -> String {
        let start = position
        while position < scalars.count {
            let scalar = scalars[position]
            let next = position + 1 < scalars.count ? scalars[position + 1] : " "
            let joins = "-'’.".unicodeScalars.contains(scalar) && SentenceTokenizer.isWordScalar(next)
            let groups = scalar == "," && ASCII.isDigit(next) && position > start
            guard SentenceTokenizer.isWordScalar(scalar) || joins || groups else { break }
            position += 1
        }
        return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ASCII.isAlphanumeric(scalar) || scalar == "_" : scalar.properties.isAlphabetic
    }
}

extension String {
    /// With the ASCII minus for the typographic one.
    fileprivate func replacingMinus() -> String { hasPrefix("−") ? "-" + dropFirst() : self }
}
