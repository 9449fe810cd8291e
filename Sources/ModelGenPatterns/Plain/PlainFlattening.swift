/// A tree laid flat: runs of characters between `^` and `$`, if it is nothing else.
struct PlainFlattening {
    /// The most steps, also after a repeated group is written out.
    private static let stepLimit = 128

    private(set) var steps: [PlainStep] = []
    private(set) var holdsStart = false
    private(set) var holdsEnd = false

    /// Lays `term` flat; `nil` when it has choices, look-around, back-references or anchors in other places.
    init?(_ term: Term) {
        guard append(term) else { return nil }
    }

    private mutating func append(_ term: Term) -> Bool {
        if let characters = Self.characters(of: term) {
            return append(characters, RepetitionBounds(minimum: 1, maximum: 1))
        }
        switch term {
        case .empty: return true
        case .sequence(let terms): return terms.allSatisfy { append($0) }
        case .capture(let capture): return append(capture.term)
        case .repetition(let repetition): return append(repetition)
        case .assertion(.start) where steps.isEmpty && !holdsEnd:
            holdsStart = true
            return true
        case .assertion(.end):
            holdsEnd = true
            return true
        case .assertion, .alternation, .character, .look, .backreference: return false
        }
    }

    private mutating func append(_ repetition: Repetition) -> Bool {
        let bounds = repetition.bounds
        if let characters = Self.characters(of: repetition.term) { return append(characters, bounds) }
        guard bounds.minimum == bounds.maximum, bounds.minimum <= Self.stepLimit,
            let inner = PlainFlattening(repetition.term), !inner.holdsStart, !inner.holdsEnd,
            inner.steps.allSatisfy(\.isFixed)
        else { return false }
        for _ in 0..<bounds.minimum {
            for step in inner.steps {
                let once = RepetitionBounds(minimum: step.minimum, maximum: step.maximum)
                guard append(step.characters, once) else { return false }
            }
        }
        return true
    }

    private mutating func append(_ characters: CharacterClass, _ bounds: RepetitionBounds) -> Bool {
        guard !holdsEnd, steps.count < Self.stepLimit else { return false }
        let step = PlainStep(
            characters: characters, minimum: bounds.minimum, maximum: bounds.maximum, extent: .fixed)
        if let last = steps.last, last.characters == characters, !(last.isFixed && step.isFixed) {
            steps[steps.count - 1] = Self.joined(last, step)
        } else if bounds.maximum != 0 {
            steps.append(step)
        }
        return true
    }

    /// Two runs of one class in a row are one run.
    private static func joined(_ first: PlainStep, _ second: PlainStep) -> PlainStep {
        var joined = first
        joined.minimum += second.minimum
        joined.maximum = first.maximum.flatMap { maximum in second.maximum.map { maximum + $0 } }
        return joined
    }

    /// The class of a term that takes exactly one character.
    private static func characters(of term: Term) -> CharacterClass? {
        switch term {
        case .character(let characters): return characters
        case .capture(let capture): return self.characters(of: capture.term)
        case .alternation(let terms):
            var result = CharacterClass(ScalarRanges())
            for term in terms {
                guard let next = self.characters(of: term), let union = result.union(next) else { return nil }
                result = union
            }
            return result
        case .empty, .sequence, .repetition, .assertion, .look, .backreference: return nil
        }
    }
}
