/// What is compared between pages and the sources that they describe.
package enum Fact: String, Sendable, CaseIterable {
    /// A class of the sources is declared by a page.
    case typeExists
    /// A type that a page declares is a class of the sources.
    case classExists
    /// A field of a class is a property of the type.
    case propertyExists
    /// A type has no property that its class does not have.
    case noOtherProperty
    case baseType
    case presence
    /// Where the page states it.
    case nullability
    case constant
    /// Where the page and the sources state one.
    case defaultValue
    case enumerationValues
    case unionMembers
}

extension Fact {
    /// The share that must agree. What a mark states is read exactly or not at all, over all sets that were measured; of the
    /// others, pages and sources of other vendors differ on a few.
    package var least: Double {
        switch self {
        case .presence, .nullability: 1
        case .typeExists, .classExists, .propertyExists, .noOtherProperty, .baseType, .constant, .defaultValue,
            .enumerationValues, .unionMembers:
            0.999
        }
    }
}

/// One fact about one class or field.
package struct Claim: Sendable, Hashable, CustomStringConvertible {
    /// What is said.
    package var fact: Fact
    /// `Class` or `Class.field`.
    package var subject: String

    /// The fact and the subject.
    package var description: String { "\(fact.rawValue) \(subject)" }
}

/// A fact on which pages and sources differ.
package struct Disagreement: Sendable, Hashable, CustomStringConvertible {
    /// What they differ on.
    package var claim: Claim
    /// What the sources say.
    package var expected: String
    /// What was read from the page.
    package var found: String

    /// The claim and both sides.
    package var description: String { "\(claim): \(expected) ≠ \(found)" }

    /// Whether the types of both sides are the same but for the namespaces of classes.
    var isOfNamespaces: Bool {
        switch claim.fact {
        case .baseType, .unionMembers: Self.withoutNamespaces(expected) == Self.withoutNamespaces(found)
        case .typeExists, .classExists, .propertyExists, .noOtherProperty, .presence, .nullability, .constant,
            .defaultValue, .enumerationValues:
            false
        }
    }

    /// Without what stands before the last point of a name.
    private static func withoutNamespaces(_ text: String) -> String {
        var result = ""
        var name = ""
        for character in text {
            if character.isLetter || character.isNumber || character == "_" {
                name.append(character)
            } else {
                if character != "." { result += name + String(character) }
                name = ""
            }
        }
        return result + name
    }
}

/// How often two sides agree.
package struct Tally: Sendable, Hashable {
    /// The numerator.
    package var agreed = 0
    /// The denominator.
    package var total = 0

    /// Creates a tally.
    package init(agreed: Int = 0, total: Int = 0) {
        self.agreed = agreed
        self.total = total
    }

    /// The share that agrees; all of nothing.
    package var share: Double { total == 0 ? 1 : Double(agreed) / Double(total) }

    static func += (tally: inout Tally, other: Tally) {
        tally.agreed += other.agreed
        tally.total += other.total
    }
}
