/// Assertions about values: what `validate()` checks.
extension Rule {
    static let constraints =
        ConstraintNoun.allCases.flatMap { noun in
            [tightened(noun), loosened(noun)]
        } + [patternChanged, multipleOfChanged, conditionsAdded, conditionsRemoved, conditionsChanged]

    static func tightened(_ noun: ConstraintNoun) -> Rule {
        Rule(
            "\(noun.rawValue)-tightened",
            request: .breaking("Servers refuse values that older clients may send."), response: .decoded,
            swift: .safe("Callers compile as before; `validate()` reports more."))
    }

    static func loosened(_ noun: ConstraintNoun) -> Rule {
        Rule(
            "\(noun.rawValue)-loosened",
            request: .accepted, response: .risky("`validate()` of older clients reports values that are right now."),
            swift: .safe("Callers compile as before; `validate()` reports less."))
    }

    /// Whether it allows more and forbids nothing.
    var isLoosening: Bool { ConstraintNoun.allCases.contains { self == .loosened($0) } }

    /// Which of two patterns takes more is not decided.
    static let patternChanged = undecided("pattern-changed")

    /// Neither is a multiple of the other.
    static let multipleOfChanged = undecided("multiple-of-changed")

    /// `if`, `not`, `dependentSchemas` and others, which are checked on raw JSON.
    static let conditionsAdded = Rule(
        "conditions-added",
        request: .breaking("Servers refuse values that older clients may send."), response: .decoded,
        swift: .safe("Callers compile as before; `validate()` reports more."))

    static let conditionsRemoved = Rule(
        "conditions-removed",
        request: .accepted, response: .risky("`validate()` of older clients reports values that are right now."),
        swift: .safe("Callers compile as before; `validate()` reports less."))

    /// Something in them changed, and which way is not decided.
    static let conditionsChanged = undecided("conditions-changed")

    private static func undecided(_ id: String) -> Rule {
        Rule(
            id, request: .risky("Servers may refuse values that older clients send."),
            response: .risky("`validate()` of older clients may report values that are right now."),
            swift: .safe("Callers compile as before; `validate()` follows."))
    }
}

/// What a constraint is about; it comes, goes, or takes fewer or more values.
enum ConstraintNoun: String, Sendable, Hashable, CaseIterable {
    /// `minimum`, `exclusiveMinimum`.
    case lowerBound = "lower-bound"
    /// `maximum`, `exclusiveMaximum`.
    case upperBound = "upper-bound"
    case multipleOf = "multiple-of"
    /// `minLength`, `maxLength`.
    case length
    case pattern
    /// `minItems`, `maxItems`.
    case itemCount = "item-count"
    case uniqueItems = "unique-items"
    /// `minProperties`, `maxProperties`.
    case propertyCount = "property-count"
    /// `enum` and `const` where no enumeration is declared for them.
    case allowedValues = "allowed-values"
}
