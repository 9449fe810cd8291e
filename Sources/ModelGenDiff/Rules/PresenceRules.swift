import ModelGenSwift

/// The twelve ways from one row of the presence table to another, and what is stated about a row.
extension Rule {
    static let presence =
        PresenceRow.allCases.flatMap { old in
            PresenceRow.allCases.compactMap { new in rowChanged(from: old, to: new) }
        } + [nullabilityStated, nullabilityLost, nullabilityRuledOut]

    /// A page did not say whether `null` is allowed, and now something does; the row is the same.
    static let nullabilityStated = Rule(
        "nullability-stated", wire: .safe("What was an assumption is now certain."), swift: .compiles)

    /// A page no longer says that `null` is not allowed, so it counts as allowed.
    static let nullabilityLost = Rule(
        "nullability-lost",
        request: .accepted, response: .risky("Older clients cannot decode a `null`, if there is one: nothing says so."),
        swift: .breaking("What may be `null` is optional; code that reads it does not compile."))

    /// What counted as nullable, because a page did not say, is not.
    static let nullabilityRuledOut = Rule(
        "nullability-ruled-out",
        request: .risky("Servers refuse a `null`, which older clients may have taken for allowed."),
        response: .decoded,
        swift: .breaking("What cannot be `null` is not optional any more; code that unwraps it does not compile."))

    /// The rule for one way, such as `required-became-optional`; `nil` where the row stays.
    static func rowChanged(from old: PresenceRow, to new: PresenceRow) -> Rule? {
        if old == new { return nil }
        return Rule(
            "\(old.term)-became-\(new.term)", request: old.request(to: new), response: old.response(to: new),
            swift: old.swift(to: new))
    }
}

extension PresenceRow {
    /// As rules and reports spell it.
    var term: String {
        switch self {
        case .required: "required"
        case .requiredNullable: "required-nullable"
        case .optional: "optional"
        case .optionalNullable: "optional-nullable"
        }
    }

    /// How the property is typed around its value's type.
    private var spelling: String {
        switch self {
        case .required: "T"
        case .requiredNullable, .optional: "T?"
        case .optionalNullable: "OptionalNullable<T>"
        }
    }

    private var mayBeAbsent: Bool { self == .optional || self == .optionalNullable }
    private var mayBeNull: Bool { self == .requiredNullable || self == .optionalNullable }

    fileprivate func request(to new: PresenceRow) -> Rule.Effect {
        if mayBeAbsent, !new.mayBeAbsent { return .breaking("Servers refuse requests that leave it out.") }
        if mayBeNull, !new.mayBeNull { return .breaking("Servers refuse the `null` that older clients send.") }
        return .accepted
    }

    fileprivate func response(to new: PresenceRow) -> Rule.Effect {
        if !mayBeAbsent, new.mayBeAbsent { return .breaking("Older clients cannot decode an object without it.") }
        if !mayBeNull, new.mayBeNull {
            return mayBeAbsent
                ? .risky("Older clients take `null` for absent, and refuse it in strict decoding.")
                : .breaking("Older clients cannot decode a `null`.")
        }
        return .decoded
    }

    fileprivate func swift(to new: PresenceRow) -> Rule.Effect {
        switch (self, new) {
        case (.requiredNullable, .optional):
            .risky("`T?` stays, but `nil` is left out instead of written as `null`, and the argument may be left out.")
        case (.optional, .requiredNullable):
            .breaking(
                "`T?` stays, but initializer calls that leave it out do not compile, and `nil` is written as `null`.")
        default: .breaking("`\(spelling)` became `\(new.spelling)`; code that reads the property does not compile.")
        }
    }
}
