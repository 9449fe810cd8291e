/// Unions and their members.
extension Rule {
    static let unions = [
        openUnionMemberAdded, closedUnionMemberAdded, overlappingUnionMemberAdded, unionMemberRemoved,
        unionMemberTypeChanged, unionMemberWidened, unionMemberNarrowed, unionCaseRenamed, unionRequirementLoosened,
        unionRequirementTightened, discriminatorAdded, discriminatorRemoved, discriminatorRenamed, tagChanged,
        defaultMemberAdded, defaultMemberRemoved, defaultMemberChanged,
        unrecognizedCaseAdded, unrecognizedCaseRemoved, severalCaseAdded, severalCaseRemoved,
    ]

    /// The union has a case for values with unknown tags, so that callers are ready for more members.
    static let openUnionMemberAdded = Rule(
        "open-union-member-added",
        request: .safe("Older clients do not send it."),
        response: .safe("Older clients keep it as an unrecognized value."),
        swift: .safe(
            "There is a new case; a `switch` with a `default` compiles as before, one without it wants the case."))

    static let closedUnionMemberAdded = Rule(
        "closed-union-member-added",
        request: .safe("Older clients do not send it."),
        response: .notDecoded,
        swift: .breaking("A `switch` over all cases does not compile without the new one."))

    /// `oneOf` takes a value only where one member alone does (JSON Schema 2020-12 Core §10.2.1.3).
    static let overlappingUnionMemberAdded = Rule(
        "overlapping-union-member-added",
        request: .breaking("Servers refuse what older clients send for another member where it matches this one, too."),
        response: .notDecoded,
        swift: .breaking("A `switch` over all cases does not compile without the new one."))

    static let unionMemberRemoved = Rule(
        "union-member-removed",
        request: .breaking("Servers refuse it when older clients send it."), response: .decoded,
        swift: .breaking("Code that names the case does not compile."))

    /// A case of the same name has another payload.
    static let unionMemberTypeChanged = Rule(
        "union-member-type-changed", request: .refused, response: .notDecoded,
        swift: .breaking("The case has another payload; code that makes it or takes it apart does not compile."))

    /// The payload takes all that it took, and more.
    static let unionMemberWidened = Rule(
        "union-member-widened", request: .accepted,
        response: .breaking("Older clients cannot decode the values that are new."),
        swift: .breaking("The case has another payload; code that makes it or takes it apart does not compile."))

    /// The payload takes less.
    static let unionMemberNarrowed = Rule(
        "union-member-narrowed", request: .breaking("Servers refuse the values that are gone."), response: .decoded,
        swift: .breaking("The case has another payload; code that makes it or takes it apart does not compile."))

    static let unionCaseRenamed = Rule(
        "union-case-renamed", wire: .sameJSON,
        swift: .breaking("Code that names the case does not compile until it uses the new name."))

    /// `oneOf` became `anyOf`.
    static let unionRequirementLoosened = Rule(
        "union-requirement-loosened", request: .accepted,
        response: .risky("Strict decoding of older clients refuses a value that matches several members."),
        swift: .compiles)

    /// `anyOf` became `oneOf`.
    static let unionRequirementTightened = Rule(
        "union-requirement-tightened",
        request: .risky("Servers may refuse a value that matches several members."), response: .decoded,
        swift: .compiles)

    static let discriminatorAdded = Rule(
        "discriminator-added",
        request: .risky("Servers may refuse values without it."),
        response: .safe("Older clients tell members apart as before."), swift: .compiles)

    static let discriminatorRemoved = Rule(
        "discriminator-removed",
        request: .accepted, response: .breaking("Older clients cannot decode a value without it."), swift: .compiles)

    static let discriminatorRenamed = Rule(
        "discriminator-renamed",
        request: .breaking("Servers do not know the key that older clients send."),
        response: .breaking("Older clients cannot tell members apart."), swift: .compiles)

    /// The value that stands for a member.
    static let tagChanged = Rule(
        "discriminator-value-changed",
        request: .breaking("Servers take what older clients send for another member, or refuse it."),
        response: .breaking("Older clients do not recognize the member."), swift: .compiles)

    /// There is a `defaultMapping`.
    static let defaultMemberAdded = Rule(
        "discriminator-default-added",
        request: .accepted, response: .risky("Older clients refuse values without the discriminator."), swift: .compiles
    )

    static let defaultMemberRemoved = Rule(
        "discriminator-default-removed",
        request: .breaking("Servers refuse values without a listed tag, which older clients may send."),
        response: .safe("Older clients read what they know as before."), swift: .compiles)

    static let defaultMemberChanged = Rule(
        "discriminator-default-changed",
        request: .breaking("Servers take what older clients send without a listed tag for another member."),
        response: .breaking("Older clients take values without a listed tag for another member."), swift: .compiles)

    /// Members are told apart by a tag, so a value with an unknown one can be kept.
    static let unrecognizedCaseAdded = Rule(
        "unrecognized-case-added", wire: .sameJSON,
        swift: .breaking("There is a case for other values; a `switch` over all cases does not compile without it."))

    static let unrecognizedCaseRemoved = Rule(
        "unrecognized-case-removed", wire: .sameJSON,
        swift: .breaking("There is no case for other values any more; code that names it does not compile."))

    /// A value may match several members of which none holds all of it.
    static let severalCaseAdded = Rule(
        "several-case-added", wire: .sameJSON,
        swift: .breaking(
            "There is a case for several members at once; a `switch` over all cases does not compile without it."))

    static let severalCaseRemoved = Rule(
        "several-case-removed", wire: .sameJSON,
        swift: .breaking("There is no case for several members at once any more; code that names it does not compile."))
}
