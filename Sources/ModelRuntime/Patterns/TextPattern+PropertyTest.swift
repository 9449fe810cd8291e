extension TextPattern {
    /// A Unicode property that a scalar must have, or must not have.
    struct PropertyTest: Sendable {
        /// A property the standard library knows.
        enum Property: Sendable {
            /// One of several general categories, a bit each.
            case categories(UInt32)
            case binary(BinaryProperty)
        }

        var property: Property
        var isNegated: Bool

        /// Whether the scalar passes.
        func holds(for scalar: Unicode.Scalar) -> Bool {
            switch property {
            case .categories(let mask): (mask >> scalar.properties.generalCategory.code & 1 != 0) != isNegated
            case .binary(let property): property.holds(for: scalar.properties) != isNegated
            }
        }
    }
}

extension Unicode.GeneralCategory {
    /// The number of the category in a program.
    fileprivate var code: UInt32 {
        switch self {
        case .uppercaseLetter: 0
        case .lowercaseLetter: 1
        case .titlecaseLetter: 2
        case .modifierLetter: 3
        case .otherLetter: 4
        case .nonspacingMark: 5
        case .spacingMark: 6
        case .enclosingMark: 7
        case .decimalNumber: 8
        case .letterNumber: 9
        case .otherNumber: 10
        case .connectorPunctuation: 11
        case .dashPunctuation: 12
        case .openPunctuation: 13
        case .closePunctuation: 14
        case .initialPunctuation: 15
        case .finalPunctuation: 16
        case .otherPunctuation: 17
        case .mathSymbol: 18
        case .currencySymbol: 19
        case .modifierSymbol: 20
        case .otherSymbol: 21
        case .spaceSeparator: 22
        case .lineSeparator: 23
        case .paragraphSeparator: 24
        case .control: 25
        case .format: 26
        case .surrogate: 27
        case .privateUse: 28
        case .unassigned: 29
        @unknown default: 31
        }
    }
}
