import ModelGenModel

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
