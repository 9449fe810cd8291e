import ModelGenModel

/// A sentence of a description, cut into tokens.
struct Sentence: Sendable {
    var text: String
    var tokens: [Token]

    /// A word, number, quotation or sign.
    struct Token: Sendable, Hashable {
        let kind: Kind
        /// No blank before it.
        let isGlued: Bool
        /// The word in lower case.
        let word: String?

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
    init(_ kind: Kind, isGlued: Bool) {
        (self.kind, self.isGlued) = (kind, isGlued)
        word = if case .word(let word) = kind { word.lowercased() } else { nil }
    }

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
        let scalars = Array(text.unicodeScalars)
        var result: [Sentence] = []
        var start = 0
        var isCode = false
        var stopped = false
        func finish(before end: Int) {
            let sentence = String(String.UnicodeScalarView(scalars[start..<end])).trimmed()
            if !sentence.isEmpty { result.append(Sentence(sentence)) }
            start = end
        }
        for (index, scalar) in scalars.enumerated() {
            let isLineEnd = isLineEnd(scalar)
            if isLineEnd || stopped && scalar.properties.isWhitespace {
                finish(before: index)
                (isCode, stopped) = (isLineEnd ? false : isCode, false)
            } else if scalar == "`" {
                isCode.toggle()
                stopped = false
            } else if !isCode, scalar == "." || scalar == "!" || scalar == "?" {
                stopped = !abbreviations.contains { scalars[start...index].reversed().starts(with: $0) }
            } else if !closers.contains(scalar) {
                stopped = false
            }
        }
        finish(before: scalars.count)
        return result
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Signs that may stand between a full stop and the blank behind it.
    private static let closers: [Unicode.Scalar] = [")", "”", "\"", "'", "’", "*", "_"]

    /// From their ends.
    private static let abbreviations = ["e.g.", "i.e.", "etc.", "vs.", "approx."].map {
        Array($0.unicodeScalars.reversed())
    }
}
