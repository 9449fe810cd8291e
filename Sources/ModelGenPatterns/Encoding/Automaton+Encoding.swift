extension Automaton {
    /// The program's text.
    var encoded: String {
        var text = ProgramText(.automaton)
        text.write(isAnchoredAtStart)
        text.write(classes)
        text.write(instructions.count)
        for instruction in instructions { text.write(instruction) }
        return text.text
    }
}

extension ProgramText {
    fileprivate mutating func write(_ instruction: Automaton.Instruction) {
        switch instruction {
        case .consume(let characters): write(0, characters)
        case .split(let first, let second): write(1, first, second)
        case .jump(let target): write(2, target)
        case .assert(let assertion): write(3, assertion.rawValue)
        case .match: write(4)
        }
    }
}
