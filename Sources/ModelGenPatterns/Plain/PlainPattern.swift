/// A pattern that one pass without backtracking decides: most of those in real documents.
///
/// An emitter may write each as a straight loop, or hand the encoded program to the run-time library, which runs it without
/// allocating. Strings must be compared by scalar: Swift's `==` equates canonically equal ones.
package enum PlainPattern: Hashable, Sendable {
    /// Every text matches.
    case everything
    /// The text holds a fixed piece of text at a place.
    case literal(String, PatternAnchoring)
    /// The text holds runs of characters, one after the other.
    case sequence(PlainSequence)
}

/// Which ends of the text a match must reach. The raw value is its code in a program.
package enum PatternAnchoring: Int, Hashable, Sendable, CaseIterable {
    case neither = 0
    case start = 1
    case end = 2
    case both = 3

    /// Creates the anchoring of a pattern with or without `^` and `$`.
    init(start: Bool, end: Bool) {
        switch (start, end) {
        case (false, false): self = .neither
        case (true, false): self = .start
        case (false, true): self = .end
        case (true, true): self = .both
        }
    }

    /// Whether a match must begin where the text does.
    package var holdsStart: Bool { self == .start || self == .both }
    /// Whether a match must end where the text does.
    package var holdsEnd: Bool { self == .end || self == .both }
}

/// Runs of characters of which each can be taken as far as its extent says, without a second look.
package struct PlainSequence: Hashable, Sendable {
    /// The runs, from the start of the match.
    package var steps: [PlainStep]
    /// Where the start is not held, every step is of fixed length.
    package var anchoring: PatternAnchoring
}

/// A run of characters of one class.
package struct PlainStep: Hashable, Sendable {
    /// How far a run goes.
    package enum Extent: Hashable, Sendable {
        /// Exactly `minimum` characters.
        case fixed
        /// As many as follow, up to `maximum`: no later step could start with one of them.
        case longest
        /// Up to the last characters of the text, as many as given, which the later steps take.
        case untilLast(Int)
    }

    /// What each character is one of.
    package var characters: CharacterClass
    /// The least number of characters.
    package var minimum: Int
    /// `nil` when there is no upper bound.
    package var maximum: Int?
    /// How far the run goes.
    package var extent: Extent

    /// Whether it takes the same number of characters every time.
    var isFixed: Bool { minimum == maximum }
}
