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

/// ``One of `url(default)`, `raw`, and `png`.`` as a statement of its own: ``One of `a` or `b` must be given`` is a rule
/// between properties. `(default)` counts only inside such a list.
struct ListedValuesPattern: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        for start in sentence.positions(of: "one", "of") where isStatement(sentence, before: start) {
            guard let (values, initial) = list(in: sentence, from: start + 2) else { continue }
            return [.allowedValues(values)] + (initial.map { [.defaultValue(.code($0))] } ?? [])
        }
        return []
    }

    /// At the beginning, or after “must be” and the like.
    private func isStatement(_ sentence: Sentence, before start: Int) -> Bool {
        if start == 0 { return true }
        let verbs: Set<String> = ["be", "is"]
        return (sentence.token(start - 1)?.word).map(verbs.contains) ?? false
            && !sentence.isNegated(before: start) && !sentence.containsWord(of: ["if", "when", "unless"])
    }

    /// The values, up to the sentence's end, and the one that is marked as the default.
    private func list(in sentence: Sentence, from start: Int) -> (values: [String], initial: String?)? {
        var values: [String] = []
        var initial: String?
        var position = start
        while let token = sentence.token(position) {
            if let code = token.code {
                let name = CellText.without("(default)", before: code)
                values.append(name ?? code)
                if name != nil { initial = name }
            } else if token.isSign("("), sentence.token(position + 1)?.word == "default",
                let close = sentence.token(position + 2), close.isSign(")"), let last = values.last
            {
                initial = last
                position += 2
            } else if token.isSign("."), position == sentence.tokens.count - 1 {
                break
            } else if !token.isSign(","), token.word != "and", token.word != "or" {
                return nil
            }
            position += 1
        }
        return values.count > 1 && Set(values).count == values.count ? (values, initial) : nil
    }
}

extension CellText {
    /// `url` of `url(default)` and `url (default)`.
    static func without(_ mark: String, before text: String) -> String? {
        guard text.hasSuffix(mark), text.count > mark.count else { return nil }
        return String(text.dropLast(mark.count)).trimmed()
    }
}

/// ``Always `list`.``
struct FixedValue: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        for start in sentence.positions(of: "always") {
            guard let value = sentence.token(start + 1)?.code, !sentence.isHedged, !sentence.isNegated(before: start),
                sentence.isUnconditional(before: start, about: ownName), isStatement(sentence, after: start + 2)
            else { continue }
            return [.constant(value)]
        }
        return []
    }

    /// “Always `x` for this variant” is one, “Always `x` if …” is not.
    private func isStatement(_ sentence: Sentence, after position: Int) -> Bool {
        if sentence.positions(of: "for", "this").contains(position) { return true }
        return !sentence.isConditional(after: position)
    }
}

/// ``Can be `null` if …``, ``a string or `null` ``, `Null if …`: evidence where the page shows no marker.
struct NullStatement: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        guard !sentence.isNegated(before: sentence.tokens.count), !isAboutParts(sentence) else { return [] }
        let isStated = sentence.tokens.indices.contains { position in
            guard sentence.tokens[position].isNull else { return false }
            let before = sentence.token(position - 1)?.word
            let canBe = before == "be" && sentence.token(position - 2)?.word == "can"
            return canBe || before == "or" || sentence.token(position + 1)?.word == "if"
        }
        return isStated ? [.nullable] : []
    }

    private func isAboutParts(_ sentence: Sentence) -> Bool {
        sentence.containsWord(of: ["each", "every", "element", "elements", "item", "items", "entry", "entries"])
    }
}
