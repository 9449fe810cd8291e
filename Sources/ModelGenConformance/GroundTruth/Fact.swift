/// What is compared between pages and the sources that they describe.
public enum Fact: String, Sendable, CaseIterable {
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

/// One fact about one class or field.
public struct Claim: Sendable, Hashable, CustomStringConvertible {
    /// What is said.
    public var fact: Fact
    /// `Class` or `Class.field`.
    public var subject: String

    /// The fact and the subject.
    public var description: String { "\(fact.rawValue) \(subject)" }
}

/// A fact on which pages and sources differ.
public struct Disagreement: Sendable, Hashable, CustomStringConvertible {
    /// What they differ on.
    public var claim: Claim
    /// What the sources say.
    public var expected: String
    /// What was read from the page.
    public var found: String

    /// The claim and both sides.
    public var description: String { "\(claim): \(expected) ≠ \(found)" }
}

/// How often two sides agree.
public struct Tally: Sendable, Hashable {
    /// The numerator.
    public var agreed = 0
    /// The denominator.
    public var total = 0

    /// Creates a tally.
    public init(agreed: Int = 0, total: Int = 0) {
        self.agreed = agreed
        self.total = total
    }

    static func += (tally: inout Tally, other: Tally) {
        tally.agreed += other.agreed
        tally.total += other.total
    }
}
