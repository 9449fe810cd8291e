import ModelGenModel

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
