extension TextPattern {
    /// A program of one of the forms that ``ProgramReader`` reads.
    enum Program: Sendable {
        case plain(PlainSteps)
        case table(StateTable)
        case automaton(Automaton)
        case backtracking(Backtracking)
        case malformed(String)

        /// Reads the text of a program.
        init(decoding encoded: String) {
            do throws(MalformedProgram) {
                self = try Self.read(Array(encoded.utf8))
            } catch {
                self = .malformed(error.problem)
            }
        }

        private static func read(_ bytes: [UInt8]) throws(MalformedProgram) -> Program {
            guard bytes.first == UInt8(ascii: "1"), bytes.count > 1 else {
                throw MalformedProgram(problem: "the version is not 1")
            }
            var reader = ProgramReader(bytes[2...])
            let program = try form(bytes[1], &reader)
            try reader.finish()
            return program
        }

        private static func form(_ letter: UInt8, _ reader: inout ProgramReader) throws(MalformedProgram) -> Program {
            switch letter {
            case UInt8(ascii: "p"): .plain(try PlainSteps(&reader))
            case UInt8(ascii: "t"): .table(try StateTable(&reader))
            case UInt8(ascii: "a"): .automaton(try Automaton(&reader))
            case UInt8(ascii: "b"): .backtracking(try Backtracking(&reader))
            default: throw MalformedProgram(problem: "there is no such form of program")
            }
        }

        /// Searches `text`, and counts the steps where they are not simply its scalars.
        func search(_ text: UTF8Text) -> (verdict: PatternVerdict, work: Int) {
            switch self {
            case .plain(let steps): return (PatternVerdict(steps.matches(text)), text.count)
            case .table(let table): return (PatternVerdict(table.matches(text)), text.count)
            case .automaton(let automaton): return automaton.search(text)
            case .backtracking(let backtracking): return backtracking.search(text)
            case .malformed: return (.undecided, 0)
            }
        }
    }
}
