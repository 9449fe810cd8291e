/// Thompson's construction; bounded repetition is written out.
struct AutomatonBuilder {
    /// The most instructions that are written out, to find a table for them.
    private static let instructionLimit = 16_000

    private var instructions: [Automaton.Instruction] = []
    private var table = ClassTable()

    /// The automaton of `term`; `nil` when it is not regular or too large.
    static func build(_ term: Term) -> Automaton? {
        guard term.isRegular else { return nil }
        var builder = AutomatonBuilder()
        guard builder.append(term), builder.emit(.match) else { return nil }
        return Automaton(
            instructions: builder.instructions, classes: builder.table.classes,
            isAnchoredAtStart: term.isAnchoredAtStart)
    }

    private mutating func emit(_ instruction: Automaton.Instruction) -> Bool {
        instructions.append(instruction)
        return instructions.count <= Self.instructionLimit
    }

    /// Appends the instructions of `term`; false when they become too many.
    private mutating func append(_ term: Term) -> Bool {
        switch term {
        case .empty: true
        case .character(let characters): emit(.consume(table.index(of: characters)))
        case .sequence(let terms): terms.allSatisfy { append($0) }
        case .alternation(let terms): append(alternatives: terms)
        case .capture(let capture): append(capture.term)
        case .repetition(let repetition): append(repetition)
        case .assertion(let assertion): emit(.assert(assertion))
        case .look, .backreference: false
        }
    }

    private mutating func append(alternatives: [Term]) -> Bool {
        var exits: [Int] = []
        for alternative in alternatives.dropLast() {
            let split = instructions.count
            guard emit(.match), append(alternative) else { return false }
            exits.append(instructions.count)
            guard emit(.match) else { return false }
            instructions[split] = .split(split + 1, instructions.count)
        }
        guard let last = alternatives.last, append(last) else { return false }
        for exit in exits { instructions[exit] = .jump(instructions.count) }
        return true
    }

    private mutating func append(_ repetition: Repetition) -> Bool {
        let bounds = repetition.bounds
        for _ in 0..<bounds.minimum {
            let before = instructions.count
            guard append(repetition.term) else { return false }
            // A term without instructions repeats for nothing.
            if instructions.count == before { return true }
        }
        guard let maximum = bounds.maximum else { return appendLoop(repetition.term) }
        return appendOptional(repetition.term, count: maximum - bounds.minimum)
    }

    private mutating func appendLoop(_ term: Term) -> Bool {
        let split = instructions.count
        guard emit(.match), append(term), emit(.jump(split)) else { return false }
        instructions[split] = .split(split + 1, instructions.count)
        return true
    }

    /// `(X(X(X)?)?)?`
    private mutating func appendOptional(_ term: Term, count: Int) -> Bool {
        var splits: [Int] = []
        for _ in 0..<count {
            splits.append(instructions.count)
            guard emit(.match), append(term) else { return false }
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
        return true
    }
}
