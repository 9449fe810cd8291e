extension TextPattern {
    /// A nondeterministic automaton, of which all ways are followed at once.
    struct Automaton: Sendable {
        /// One instruction; the raw codes in a program are 0 to 4 in this order.
        enum Instruction: Sendable {
            /// Takes one scalar of a class.
            case consume(Int)
            case split(Int, Int)
            case jump(Int)
            case assert(Assertion)
            case match
        }

        private let isAnchoredAtStart: Bool
        private let classes: ScalarClasses
        private let instructions: [Instruction]

        /// Reads the automaton.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            isAnchoredAtStart = try reader.flag()
            let classes = try reader.classes()
            let count = try reader.peekNumber()
            instructions = try reader.list { (reader) throws(MalformedProgram) in
                try Self.instruction(&reader, classCount: classes.count, count: count)
            }
            self.classes = classes
            // Every other instruction but a jump may go on at the next one.
            guard case .match = instructions.last else { throw MalformedProgram(problem: "the last step is no match") }
        }

        private static func instruction(
            _ reader: inout ProgramReader, classCount: Int, count: Int
        ) throws(MalformedProgram) -> Instruction {
            switch try reader.number(below: 5) {
            case 0: .consume(try reader.number(below: classCount))
            case 1: .split(try reader.number(below: count), try reader.number(below: count))
            case 2: .jump(try reader.number(below: count))
            case 3: .assert(try reader.assertion())
            default: .match
            }
        }

        // MARK: Matching

        /// The instructions that a search is at.
        private struct Threads {
            /// Where to go on, before anything but characters is followed.
            var pending: InstructionSet
            /// The instructions that wait for a character.
            var consuming: InstructionSet
            /// What was followed since the last character.
            var reached: InstructionSet
            var work = 0
        }

        /// Searches `text`; the work is at most the number of its scalars times the number of instructions.
        func search(_ text: UTF8Text) -> (verdict: PatternVerdict, work: Int) {
            let wordCount = (instructions.count + 63) / 64
            return withScratch(wordCount, repeating: 0 as UInt64) { pending in
                withScratch(wordCount, repeating: 0 as UInt64) { consuming in
                    withScratch(wordCount, repeating: 0 as UInt64) { reached in
                        var threads = Threads(
                            pending: InstructionSet(pending), consuming: InstructionSet(consuming),
                            reached: InstructionSet(reached))
                        return (search(text, &threads), threads.work)
                    }
                }
            }
        }

        private func search(_ text: UTF8Text, _ threads: inout Threads) -> PatternVerdict {
            threads.pending.insert(0)
            var position = 0
            var before: UInt32?
            while true {
                let after = text.next(&position)
                if follow(&threads, before: before, after: after) { return .matches }
                guard let after, advance(&threads, over: after) else { return .doesNotMatch }
                before = after
            }
        }

        /// Follows everything but characters; true when a match is reached.
        private func follow(_ threads: inout Threads, before: UInt32?, after: UInt32?) -> Bool {
            threads.reached.removeAll()
            while let index = threads.pending.popFirst() {
                guard threads.reached.insert(index) else { continue }
                threads.work += 1
                switch instructions[index] {
                case .consume: threads.consuming.insert(index)
                case .split(let first, let second):
                    threads.pending.insert(first)
                    threads.pending.insert(second)
                case .jump(let target): threads.pending.insert(target)
                case .assert(let assertion):
                    if assertion.holds(before: before, after: after) { threads.pending.insert(index + 1) }
                case .match: return true
                }
            }
            return false
        }

        /// Takes a scalar; false when nothing is left to follow.
        private func advance(_ threads: inout Threads, over scalar: UInt32) -> Bool {
            while let index = threads.consuming.popFirst() {
                guard case .consume(let characters) = instructions[index] else { continue }
                if classes.contains(scalar, in: characters) { threads.pending.insert(index + 1) }
            }
            if !isAnchoredAtStart { threads.pending.insert(0) }
            return !threads.pending.isEmpty
        }
    }
}
