extension StateTable {
    /// The program's text.
    var encoded: String {
        var text = ProgramText(.table)
        text.write(partition.representatives.count, partition.stretches.count)
        var previous = 0
        for stretch in partition.stretches {
            text.write(Int(stretch.start) - previous, stretch.group)
            previous = Int(stretch.start)
        }
        text.write(states.count, start)
        // The dead and the accepting state are understood.
        for state in states.dropFirst(2) { text.write(state) }
        return text.text
    }
}

extension ProgramText {
    /// A state as its most frequent target and the groups that lead elsewhere.
    fileprivate mutating func write(_ state: StateTable.State) {
        let common = Self.mostFrequent(state.next)
        let exceptions = state.next.enumerated().filter { $0.element != common }
        write(state.acceptsAtEnd)
        write(common, exceptions.count)
        var next = 0
        for (group, target) in exceptions {
            write(group - next, target)
            next = group + 1
        }
    }

    private static func mostFrequent(_ targets: [Int]) -> Int {
        var counts: [Int: Int] = [:]
        for target in targets { counts[target, default: 0] += 1 }
        // The lower number wins a tie, so that the text is the same every time.
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? StateTable.dead
    }
}
