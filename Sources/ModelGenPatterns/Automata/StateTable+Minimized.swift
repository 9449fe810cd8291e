extension StateTable {
    /// The same table with as few states as decide the same texts (Moore's algorithm).
    func minimized() -> StateTable {
        var blocks = states.map { $0.acceptsAtEnd ? 1 : 0 }
        var count = 0
        while true {
            let refined = Self.numbered(
                zip(states, blocks).map { state, block in [block] + state.next.map { blocks[$0] } })
            guard refined.count > count else { break }
            count = refined.count
            blocks = refined.numbers
        }
        return merged(blocks)
    }

    /// Numbers equal signatures alike, in order of first appearance: the dead and the accepting state stay first.
    private static func numbered(_ signatures: [[Int]]) -> (numbers: [Int], count: Int) {
        var known: [[Int]: Int] = [:]
        let numbers = signatures.map { signature in
            let number = known[signature, default: known.count]
            known[signature] = number
            return number
        }
        return (numbers, known.count)
    }

    private func merged(_ blocks: [Int]) -> StateTable {
        var merged: [State] = []
        for (state, block) in zip(states, blocks) where block == merged.count {
            merged.append(State(next: state.next.map { blocks[$0] }, acceptsAtEnd: state.acceptsAtEnd))
        }
        return StateTable(partition: partition, states: merged, start: blocks[start])
    }
}
