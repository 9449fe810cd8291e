import ModelGenModel

/// ``If not set, `600` is used.``, ``When omitted, a value of 600 is assumed``, ``"UTC" is used if no zone is given``: a default
/// that is not called one.
struct ValueForAbsence: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        for position in sentence.tokens.indices where sentence.token(position)?.isLiteral ?? false {
            guard let end = verbEnd(in: sentence, after: position), let value = value(sentence.tokens[position]) else {
                continue
            }
            let lead = subjectStart(in: sentence, before: position)
            let isBefore = isAbsence(sentence, before: lead) && isEnd(sentence, at: end)
            if isBefore || isAbsence(sentence, from: lead, to: end) { return [.defaultValue(value)] }
        }
        return []
    }

    /// Where “is used” ends, behind the value.
    private func verbEnd(in sentence: Sentence, after position: Int) -> Int? {
        var next = position + 1
        switch sentence.token(next)?.word {
        case "is": next += 1
        case "will" where sentence.token(next + 1)?.word == "be": next += 2
        default: return nil
        }
        guard let word = sentence.token(next)?.word, ["used", "assumed", "applied", "taken"].contains(word) else {
            return nil
        }
        return next + 1
    }

    /// “The default value of” and the like belong to the value.
    private func subjectStart(in sentence: Sentence, before position: Int) -> Int {
        let words: Set<String> = ["a", "an", "the", "default", "value", "of"]
        var start = position
        while let word = sentence.token(start - 1)?.word, words.contains(word) { start -= 1 }
        return start
    }

    /// The sentence begins with the property's own absence, and goes on with the value.
    private func isAbsence(_ sentence: Sentence, before lead: Int) -> Bool {
        guard let end = sentence.absenceEnd(after: 0) else { return false }
        return end + 1 == lead && (sentence.token(end)?.isSign(",") ?? false)
    }

    /// The sentence begins with the value, and ends with the property's own absence.
    private func isAbsence(_ sentence: Sentence, from lead: Int, to end: Int) -> Bool {
        guard lead == 0, let end = sentence.absenceEnd(after: end) else { return false }
        return isEnd(sentence, at: end)
    }

    /// Nothing follows that the statement could depend on.
    private func isEnd(_ sentence: Sentence, at position: Int) -> Bool {
        sentence.endsClause(at: position) && !sentence.isConditional(after: position)
    }

    /// A name in back-ticks may be another property's (“`name` is used”), so that it counts as a word does.
    private func value(_ token: Sentence.Token) -> StatedValue? {
        switch token.kind {
        case .number(let number): .number(number)
        // `"Guest {n}"` is a template.
        case .quoted(let text): text.contains("{") ? nil : .quoted(text)
        case .code(let text): isName(text) ? .word(text) : .code(text)
        case .word, .sign: nil
        }
    }

    private func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first == "_" || first.properties.isAlphabetic
    }
}

extension Sentence.Token {
    /// A number, or what stands in back-ticks or quotation marks.
    var isLiteral: Bool {
        switch kind {
        case .number, .code, .quoted: true
        case .word, .sign: false
        }
    }
}
