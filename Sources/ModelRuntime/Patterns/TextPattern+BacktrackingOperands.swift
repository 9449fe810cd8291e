extension TextPattern {
    /// Reads instructions and checks that no operand can lead a search astray.
    struct BacktrackingOperands {
        /// What a register is for. One that were used for two things could hold a count where a position is expected.
        private enum Role {
            case capture
            case loop
            case look
        }

        let classCount: Int
        let instructionCount: Int
        /// The registers of the groups that each back-reference may mean.
        private(set) var references: [[Int]] = []
        private var roles: [Role?]

        init(classCount: Int, registerCount: Int, instructionCount: Int) {
            self.classCount = classCount
            self.instructionCount = instructionCount
            roles = Array(repeating: nil, count: registerCount)
        }

        /// Reads one instruction.
        mutating func instruction(
            _ reader: inout ProgramReader
        ) throws(MalformedProgram) -> Backtracking.Instruction {
            switch try reader.number(below: 15) {
            case 0: .consume(try reader.number(below: classCount))
            case 1: .consumeBackwards(try reader.number(below: classCount))
            case 2: .choose(try target(&reader), try target(&reader))
            case 3: .jump(try target(&reader))
            case 4: .assert(try reader.assertion())
            case 5: .save(try register(&reader, .capture))
            case 6: .forget(try captures(&reader))
            case 7: .reset(try register(&reader, .loop))
            case 8: try loop(&reader)
            case 9: .enter(try register(&reader, .loop, count: 2))
            case 10: .progress(try register(&reader, .loop, count: 2), minimum: try reader.number())
            case 11:
                .look(try register(&reader, .look), exit: try target(&reader), isNegated: try reader.flag())
            case 12: .endLook(try register(&reader, .look), isNegated: try reader.flag())
            case 13: try repeatCapture(&reader)
            default: .match
            }
        }

        private func target(_ reader: inout ProgramReader) throws(MalformedProgram) -> Int {
            try reader.number(below: instructionCount)
        }

        /// Reads the number of a register that, with those after it, has the given role and no other.
        private mutating func register(
            _ reader: inout ProgramReader, _ role: Role, count: Int = 1
        ) throws(MalformedProgram) -> Int {
            let register = try reader.number(below: roles.count - count + 1)
            try claim(register..<register + count, role)
            return register
        }

        private mutating func claim(_ registers: Range<Int>, _ role: Role) throws(MalformedProgram) {
            for register in registers {
                guard roles[register] == nil || roles[register] == role else {
                    throw MalformedProgram(problem: "register \(register) is used for two things")
                }
                roles[register] = role
            }
        }

        private mutating func captures(_ reader: inout ProgramReader) throws(MalformedProgram) -> Range<Int> {
            let lower = try reader.number(below: roles.count + 1)
            let upper = try reader.number(below: roles.count + 1)
            guard lower <= upper else { throw MalformedProgram(problem: "registers are out of order") }
            try claim(lower..<upper, .capture)
            return lower..<upper
        }

        private mutating func loop(
            _ reader: inout ProgramReader
        ) throws(MalformedProgram) -> Backtracking.Instruction {
            .loop(
                counter: try register(&reader, .loop), minimum: try reader.number(),
                maximum: try reader.bound() ?? .max, exit: try target(&reader), isGreedy: try reader.flag())
        }

        private mutating func repeatCapture(
            _ reader: inout ProgramReader
        ) throws(MalformedProgram) -> Backtracking.Instruction {
            let backwards = try reader.flag()
            let ignoresCase = try reader.flag()
            var groups: [Int] = []
            for _ in 0..<(try reader.number(below: 1 << 12)) {
                groups.append(try register(&reader, .capture, count: 2))
            }
            references.append(groups)
            return .repeatCapture(references.count - 1, backwards: backwards, ignoresCase: ignoresCase)
        }
    }
}
