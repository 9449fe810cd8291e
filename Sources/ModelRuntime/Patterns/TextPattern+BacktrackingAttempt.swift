extension TextPattern {
    /// The state of a search by ``Backtracking``.
    struct BacktrackingAttempt: ~Copyable {
        /// A way not yet tried; without an instruction it only marks where a look-around began.
        private struct Choice: BitwiseCopyable {
            var instruction: Int?
            var position: Int
            /// The number of changes to registers that stay.
            var changes: Int
        }

        private struct Change: BitwiseCopyable {
            var register: Int
            var former: Int
        }

        /// What an instruction leads to.
        private enum Outcome {
            case goesOn
            case fails
            case matches
        }

        /// The steps allowed besides ``stepsPerByte``: some ten milliseconds.
        private static let steps = 1_000_000
        /// The steps allowed for each byte of the text, so that a long text is not undecided for its length alone.
        private static let stepsPerByte = 64
        /// The value of a register that holds nothing.
        private static let empty = -1

        private let program: Backtracking
        private let instructions: [Backtracking.Instruction]
        private let text: UTF8Text
        private let budget: Int
        private(set) var work = 0
        private var instruction = 0
        private var position = 0
        private let registers: Scratch<Int>
        private var choices: TrivialStack<Choice>
        private var changes: TrivialStack<Change>

        private init(
            _ program: Backtracking, _ text: UTF8Text, _ registers: Scratch<Int>,
            _ choices: Scratch<Choice>, _ changes: Scratch<Change>
        ) {
            self.program = program
            instructions = program.instructions
            self.text = text
            budget = Self.steps + Self.stepsPerByte * text.count
            self.registers = registers
            self.choices = TrivialStack(choices)
            self.changes = TrivialStack(changes)
        }

        /// Lends `body` an attempt, whose first choices take no memory from the heap.
        static func with<Result>(
            _ program: Backtracking, _ text: UTF8Text, _ body: (inout BacktrackingAttempt) -> Result
        ) -> Result {
            withScratch(program.registerCount, repeating: empty) { registers in
                withScratch(32, repeating: Choice(instruction: nil, position: 0, changes: 0)) { choices in
                    withScratch(64, repeating: Change(register: 0, former: 0)) { changes in
                        var attempt = BacktrackingAttempt(program, text, registers, choices, changes)
                        return body(&attempt)
                    }
                }
            }
        }

        /// Tries to match from `start`.
        mutating func run(from start: Int) -> PatternVerdict {
            (instruction, position) = (0, start)
            choices.cut(to: 0)
            changes.cut(to: 0)
            for register in 0..<registers.count { registers[register] = Self.empty }
            while work < budget {
                work += 1
                switch step() {
                case .goesOn: break
                case .matches: return .matches
                case .fails:
                    guard backtrack() else { return .doesNotMatch }
                }
            }
            return .undecided
        }

        /// Goes back to the last way not yet tried; false when there is none.
        private mutating func backtrack() -> Bool {
            while let choice = choices.popLast() {
                restore(choice)
                guard let next = choice.instruction else { continue }
                (instruction, position) = (next, choice.position)
                return true
            }
            return false
        }

        private mutating func restore(_ choice: Choice) {
            while changes.count > choice.changes, let change = changes.popLast() {
                registers[change.register] = change.former
            }
        }

        private mutating func set(_ register: Int, _ value: Int) {
            if !choices.isEmpty { changes.append(Change(register: register, former: registers[register])) }
            registers[register] = value
        }

        private mutating func push(_ instruction: Int?) {
            choices.append(Choice(instruction: instruction, position: position, changes: changes.count))
        }

        // MARK: Instructions

        private mutating func step() -> Outcome {
            let current = instructions[instruction]
            instruction += 1
            switch current {
            case .consume(let characters): return consume(text.next(&position), characters)
            case .consumeBackwards(let characters): return consume(text.previous(&position), characters)
            case .choose(let first, let second):
                push(second)
                instruction = first
            case .jump(let target): instruction = target
            case .assert(let assertion):
                let (before, after) = (text.scalar(before: position), text.scalar(at: position))
                if !assertion.holds(before: before, after: after) { return .fails }
            case .save(let register): set(register, position)
            case .forget(let range): for register in range { set(register, Self.empty) }
            case .reset(let register): set(register, 0)
            case .loop(let counter, let minimum, let maximum, let exit, let isGreedy):
                loop(registers[counter], minimum, maximum, exit, isGreedy)
            case .enter(let register):
                set(register, registers[register] + 1)
                set(register + 1, position)
            case .progress(let register, let minimum):
                if registers[register + 1] == position, registers[register] > minimum { return .fails }
            case .look(let register, let exit, let isNegated):
                push(isNegated ? exit : nil)
                set(register, choices.count - 1)
            case .endLook(let register, let isNegated): return endLook(registers[register], isNegated)
            case .repeatCapture(let reference, let backwards, let ignoresCase):
                return repeatCapture(program.references[reference], backwards, ignoresCase)
            case .match: return .matches
            }
            return .goesOn
        }

        /// Changes nothing; `mutating` keeps the whole attempt from being copied for the call.
        private mutating func consume(_ scalar: UInt32?, _ characters: Int) -> Outcome {
            guard let scalar, program.classes.contains(scalar, in: characters) else { return .fails }
            return .goesOn
        }

        private mutating func loop(_ count: Int, _ minimum: Int, _ maximum: Int, _ exit: Int, _ isGreedy: Bool) {
            guard count >= minimum else { return }
            guard count < maximum else { return instruction = exit }
            let body = instruction
            push(isGreedy ? exit : body)
            instruction = isGreedy ? body : exit
        }

        /// Ends a look-around that matched: its other ways are forgotten (ECMA-262 §22.2.2.4).
        private mutating func endLook(_ mark: Int, _ isNegated: Bool) -> Outcome {
            guard 0..<choices.count ~= mark else { return .fails }
            let choice = choices[mark]
            choices.cut(to: mark)
            if isNegated {
                restore(choice)
                return .fails
            }
            position = choice.position
            return .goesOn
        }

        /// A group that captured nothing matches anywhere (ECMA-262 §22.2.2.7.2).
        private mutating func repeatCapture(_ groups: [Int], _ backwards: Bool, _ ignoresCase: Bool) -> Outcome {
            guard let group = groups.first(where: { registers[$0] >= 0 && registers[$0 + 1] >= 0 }) else {
                return .goesOn
            }
            var (start, end) = (registers[group], registers[group + 1])
            while start < end {
                work += 1
                let expected = backwards ? text.previous(&end) : text.next(&start)
                let actual = backwards ? text.previous(&position) : text.next(&position)
                guard let expected, let actual else { return .fails }
                let isSame =
                    expected == actual || (ignoresCase && CaseFolding.fold(expected) == CaseFolding.fold(actual))
                if !isSame { return .fails }
            }
            return .goesOn
        }
    }
}
