import ModelGenModel

/// A sentence of a description, cut into tokens.
struct Sentence: Sendable {
    var text: String
    var tokens: [Token]

    /// A word, number, quotation or sign.
    struct Token: Sendable, Hashable {
        var kind: Kind
        /// No blank before it.
        var isGlued: Bool

        enum Kind: Sendable, Hashable {
            case word(String)
            case number(DecimalNumber)
            /// In back-ticks.
            case code(String)
            /// In double quotes.
            case quoted(String)
            case sign(Unicode.Scalar)
        }
    }

    init(_ text: String) {
        self.text = text
        var tokenizer = SentenceTokenizer(text)
        tokens = tokenizer.tokenize()
    }
}

extension Sentence.Token {
    /// The word in lower case.
    var word: String? { if case .word(let word) = kind { word.lowercased() } else { nil } }

    var code: String? { if case .code(let text) = kind { text } else { nil } }

    /// A number, bare or in back-ticks.
    var number: DecimalNumber? {
        switch kind {
        case .number(let number): number
        case .code(let text): DecimalNumber(text)
        case .word, .quoted, .sign: nil
        }
    }

    func isSign(_ scalar: Unicode.Scalar) -> Bool { kind == .sign(scalar) }

    /// The word `null`, bare or in back-ticks.
    var isNull: Bool { word == "null" || code == "null" }
}

extension Sentence {
    /// The positions at which the words follow one another.
    func positions(of words: String...) -> [Int] { positions(of: words) }

    func positions(of words: [String]) -> [Int] {
        guard let first = words.first, tokens.count >= words.count else { return [] }
        return tokens.indices.filter { start in
            tokens[start].word == first && start + words.count <= tokens.count
                && words.indices.allSatisfy { tokens[start + $0].word == words[$0] }
        }
    }

    func token(_ position: Int) -> Token? { tokens.indices.contains(position) ? tokens[position] : nil }

    func containsWord(of words: Set<String>) -> Bool { tokens.contains { $0.word.map(words.contains) ?? false } }

    /// Whether the sentence may end here, or go on about something else.
    func endsClause(at position: Int) -> Bool {
        guard let token = token(position) else { return true }
        guard case .sign(let sign) = token.kind else { return false }
        return [".", ",", ";", ")", "]", "!", ":"].contains(sign)
    }

    /// Cuts text at full stops that a blank or the end follows, and at line ends, but not inside back-ticks.
    static func sentences(of text: String) -> [Sentence] {
        var result: [Sentence] = []
        var current = ""
        var isCode = false
        var stopped = false
        func finish() {
            let sentence = current.trimmed()
            if !sentence.isEmpty { result.append(Sentence(sentence)) }
            current = ""
        }
        for character in text {
            if character.isNewline || stopped && character.isWhitespace {
                finish()
                (isCode, stopped) = (character.isNewline ? false : isCode, false)
                continue
            }
            current.append(character)
            if character == "`" { isCode.toggle() }
            if !isCode, ".!?".contains(character) {
                stopped = !abbreviations.contains { current.hasSuffix($0) }
            } else if !")”\"'’*_".contains(character) {
                stopped = false
            }
        }
        finish()
        return result
    }

    private static let abbreviations = ["e.g.", "i.e.", "etc.", "vs.", "approx."]
}
