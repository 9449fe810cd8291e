/// A way to make a program of a pattern. The order of the cases is the order in which they are tried.
///
/// Each takes what the ones before it cannot do, at a price: plain steps allocate nothing and read well, a table costs memory, an
/// automaton time per character, and only the last may leave a text undecided.
enum CompilationStrategy: CaseIterable, Sendable {
    case plain
    case table
    case automaton
    case backtracking

    /// The longest text of a table that is much longer than the pattern.
    private static let tableTextLimit = 8_192
    /// The most states that are worth the time to find out which of them are equal.
    private static let minimizationLimit = 1_000
    /// The most instructions of an automaton: the time per character of a text is at most proportional to them.
    private static let automatonLimit = 3_000

    /// The program of `pattern`; `nil` when this strategy cannot do it within its limits.
    func program(for pattern: Pattern) -> (engine: CompiledPattern.Engine, encoded: String)? {
        switch self {
        case .plain: Self.plain(pattern)
        case .table: Self.table(pattern)
        case .automaton: Self.automaton(pattern)
        case .backtracking: (.backtracking, BacktrackingBuilder.build(pattern).encoded)
        }
    }

    private static func plain(_ pattern: Pattern) -> (CompiledPattern.Engine, String)? {
        PlainReader.read(pattern.term).map { (.plain($0), $0.encoded) }
    }

    private static func table(_ pattern: Pattern) -> (CompiledPattern.Engine, String)? {
        guard let automaton = AutomatonBuilder.build(pattern.term),
            let table = SubsetConstruction.build(automaton)
        else { return nil }
        let encoded = (table.states.count <= minimizationLimit ? table.minimized() : table).encoded
        return encoded.utf8.count <= max(tableTextLimit, 2 * pattern.length) ? (.table, encoded) : nil
    }

    private static func automaton(_ pattern: Pattern) -> (CompiledPattern.Engine, String)? {
        guard let automaton = AutomatonBuilder.build(pattern.term), automaton.instructions.count <= automatonLimit
        else { return nil }
        return (.automaton, automaton.encoded)
    }
}
