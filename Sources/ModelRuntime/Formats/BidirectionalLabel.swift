/// The rule for labels of host names that hold text written from right to left: RFC 5893 §2.
struct BidirectionalLabel {
    /// The classes that the rule tells apart (Unicode Standard Annex #9).
    private enum Class {
        case left, right, arabicNumber, europeanNumber, mark, other
    }

    private let classes: [Class]

    init(_ scalars: [Unicode.Scalar]) { classes = scalars.map(Self.classify) }

    /// Whether something in it is written from right to left.
    var isRightToLeft: Bool { classes.contains { $0 == .right || $0 == .arabicNumber } }

    var isValid: Bool {
        guard let first = classes.first, let last = classes.last(where: { $0 != .mark }) else { return true }
        switch first {
        case .right:
            let hasBothNumbers = classes.contains(.arabicNumber) && classes.contains(.europeanNumber)
            return !classes.contains(.left) && last != .other && !hasBothNumbers
        case .left: return !isRightToLeft && (last == .left || last == .europeanNumber)
        case .arabicNumber, .europeanNumber, .mark, .other: return false
        }
    }

    private static func classify(_ scalar: Unicode.Scalar) -> Class {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        default: break
        }
        switch scalar.value {
        case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
        case 0x660...0x669: return .arabicNumber
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: return .right
        default: return scalar.properties.isAlphabetic ? .left : .other
        }
    }
}
