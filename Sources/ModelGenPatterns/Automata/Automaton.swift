/// A nondeterministic automaton: an expression without look-around and back-references as a list of instructions.
struct Automaton: Hashable, Sendable {
    /// One instruction. All but `match` go on at the next one unless they say where.
    enum Instruction: Hashable, Sendable {
        /// Takes one scalar of the class with this index.
        case consume(Int)
        /// Goes on at both places.
        case split(Int, Int)
        case jump(Int)
        /// Goes on only where the assertion holds.
        case assert(PatternAssertion)
        case match
    }

    var instructions: [Instruction]
    var classes: [CharacterClass]
    /// Whether a match can begin only at the start of the text.
    var isAnchoredAtStart: Bool
}
