/// Writes a tree as a program with counters, so that its size does not depend on the bounds of quantifiers.
struct BacktrackingBuilder {
    private typealias Instruction = BacktrackingProgram.Instruction

    private var instructions: [Instruction] = []
    private var table = ClassTable()
    private var registerCount: Int
    private var direction = Look.Direction.ahead

    /// The program of `pattern`.
    static func build(_ pattern: Pattern) -> BacktrackingProgram {
        var builder = BacktrackingBuilder(registerCount: pattern.groupCount * 2)
        builder.append(pattern.term)
        builder.instructions.append(.match)
        return BacktrackingProgram(
            instructions: builder.instructions, classes: builder.table.classes, registerCount: builder.registerCount,
            isAnchoredAtStart: pattern.term.isAnchoredAtStart)
    }

    private init(registerCount: Int) { self.registerCount = registerCount }

    private mutating func append(_ term: Term) {
        switch term {
        case .empty: break
        case .character(let characters):
            instructions.append(.consume(table.index(of: characters), direction))
        case .sequence(let terms):
            // Look-behind reads from right to left (ECMA-262 §22.2.2.4, direction backward).
            for term in direction == .ahead ? terms : terms.reversed() { append(term) }
        case .alternation(let terms): append(alternatives: terms)
        case .capture(let capture): append(capture)
        case .repetition(let repetition): append(repetition)
        case .assertion(let assertion): instructions.append(.assert(assertion))
        case .look(let look): append(look)
        case .backreference(let reference):
            instructions.append(.repeatCapture(reference.groups, direction, ignoresCase: reference.ignoresCase))
        }
    }

    private mutating func append(alternatives: [Term]) {
        var exits: [Int] = []
        for alternative in alternatives.dropLast() {
            let choice = placeholder()
            append(alternative)
            exits.append(placeholder())
            instructions[choice] = .choose(choice + 1, instructions.count)
        }
        if let last = alternatives.last { append(last) }
        for exit in exits { instructions[exit] = .jump(instructions.count) }
    }

    private mutating func placeholder() -> Int {
        instructions.append(.match)
        return instructions.count - 1
    }

    private mutating func append(_ capture: Capture) {
        let first = (capture.index - 1) * 2
        let bounds = direction == .ahead ? (first, first + 1) : (first + 1, first)
        instructions.append(.save(bounds.0))
        append(capture.term)
        instructions.append(.save(bounds.1))
    }

    private mutating func append(_ look: Look) {
        let outer = direction
        let register = newRegisters(1)
        let start = placeholder()
        direction = look.direction
        append(look.term)
        direction = outer
        instructions.append(.endLook(register, isNegated: look.isNegated))
        instructions[start] = .look(register, exit: instructions.count, isNegated: look.isNegated)
    }

    private mutating func newRegisters(_ count: Int) -> Int {
        registerCount += count
        return registerCount - count
    }

    private mutating func append(_ repetition: Repetition) {
        if repetition.bounds == RepetitionBounds(minimum: 0, maximum: 1), repetition.term.captures == nil {
            return appendOption(repetition)
        }
        if repetition.term.isOneCharacter, repetition.bounds.maximum == nil, repetition.bounds.minimum <= 8 {
            return appendSimpleLoop(repetition)
        }
        let counter = newRegisters(2)
        instructions.append(.reset(counter))
        let start = placeholder()
        instructions.append(.enter(counter))
        if let captures = repetition.term.captures { instructions.append(.forget(captures)) }
        append(repetition.term)
        if !repetition.term.isOneCharacter {
            instructions.append(.progress(counter, minimum: repetition.bounds.minimum))
        }
        instructions.append(.jump(start))
        instructions[start] = .loop(
            counter: counter, bounds: repetition.bounds, exit: instructions.count, isGreedy: repetition.isGreedy)
    }

    /// What captures nothing may as well take nothing.
    private mutating func appendOption(_ repetition: Repetition) {
        let start = placeholder()
        append(repetition.term)
        instructions[start] = choice(start + 1, instructions.count, isGreedy: repetition.isGreedy)
    }

    /// A single character needs neither a count nor a check that it took something.
    private mutating func appendSimpleLoop(_ repetition: Repetition) {
        for _ in 0..<repetition.bounds.minimum { append(repetition.term) }
        let start = placeholder()
        append(repetition.term)
        instructions.append(.jump(start))
        instructions[start] = choice(start + 1, instructions.count, isGreedy: repetition.isGreedy)
    }

    private func choice(_ body: Int, _ exit: Int, isGreedy: Bool) -> Instruction {
        isGreedy ? .choose(body, exit) : .choose(exit, body)
    }
}
