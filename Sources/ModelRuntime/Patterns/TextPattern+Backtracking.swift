extension TextPattern {
    /// A program that tries one way after the other, as ECMA-262 §22.2.2 describes it.
    struct Backtracking: Sendable {
        /// One instruction; the raw codes in a program are 0 to 14, with two for `consume`.
        enum Instruction: Sendable {
            case consume(Int)
            case consumeBackwards(Int)
            /// Goes on at the first place; at the second when that leads nowhere.
            case choose(Int, Int)
            case jump(Int)
            case assert(Assertion)
            /// Sets a register to the position.
            case save(Int)
            /// Empties registers.
            case forget(Range<Int>)
            /// Sets a register to zero.
            case reset(Int)
            /// Decides, by the count in a register, between the body that follows and the exit.
            case loop(counter: Int, minimum: Int, maximum: Int, exit: Int, isGreedy: Bool)
            /// Adds one to a register, and sets the register after it to the position.
            case enter(Int)
            /// Fails when the body of a loop took nothing although it had repeated often enough.
            case progress(Int, minimum: Int)
            /// Tries what follows without moving; a negated one goes on at the exit when that fails.
            case look(Int, exit: Int, isNegated: Bool)
            case endLook(Int, isNegated: Bool)
            /// Takes again what one of the groups captured whose registers begin at those in a list of `references`.
            case repeatCapture(Int, backwards: Bool, ignoresCase: Bool)
            case match
        }

        let isAnchoredAtStart: Bool
        let registerCount: Int
        let classes: ScalarClasses
        let instructions: [Instruction]
        let references: [[Int]]

        /// Reads the program.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            isAnchoredAtStart = try reader.flag()
            registerCount = try reader.number(below: 1 << 18)
            classes = try reader.classes()
            var operands = BacktrackingOperands(
                classCount: classes.count, registerCount: registerCount, instructionCount: try reader.peekNumber())
            instructions = try reader.list { (reader) throws(MalformedProgram) in
                try operands.instruction(&reader)
            }
            references = operands.references
            guard case .match = instructions.last else { throw MalformedProgram(problem: "the last step is no match") }
        }

        /// Searches `text` within a budget that grows with its length.
        func search(_ text: UTF8Text) -> (verdict: PatternVerdict, work: Int) {
            BacktrackingAttempt.with(self, text) { attempt in
                var start = 0
                repeat {
                    switch attempt.run(from: start) {
                    case .matches: return (.matches, attempt.work)
                    case .undecided: return (.undecided, attempt.work)
                    case .doesNotMatch: break
                    }
                } while !isAnchoredAtStart && text.next(&start) != nil
                return (.doesNotMatch, attempt.work)
            }
        }
    }
}
