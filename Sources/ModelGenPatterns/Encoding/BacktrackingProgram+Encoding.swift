extension BacktrackingProgram {
    /// The program's text.
    var encoded: String {
        var text = ProgramText(.backtracking)
        text.write(isAnchoredAtStart)
        text.write(registerCount)
        text.write(classes)
        text.write(instructions.count)
        for instruction in instructions { text.write(instruction) }
        return text.text
    }
}

extension ProgramText {
    fileprivate mutating func write(_ instruction: BacktrackingProgram.Instruction) {
        switch instruction {
        case .consume(let characters, .ahead): write(0, characters)
        case .consume(let characters, .behind): write(1, characters)
        case .choose(let first, let second): write(2, first, second)
        case .jump(let target): write(3, target)
        case .assert(let assertion): write(4, assertion.rawValue)
        case .save(let register): write(5, register)
        case .forget(let groups): write(6, (groups.lowerBound - 1) * 2, (groups.upperBound - 1) * 2)
        case .reset(let register): write(7, register)
        case .loop(let counter, let bounds, let exit, let isGreedy):
            write(8, counter, bounds.minimum)
            write(bound: bounds.maximum)
            write(exit, isGreedy ? 1 : 0)
        case .enter(let register): write(9, register)
        case .progress(let register, let minimum): write(10, register, minimum)
        case .look(let register, let exit, let isNegated): write(11, register, exit, isNegated ? 1 : 0)
        case .endLook(let register, let isNegated): write(12, register, isNegated ? 1 : 0)
        case .repeatCapture(let groups, let direction, let ignoresCase):
            write(13, direction == .behind ? 1 : 0, ignoresCase ? 1 : 0, groups.count)
            for group in groups { write((group - 1) * 2) }
        case .match: write(14)
        }
    }
}
