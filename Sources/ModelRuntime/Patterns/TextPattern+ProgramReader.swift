extension TextPattern {
    /// Why a program cannot be read.
    struct MalformedProgram: Error {
        var problem: String
    }

    /// Reads the text of a program.
    ///
    /// The text is the version of the format, `1`; a letter for the form of the program; and numbers. A number is written in groups of
    /// five bits, the lowest first, one character of `A–Z a–z 0–9 - _` (0 to 63) per group; 32 is added to every group but the last.
    /// What is counted comes after its count. `bound` is an upper bound: 0 for none, else one more than it.
    ///
    ///     class       negated, ranges (each: distance from the end of the one before, length - 1),
    ///                 properties (each: negated, 0 and a mask of categories, or 1 and a binary property)
    ///     p plain     anchoring (1 start + 2 end), classes, steps (each one of: 0 literal of scalars,
    ///                 1 class count, 2 class minimum bound, 3 class minimum bound count-of-last)
    ///     t table     groups, stretches of code points (each: distance from the start of the one before, group),
    ///                 number of states, start state, states from the third on (each: accepts at the end, most frequent
    ///                 target, exceptions (each: distance from the group after the one before, target));
    ///                 state 0 rejects and state 1 accepts whatever follows
    ///     a automaton anchored at the start, classes, instructions (see `Automaton`)
    ///     b backtracking anchored at the start, number of registers, classes, instructions (see `Backtracking`)
    struct ProgramReader {
        private var bytes: ArraySlice<UInt8>

        /// Starts after the version and the form.
        init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

        /// Reads a number below 2³⁵.
        mutating func number() throws(MalformedProgram) -> Int {
            var value = 0
            for shift in stride(from: 0, to: 35, by: 5) {
                guard let byte = bytes.popFirst(), let digit = Self.digit(byte) else { break }
                value |= (digit & 31) << shift
                if digit < 32 { return value }
            }
            throw MalformedProgram(problem: "a number is cut short")
        }

        /// The next number, unread.
        func peekNumber() throws(MalformedProgram) -> Int {
            var copy = self
            return try copy.number()
        }

        /// Reads a number below `limit`: an index, a code or a size.
        mutating func number(below limit: Int) throws(MalformedProgram) -> Int {
            let number = try number()
            guard number < limit else { throw MalformedProgram(problem: "\(number) is not below \(limit)") }
            return number
        }

        mutating func flag() throws(MalformedProgram) -> Bool { try number(below: 2) == 1 }

        /// Reads an upper bound; `nil` for none.
        mutating func bound() throws(MalformedProgram) -> Int? {
            let number = try number()
            return number == 0 ? nil : number - 1
        }

        /// Reads a count and as many elements; no count is believed that the text is too short for.
        mutating func list<Element>(
            of element: (inout ProgramReader) throws(MalformedProgram) -> Element
        ) throws(MalformedProgram) -> [Element] {
            let count = try number(below: bytes.count + 1)
            var elements: [Element] = []
            elements.reserveCapacity(count)
            for _ in 0..<count { elements.append(try element(&self)) }
            return elements
        }

        /// Checks that nothing is left.
        func finish() throws(MalformedProgram) {
            guard bytes.isEmpty else { throw MalformedProgram(problem: "something follows the program") }
        }

        private static func digit(_ byte: UInt8) -> Int? {
            switch byte {
            case 0x41...0x5A: Int(byte) - 0x41
            case 0x61...0x7A: Int(byte) - 0x61 + 26
            case 0x30...0x39: Int(byte) - 0x30 + 52
            case 0x2D: 62
            case 0x5F: 63
            default: nil
            }
        }
    }
}

extension TextPattern.ProgramReader {
    /// Reads the classes of a program.
    mutating func classes() throws(TextPattern.MalformedProgram) -> TextPattern.ScalarClasses {
        TextPattern.ScalarClasses(
            try list { (reader) throws(TextPattern.MalformedProgram) in try reader.scalarClass() })
    }

    private mutating func scalarClass() throws(TextPattern.MalformedProgram) -> TextPattern.ScalarClass {
        let isNegated = try flag()
        var boundaries: [UInt32] = []
        for _ in 0..<(try number(below: 1 << 16)) {
            let start = try number(below: 0x110000) + Int(boundaries.last ?? 0)
            let end = try number(below: 0x110000) + start + 1
            boundaries += [UInt32(start), UInt32(end)]
        }
        let properties = try list { (reader) throws(TextPattern.MalformedProgram) in try reader.property() }
        return TextPattern.ScalarClass(boundaries: boundaries, properties: properties, isNegated: isNegated)
    }

    private mutating func property() throws(TextPattern.MalformedProgram) -> TextPattern.PropertyTest {
        let isNegated = try flag()
        if try number(below: 2) == 0 {
            let mask = UInt32(try number(below: 1 << 30))
            return TextPattern.PropertyTest(property: .categories(mask), isNegated: isNegated)
        }
        guard let property = TextPattern.BinaryProperty(rawValue: try number()) else {
            throw TextPattern.MalformedProgram(problem: "there is no such property")
        }
        return TextPattern.PropertyTest(property: .binary(property), isNegated: isNegated)
    }

    /// Reads an assertion.
    mutating func assertion() throws(TextPattern.MalformedProgram) -> TextPattern.Assertion {
        guard let assertion = TextPattern.Assertion(rawValue: try number()) else {
            throw TextPattern.MalformedProgram(problem: "there is no such assertion")
        }
        return assertion
    }
}
