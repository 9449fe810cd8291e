extension TextPattern {
    /// A deterministic automaton: for each state and group of scalars the next state.
    struct StateTable: Sendable {
        /// Leads nowhere and rejects.
        private static let dead = 0
        /// Leads nowhere and accepts.
        private static let accepted = 1
        /// The most entries of a table: two megabytes.
        private static let sizeLimit = 1 << 20

        private let groupCount: Int
        /// The group of each ASCII scalar.
        private var groupsOfASCII: [UInt16] = []
        /// Where stretches of scalars of one group begin, ascending from 0, and their groups.
        private var stretchStarts = AscendingValues()
        private var stretchGroups: [UInt16] = []
        private var next: [UInt16] = []
        private var acceptsAtEnd = [false, true]
        private let start: Int

        /// Reads the table.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            groupCount = try reader.number(below: 1 << 12)
            for _ in 0..<(try reader.number(below: 1 << 16)) {
                let start = Int(stretchStarts.values.last ?? 0) + (try reader.number(below: 0x110000))
                stretchStarts.values.append(UInt32(start))
                stretchGroups.append(UInt16(try reader.number(below: groupCount)))
            }
            guard stretchStarts.values.first == 0 else {
                throw MalformedProgram(problem: "not every scalar has a group")
            }
            let stateCount = try reader.number(below: min(1 << 16, Self.sizeLimit / groupCount))
            start = try reader.number(below: stateCount)
            next = Array(repeating: UInt16(Self.dead), count: groupCount)
            next += Array(repeating: UInt16(Self.accepted), count: groupCount)
            for _ in 2..<max(stateCount, 2) { try appendState(&reader, stateCount) }
            groupsOfASCII = (UInt32(0)..<128).map(findGroup)
        }

        private mutating func appendState(
            _ reader: inout ProgramReader, _ stateCount: Int
        ) throws(MalformedProgram) {
            acceptsAtEnd.append(try reader.flag())
            var row = Array(repeating: UInt16(try reader.number(below: stateCount)), count: groupCount)
            var group = 0
            for _ in 0..<(try reader.number(below: groupCount + 1)) {
                group += try reader.number(below: groupCount - group)
                row[group] = UInt16(try reader.number(below: stateCount))
                group += 1
            }
            next += row
        }

        private func findGroup(_ value: UInt32) -> UInt16 {
            stretchGroups[stretchStarts.count(upTo: value) - 1]
        }

        /// Whether the table accepts `text`.
        func matches(_ text: UTF8Text) -> Bool {
            var state = start
            var position = 0
            while state > Self.accepted, let scalar = text.next(&position) {
                let group = scalar < 128 ? groupsOfASCII[Int(scalar)] : findGroup(scalar)
                state = Int(next[state * groupCount + Int(group)])
            }
            return acceptsAtEnd[state]
        }
    }
}
