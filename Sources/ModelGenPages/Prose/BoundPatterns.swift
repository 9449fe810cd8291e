import ModelGenModel

/// `Supported range: [1, 50]`, `within [0, 1]`, `in the range [0, 1]`. Brackets mean that the ends are included.
/// A bracket after other words proves nothing: some pages write `low = [0, 20)` for bands.
struct BracketedRange: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        guard !sentence.isAdvice else { return [] }
        for position in sentence.tokens.indices where sentence.tokens[position].isSign("[") {
            guard isIntroduced(sentence, at: position), !sentence.isNegated(before: position),
                let lower = sentence.token(position + 1)?.number,
                let comma = sentence.token(position + 2), comma.isSign(","),
                let upper = sentence.token(position + 3)?.number,
                let end = sentence.token(position + 4), end.isSign("]"),
                sentence.isUnconditional(before: position, about: ownName), !sentence.isConditional(after: position + 5)
            else { continue }
            let bounds = StatedBounds(
                lower: .init(value: lower, isExclusive: false), upper: .init(value: upper, isExclusive: false),
                isAboutElements: sentence.isAboutElements)
            return [.bounds(bounds)]
        }
        return []
    }

    private func isIntroduced(_ sentence: Sentence, at position: Int) -> Bool {
        let colon = sentence.token(position - 1)?.isSign(":") ?? false
        guard let word = sentence.token(position - (colon ? 2 : 1))?.word else { return false }
        return word == "range" || (!colon && (word == "within" || word == "in"))
    }
}

extension Sentence {
    /// “Each value must be …”
    var isAboutElements: Bool {
        let words = tokens.prefix(2).compactMap(\.word)
        guard words.count == 2, words[0] == "each" || words[0] == "every" else { return false }
        return ["value", "element", "item", "entry", "number", "weight"].contains(words[1])
    }
}

/// `Values range from 0.0 (exclusive) to 1.0 (inclusive)`. An end that is no number, such as “the model's vocabulary
/// size”, is left open.
struct ValuesRange: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        for start in sentence.positions(of: "values", "range", "from") where !sentence.isNegated(before: start) {
            var reader = RangeReader(sentence: sentence, position: start + 3)
            guard let lower = reader.end(), let to = reader.token, to.word == "to" else { continue }
            reader.position += 1
            guard let next = reader.token, next.number != nil else {
                return reader.token == nil ? [] : [.bounds(StatedBounds(lower: lower))]
            }
            guard let upper = reader.end(), reader.isFinished else { continue }
            return [.bounds(StatedBounds(lower: lower, upper: upper))]
        }
        return []
    }
}

/// `Number between -2.0 and 2.0.`, `Numbers between 1 and 31 (both inclusive) are allowed.`, as a statement of its own:
/// nothing but punctuation may follow, so that no unit is overlooked.
struct NumberBetween: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        guard !sentence.isAdvice else { return [] }
        for start in sentence.positions(of: "between") {
            guard sentence.isUnconditional(before: start, about: ownName), !sentence.isNegated(before: start) else {
                continue
            }
            var reader = RangeReader(sentence: sentence, position: start + 1)
            guard var lower = reader.end(), let and = reader.token, and.word == "and" else { continue }
            reader.position += 1
            guard var upper = reader.end() else { continue }
            if reader.appliesToBoth { lower.isExclusive = upper.isExclusive }
            if let word = reader.token?.word, word == "inclusive" || word == "exclusive" {
                upper.isExclusive = word == "exclusive"
                lower.isExclusive = upper.isExclusive
                reader.position += 1
            }
            if reader.token?.word == "are", sentence.token(reader.position + 1)?.word == "allowed" {
                reader.position += 2
            }
            guard reader.isFinished else { continue }
            let bounds = StatedBounds(lower: lower, upper: upper, isAboutElements: sentence.isAboutElements)
            return [.bounds(bounds)]
        }
        return []
    }
}

/// Reads the ends of a range, with what stands in parentheses after them.
private struct RangeReader {
    let sentence: Sentence
    var position: Int
    /// The last parenthesis said “both”.
    private(set) var appliesToBoth = false

    init(sentence: Sentence, position: Int) {
        self.sentence = sentence
        self.position = position
    }

    var token: Sentence.Token? { sentence.token(position) }

    /// Nothing that could be a unit or a condition follows.
    var isFinished: Bool { sentence.endsClause(at: position) && !sentence.isConditional(after: position) }

    mutating func end() -> StatedBounds.End? {
        guard let value = token?.number else { return nil }
        position += 1
        return StatedBounds.End(value: value, isExclusive: parenthesis().contains("exclusive"))
    }

    private mutating func parenthesis() -> Set<String> {
        guard let open = token, open.isSign("("),
            let close = sentence.tokens[position...].prefix(12).firstIndex(where: { $0.isSign(")") })
        else { return [] }
        let words = Set(sentence.tokens[position..<close].compactMap(\.word))
        position = close + 1
        appliesToBoth = words.contains("both")
        return words
    }
}

/// `Must be a positive integer`, `must be non-negative`. Without “must” or “should” the words describe, they do not demand:
/// “Positive values penalize …”.
struct SignRequirement: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        let starts = sentence.positions(of: "must", "be") + sentence.positions(of: "should", "be")
        for start in starts where sentence.isUnconditional(before: start, about: ownName) {
            var position = start + 2
            if sentence.token(position)?.word == "a" { position += 1 }
            guard let word = sentence.token(position)?.word, word == "positive" || word == "non-negative" else {
                continue
            }
            position += 1
            if let noun = sentence.token(position)?.word, ["integer", "number", "value", "float"].contains(noun) {
                position += 1
            }
            guard sentence.endsClause(at: position), !sentence.isConditional(after: position) else { continue }
            let zero = StatedBounds.End(value: DecimalNumber(0), isExclusive: word == "positive")
            return [.bounds(StatedBounds(lower: zero))]
        }
        return []
    }
}

/// `Must be greater than 0`, perhaps “when provided”. Other comparisons are mostly conditional.
struct LowerLimit: ProsePattern {
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact] {
        for start in sentence.positions(of: "must", "be", "greater", "than") {
            guard sentence.isUnconditional(before: start, about: ownName),
                let value = sentence.token(start + 4)?.number
            else { continue }
            var position = start + 5
            if let when = sentence.token(position)?.word, when == "when" || when == "if",
                let word = sentence.token(position + 1)?.word,
                ["provided", "set", "specified", "present"].contains(word)
            {
                position += 2
            }
            guard sentence.endsClause(at: position), !sentence.isConditional(after: position) else { continue }
            return [.bounds(StatedBounds(lower: .init(value: value, isExclusive: true)))]
        }
        return []
    }
}
