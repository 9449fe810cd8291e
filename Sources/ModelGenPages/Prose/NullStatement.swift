import ModelGenModel

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
