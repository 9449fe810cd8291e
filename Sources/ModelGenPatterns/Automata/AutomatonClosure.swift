extension Automaton {
    /// What stands on one side of a place in a text, as far as assertions can tell.
    enum Neighbour: Hashable, Sendable {
        case edge
        case word
        case foldingWord
        case lineTerminator
        case other
    }

    /// What can be reached from some instructions without taking a character.
    struct Closure {
        /// The instructions that take a character, with the class they take it from.
        var consuming: [(index: Int, characters: Int)] = []
        var matches = false
        /// The number of instructions visited.
        var work = 0
    }

    /// Follows everything but characters from the instructions `pending`, between two neighbours.
    func closure(of pending: [Int], before: Neighbour, after: Neighbour) -> Closure {
        var closure = Closure()
        var seen = Array(repeating: false, count: instructions.count)
        var stack = Array(pending.reversed())
        while let index = stack.popLast() {
            guard !seen[index] else { continue }
            seen[index] = true
            closure.work += 1
            switch instructions[index] {
            case .consume(let characters): closure.consuming.append((index, characters))
            case .split(let first, let second): stack += [second, first]
            case .jump(let target): stack.append(target)
            case .assert(let assertion):
                if assertion.holds(before: before, after: after) { stack.append(index + 1) }
            case .match: closure.matches = true
            }
        }
        return closure
    }
}

extension PatternAssertion {
    fileprivate func holds(before: Automaton.Neighbour, after: Automaton.Neighbour) -> Bool {
        switch self {
        case .start: before == .edge
        case .end: after == .edge
        case .lineStart: before == .edge || before == .lineTerminator
        case .lineEnd: after == .edge || after == .lineTerminator
        case .wordBoundary: (before == .word) != (after == .word)
        case .notWordBoundary: (before == .word) == (after == .word)
        case .foldingWordBoundary: before.isOfFoldingWord != after.isOfFoldingWord
        case .notFoldingWordBoundary: before.isOfFoldingWord == after.isOfFoldingWord
        }
    }
}

extension Automaton.Neighbour {
    fileprivate var isOfFoldingWord: Bool { self == .word || self == .foldingWord }
}
