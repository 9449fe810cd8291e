extension PlainPattern {
    /// The program's text.
    var encoded: String {
        var text = ProgramText(.plain)
        switch self {
        case .everything: text.write(PatternAnchoring.neither.rawValue, 0, 0)
        case .literal(let literal, let anchoring):
            text.write(anchoring.rawValue, 0, literal.isEmpty ? 0 : 1)
            if !literal.isEmpty { text.write(literal: literal.unicodeScalars.map(\.value)) }
        case .sequence(let sequence): text.write(sequence)
        }
        return text.text
    }
}

extension ProgramText {
    fileprivate mutating func write(literal: [UInt32]) {
        write(0, literal.count)
        for value in literal { write(Int(value)) }
    }

    fileprivate mutating func write(_ sequence: PlainSequence) {
        let pieces = PlainPiece.pieces(of: sequence.steps)
        var table = ClassTable()
        for case .run(let step) in pieces { _ = table.index(of: step.characters) }
        write(sequence.anchoring.rawValue)
        write(table.classes)
        write(pieces.count)
        for piece in pieces {
            switch piece {
            case .literal(let literal): write(literal: literal)
            case .run(let step): write(step, table.index(of: step.characters))
            }
        }
    }

    private mutating func write(_ step: PlainStep, _ characters: Int) {
        switch step.extent {
        case .fixed: write(1, characters, step.minimum)
        case .longest:
            write(2, characters, step.minimum)
            write(bound: step.maximum)
        case .untilLast(let count):
            write(3, characters, step.minimum)
            write(bound: step.maximum)
            write(count)
        }
    }
}

/// Steps as they are encoded: single characters in a row become one literal.
private enum PlainPiece {
    case literal([UInt32])
    case run(PlainStep)

    static func pieces(of steps: [PlainStep]) -> [PlainPiece] {
        var pieces: [PlainPiece] = []
        for step in steps {
            // A surrogate is in no text, so it stays a class, which never matches.
            guard step.isFixed, step.minimum == 1, let value = step.characters.single, Unicode.Scalar(value) != nil
            else {
                pieces.append(.run(step))
                continue
            }
            if case .literal(let literal) = pieces.last {
                pieces[pieces.count - 1] = .literal(literal + [value])
            } else {
                pieces.append(.literal([value]))
            }
        }
        return pieces
    }
}
