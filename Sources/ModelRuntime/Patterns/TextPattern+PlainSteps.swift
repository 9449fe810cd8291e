extension TextPattern {
    /// Pieces of text and runs of characters, one after the other, taken without a second look.
    struct PlainSteps: Sendable {
        /// One step.
        enum Step: Sendable {
            /// A piece of the bytes in `literals`.
            case literal(Range<Int>)
            /// Exactly as many scalars of a class.
            case fixed(characters: Int, count: Int)
            /// As many scalars of a class as there are, up to the maximum.
            case longest(characters: Int, minimum: Int, maximum: Int)
            /// Scalars of a class up to the last ones of the text.
            case untilLast(characters: Int, minimum: Int, maximum: Int, last: Int)
        }

        private let holdsStart: Bool
        private let holdsEnd: Bool
        private let classes: ScalarClasses
        private var literals: [UInt8] = []
        private var steps: [Step] = []
        /// The number of scalars, where the start is not held.
        private var length = 0

        /// Reads the steps.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            let anchoring = try reader.number(below: 4)
            holdsStart = anchoring & 1 != 0
            holdsEnd = anchoring & 2 != 0
            classes = try reader.classes()
            for _ in 0..<(try reader.number(below: 1 << 16)) { try append(&reader) }
        }

        private mutating func append(_ reader: inout ProgramReader) throws(MalformedProgram) {
            let kind = try reader.number(below: holdsStart ? 4 : 2)
            if kind == 0 { return try appendLiteral(&reader) }
            let characters = try reader.number(below: classes.count)
            let minimum = try reader.number()
            length += minimum
            switch kind {
            case 1: steps.append(.fixed(characters: characters, count: minimum))
            case 2:
                let maximum = try reader.bound() ?? .max
                steps.append(.longest(characters: characters, minimum: minimum, maximum: maximum))
            default:
                let maximum = try reader.bound() ?? .max
                let last = try reader.number()
                steps.append(.untilLast(characters: characters, minimum: minimum, maximum: maximum, last: last))
            }
        }

        private mutating func appendLiteral(_ reader: inout ProgramReader) throws(MalformedProgram) {
            let start = literals.count
            let scalars = try reader.list { (reader) throws(MalformedProgram) in
                guard let scalar = Unicode.Scalar(UInt32(try reader.number(below: 0x110000))) else {
                    throw MalformedProgram(problem: "a literal holds a surrogate")
                }
                return scalar
            }
            for scalar in scalars { literals += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
            length += scalars.count
            steps.append(.literal(start..<literals.count))
        }

        // MARK: Matching

        /// Whether the steps can be taken somewhere in `text`.
        func matches(_ text: UTF8Text) -> Bool {
            if holdsStart { return matches(text, from: 0) }
            if holdsEnd { return text.position(beforeLast: length).map { matches(text, from: $0) } ?? false }
            var start = 0
            repeat {
                if matches(text, from: start) { return true }
            } while text.next(&start) != nil
            return false
        }

        private func matches(_ text: UTF8Text, from start: Int) -> Bool {
            var position = start
            for step in steps {
                guard take(step, text, &position) else { return false }
            }
            return !holdsEnd || position == text.count
        }

        private func take(_ step: Step, _ text: UTF8Text, _ position: inout Int) -> Bool {
            switch step {
            case .literal(let range):
                guard text.holds(literals[range], at: position) else { return false }
                position += range.count
                return true
            case .fixed(let characters, let count):
                return takeRun(characters, count, text, &position) == count
            case .longest(let characters, let minimum, let maximum):
                return takeRun(characters, maximum, text, &position) >= minimum
            case .untilLast(let characters, let minimum, let maximum, let last):
                guard let end = text.position(beforeLast: last), end >= position else { return false }
                let taken = takeRun(characters, maximum, text, &position, end: end)
                return position == end && taken >= minimum
            }
        }

        /// Takes scalars of a class before `end`, at most `maximum`, and says how many.
        private func takeRun(
            _ characters: Int, _ maximum: Int, _ text: UTF8Text, _ position: inout Int, end: Int = .max
        ) -> Int {
            let ascii = classes.ascii(characters)
            var (last, next, taken) = (position, position, 0)
            while taken < maximum, next < end, let scalar = text.next(&next) {
                guard scalar < 128 ? ascii.contains(scalar) : classes.contains(scalar, in: characters) else { break }
                last = next
                taken += 1
            }
            position = last
            return taken
        }
    }
}
