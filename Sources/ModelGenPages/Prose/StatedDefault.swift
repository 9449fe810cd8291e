import ModelGenModel

/// `Defaults to 4.`, ``The default is `auto`.``, `The default value of 0.0 disables filtering.`
struct StatedDefault: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        var facts: [ProseFact] = []
        for position in sentence.tokens.indices {
            guard let introduction = introduction(in: sentence, at: position),
                !sentence.isNegated(before: position),
                sentence.isUnconditional(before: position, about: ownName),
                let value = value(in: sentence, at: introduction.end, isSubject: introduction.isSubject)
            else { continue }
            facts.append(.defaultValue(value))
        }
        return facts
    }

    /// The words that lead to the value: `defaults to`, `default is`, `default value is`, `default value of`, `default:`.
    private func introduction(in sentence: Sentence, at position: Int) -> (end: Int, isSubject: Bool)? {
        guard let word = sentence.tokens[position].word, word == "default" || word == "defaults" else { return nil }
        var end = position + 1
        if sentence.token(end)?.word == "value" { end += 1 }
        guard let link = sentence.token(end) else { return nil }
        if link.isSign(":") || link.isSign("=") { return (end + 1, false) }
        // A literal right behind the word: `Default 20`, ``default `auto` ``.
        if link.isLiteral, isList(sentence, before: position) { return (end, false) }
        switch link.word {
        case "to" where end == position + 1, "is": return (end + 1, false)
        // The value is the subject of what follows, so that a verb does not speak against it.
        case "of" where end == position + 2: return (end + 1, true)
        default: return nil
        }
    }

    private func value(in sentence: Sentence, at position: Int, isSubject: Bool) -> StatedValue? {
        let isDefault = sentence.absenceEnd(after: position + 1) != nil
        guard let token = sentence.token(position), isDefault || !sentence.isConditional(after: position + 1) else {
            return nil
        }
        let isAlone = isDefault || sentence.endsClause(at: position + 1) || isParenthesis(sentence.token(position + 1))
        switch token.kind {
        case .code(let text): return .code(text)
        // `"Guest {n}"` is a template.
        case .quoted(let text): return text.contains("{") ? nil : .quoted(text)
        case .number(let number):
            return isAlone || isSubject && !isUnit(sentence.token(position + 1)) ? .number(number) : nil
        case .word(let word): return isAlone ? .word(word) : nil
        case .sign: return nil
        }
    }

    /// Where no verb leads to the value, the word begins an item of a list of limits: `Minimum 1, Maximum 200, Default 20`,
    /// `(default 100, max 1000)`. Elsewhere “the default 5 of …” may be about anything.
    private func isList(_ sentence: Sentence, before position: Int) -> Bool {
        guard let before = sentence.token(position - 1) else { return true }
        if case .sign(let sign) = before.kind { return [",", "(", ";", ":", "[", "-", "–", "—"].contains(sign) }
        return false
    }

    private func isParenthesis(_ token: Sentence.Token?) -> Bool {
        token.map { $0.isSign("(") && !$0.isGlued } ?? false
    }

    private func isUnit(_ token: Sentence.Token?) -> Bool {
        guard let word = token?.word else { return true }
        let units: Set<String> = [
            "ms", "s", "millisecond", "milliseconds", "second", "seconds", "minute", "minutes", "hour", "hours", "day",
            "days", "week", "weeks", "month", "months", "year", "years", "byte", "bytes", "kb", "mb", "gb", "kib",
            "mib",
            "gib", "percent", "token", "tokens", "character", "characters", "item", "items", "pixel", "pixels", "px",
        ]
        return units.contains(word)
    }
}
