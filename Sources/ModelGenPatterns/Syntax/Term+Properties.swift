extension Term {
    /// Whether it can match only from the start of the text.
    var isAnchoredAtStart: Bool {
        switch self {
        case .assertion(let assertion): assertion == .start
        case .sequence(let terms): terms.first?.isAnchoredAtStart ?? false
        case .alternation(let terms): terms.allSatisfy(\.isAnchoredAtStart)
        case .capture(let capture): capture.term.isAnchoredAtStart
        case .repetition(let repetition): repetition.bounds.minimum > 0 && repetition.term.isAnchoredAtStart
        case .empty, .character, .look, .backreference: false
        }
    }

    /// Whether a matcher can decide it without remembering or looking around.
    var isRegular: Bool {
        switch self {
        case .empty, .character, .assertion: true
        case .sequence(let terms), .alternation(let terms): terms.allSatisfy(\.isRegular)
        case .capture(let capture): capture.term.isRegular
        case .repetition(let repetition): repetition.term.isRegular
        case .look, .backreference: false
        }
    }

    /// Whether it takes exactly one character and remembers nothing.
    var isOneCharacter: Bool {
        if case .character = self { true } else { false }
    }

    /// The numbers of the capturing groups in it.
    var captures: Range<Int>? {
        switch self {
        case .empty, .character, .assertion, .backreference: nil
        case .sequence(let terms), .alternation(let terms): Self.hull(terms.compactMap(\.captures))
        case .capture(let capture):
            Self.hull([capture.index..<capture.index + 1] + [capture.term.captures].compactMap { $0 })
        case .repetition(let repetition): repetition.term.captures
        case .look(let look): look.term.captures
        }
    }

    private static func hull(_ ranges: [Range<Int>]) -> Range<Int>? {
        guard let lower = ranges.map(\.lowerBound).min(), let upper = ranges.map(\.upperBound).max() else { return nil }
        return lower..<upper
    }
}
