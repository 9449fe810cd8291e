/// A regular expression as a tree (ECMA-262 §22.2.1).
///
/// Flags are gone: classes are closed under case folding where case is ignored, and line anchors are their own assertions.
indirect enum Term: Hashable, Sendable {
    /// Matches between any two scalars.
    case empty
    /// One scalar of a class.
    case character(CharacterClass)
    case sequence([Term])
    case alternation([Term])
    case capture(Capture)
    case repetition(Repetition)
    case assertion(PatternAssertion)
    case look(Look)
    case backreference(Backreference)
}

/// A capturing group.
struct Capture: Hashable, Sendable {
    /// The group's number; the first is 1.
    var index: Int
    var name: String?
    var term: Term
}

/// A quantified term.
struct Repetition: Hashable, Sendable {
    var term: Term
    var bounds: RepetitionBounds
    /// Whether more repetitions are tried before fewer.
    var isGreedy: Bool
}

/// How often a term may repeat.
struct RepetitionBounds: Hashable, Sendable {
    var minimum: Int
    /// `nil` when there is no upper bound.
    var maximum: Int?
}

/// Look-ahead or look-behind.
struct Look: Hashable, Sendable {
    /// Which way a term is matched from its start.
    enum Direction: Hashable, Sendable {
        case ahead
        case behind
    }

    var direction: Direction
    var isNegated: Bool
    var term: Term
}

/// The text of an earlier group again.
struct Backreference: Hashable, Sendable {
    /// The groups meant; several when groups in different alternatives share a name.
    var groups: [Int]
    var ignoresCase: Bool
}
