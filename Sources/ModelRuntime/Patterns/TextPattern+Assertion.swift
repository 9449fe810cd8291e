extension TextPattern {
    /// A condition on the place between two scalars. The raw value is its number in a program.
    enum Assertion: Int, Sendable {
        case start = 0
        case end = 1
        case lineStart = 2
        case lineEnd = 3
        case wordBoundary = 4
        case notWordBoundary = 5
        /// A word boundary where case is ignored.
        case foldingWordBoundary = 6
        case notFoldingWordBoundary = 7

        /// Whether it holds between two scalars, of which the text may have only one or none.
        func holds(before: UInt32?, after: UInt32?) -> Bool {
            switch self {
            case .start: before == nil
            case .end: after == nil
            case .lineStart: before.map(Self.isLineTerminator) ?? true
            case .lineEnd: after.map(Self.isLineTerminator) ?? true
            case .wordBoundary: Self.isWord(before) != Self.isWord(after)
            case .notWordBoundary: Self.isWord(before) == Self.isWord(after)
            case .foldingWordBoundary: Self.isFoldingWord(before) != Self.isFoldingWord(after)
            case .notFoldingWordBoundary: Self.isFoldingWord(before) == Self.isFoldingWord(after)
            }
        }

        /// ECMA-262 §12.3.
        private static func isLineTerminator(_ value: UInt32) -> Bool {
            value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029
        }

        /// ſ and the Kelvin sign fold to letters (ECMA-262 §22.2.2.9.3).
        private static func isFoldingWord(_ value: UInt32?) -> Bool {
            value == 0x17F || value == 0x212A || isWord(value)
        }

        /// ECMA-262 §22.2.2.9.3, with ASCII letters only.
        private static func isWord(_ value: UInt32?) -> Bool {
            switch value {
            case .some(0x30...0x39), .some(0x41...0x5A), .some(0x5F), .some(0x61...0x7A): true
            default: false
            }
        }
    }
}
