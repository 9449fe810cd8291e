/// A deterministic automaton: for each state and group of code points the next state.
struct StateTable: Hashable, Sendable {
    /// The state that no text leads out of, and that rejects.
    static let dead = 0
    /// The state that no text leads out of, and that accepts.
    static let accepted = 1

    /// A state: where each group leads, and whether a text may end in it.
    struct State: Hashable, Sendable {
        var next: [Int]
        var acceptsAtEnd: Bool
    }

    var partition: ScalarPartition
    /// The states; the first two are ``dead`` and ``accepted``.
    var states: [State]
    var start: Int
}
