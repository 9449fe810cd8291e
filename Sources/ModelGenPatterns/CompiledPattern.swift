/// A pattern ready to be written into generated code as `TextPattern("…")`.
package struct CompiledPattern: Sendable, Hashable {
    /// What decides a text at run time.
    package enum Engine: Sendable, Hashable {
        /// One pass over the text, without allocating.
        case plain(PlainPattern)
        /// One pass over the text, without allocating, along a table of states.
        case table
        /// One pass over the text, in time proportional to its length and the program's.
        case automaton
        /// Attempts within a budget, which may leave a text undecided.
        case backtracking
    }

    /// The pattern as the schema spells it.
    package var source: String
    /// What runs the program.
    package var engine: Engine
    /// The program: letters, digits, `-` and `_` only, so that it needs no escapes in a string literal.
    package var encoded: String

    /// Whether every text is decided, in time proportional to its length.
    package var isLinear: Bool { engine != .backtracking }
}
