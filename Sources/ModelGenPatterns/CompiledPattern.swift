/// A pattern ready to be written into generated code as `TextPattern("…")`.
public struct CompiledPattern: Sendable, Hashable {
    /// What decides a text at run time.
    public enum Engine: Sendable, Hashable {
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
    public var source: String
    public var engine: Engine
    /// The program: letters, digits, `-` and `_` only, so that it needs no escapes in a string literal.
    public var encoded: String

    /// Whether every text is decided, in time proportional to its length.
    public var isLinear: Bool { engine != .backtracking }
}
