/// Makes an automaton deterministic, as a search: a match may begin anywhere.
///
/// A state is the set of instructions to go on at together with what came before, because `^` and `\b` look back. What they
/// reach without a character is found out only when the next character, or the end, is known, because `$` and `\b` look ahead.
struct SubsetConstruction {
    /// The most states tried before giving up. A list of words has no more states than instructions, however many.
    private var stateLimit: Int { max(500, automaton.instructions.count) }
    /// The most instructions visited before giving up.
    private static let workLimit = 2_000_000

    private struct Key: Hashable {
        var pending: [Int]
        var before: Automaton.Neighbour
    }

    private let automaton: Automaton
    private let partition: ScalarPartition
    /// Whether a group is in a class, by class and group.
    private let membership: [[Bool]]
    /// What the characters of each group are to assertions.
    private let neighbours: [Automaton.Neighbour]
    private var numbers: [Key: Int] = [:]
    private var queue: [Key] = []
    private var states: [StateTable.State] = []
    private var work = 0

    /// The deterministic form of `automaton`; `nil` when it has properties or would be too large.
    static func build(_ automaton: Automaton) -> StateTable? {
        guard automaton.classes.allSatisfy(\.properties.isEmpty) else { return nil }
        var construction = SubsetConstruction(automaton)
        return construction.run()
    }

    private init(_ automaton: Automaton) {
        self.automaton = automaton
        let assertions = Set(automaton.instructions.compactMap(Self.assertion))
        let ignoresFolding = assertions.isDisjoint(with: [.foldingWordBoundary, .notFoldingWordBoundary])
        let ignoresWords = ignoresFolding && assertions.isDisjoint(with: [.wordBoundary, .notWordBoundary])
        let ignoresLines = assertions.isDisjoint(with: [.lineStart, .lineEnd])
        let seen: [(ranges: ScalarRanges, neighbour: Automaton.Neighbour)] = [
            (ignoresWords ? ScalarRanges() : .word, .word),
            (ignoresFolding ? ScalarRanges() : .foldingWord, .foldingWord),
            (ignoresLines ? ScalarRanges() : .lineTerminators, .lineTerminator),
        ]
        let partition = ScalarPartition(automaton.classes.map(\.ranges) + seen.map(\.ranges))
        self.partition = partition
        membership = automaton.classes.map { characters in
            partition.representatives.map { characters.ranges.contains($0) }
        }
        neighbours = partition.representatives.map { value in
            seen.first { $0.ranges.contains(value) }?.neighbour ?? .other
        }
    }

    private static func assertion(_ instruction: Automaton.Instruction) -> PatternAssertion? {
        if case .assert(let assertion) = instruction { assertion } else { nil }
    }

    private mutating func run() -> StateTable? {
        states = [StateTable.dead, StateTable.accepted].map {
            StateTable.State(
                next: Array(repeating: $0, count: neighbours.count), acceptsAtEnd: $0 == StateTable.accepted)
        }
        let start = number(of: Key(pending: [0], before: .edge))
        var index = 0
        while index < queue.count {
            states[index + 2] = state(for: queue[index])
            index += 1
            guard states.count <= stateLimit, work <= Self.workLimit else { return nil }
        }
        return StateTable(partition: partition, states: states, start: start)
    }

    /// The number of the state with this key; a new one is queued, so that state `n` is at `n - 2` in the queue.
    private mutating func number(of key: Key) -> Int {
        guard !key.pending.isEmpty else { return StateTable.dead }
        if let number = numbers[key] { return number }
        numbers[key] = states.count
        queue.append(key)
        states.append(StateTable.State(next: [], acceptsAtEnd: false))
        return states.count - 1
    }

    private mutating func state(for key: Key) -> StateTable.State {
        var closures: [Automaton.Neighbour: Automaton.Closure] = [:]
        var next: [Int] = []
        for (group, after) in neighbours.enumerated() {
            let closure = closures[after] ?? automaton.closure(of: key.pending, before: key.before, after: after)
            closures[after] = closure
            work += closure.consuming.count
            next.append(closure.matches ? StateTable.accepted : target(of: closure, group: group, after: after))
        }
        work += closures.values.reduce(0) { $0 + $1.work }
        let atEnd = automaton.closure(of: key.pending, before: key.before, after: .edge)
        return StateTable.State(next: next, acceptsAtEnd: atEnd.matches)
    }

    private mutating func target(of closure: Automaton.Closure, group: Int, after: Automaton.Neighbour) -> Int {
        var pending: [Int] = automaton.isAnchoredAtStart ? [] : [0]
        for (index, characters) in closure.consuming where membership[characters][group] { pending.append(index + 1) }
        pending.sort()
        return number(of: Key(pending: pending, before: after))
    }
}
