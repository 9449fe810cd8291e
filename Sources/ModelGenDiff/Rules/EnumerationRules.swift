/// Enumerations and their values.
extension Rule {
    static let enumerations = [
        openEnumerationValueAdded, closedEnumerationValueAdded, enumerationValueRemoved, enumerationCaseRenamed,
        enumerationClosed, enumerationOpened, enumerationTypeChanged,
    ]

    /// Open enumerations grow: `unrecognized` is there so that callers are ready for it.
    static let openEnumerationValueAdded = Rule(
        "open-enumeration-value-added",
        request: .safe("Older clients do not send it."),
        response: .safe("Older clients keep it as an unrecognized value."),
        swift: .safe(
            "There is a new case; a `switch` with a `default` compiles as before, one without it wants the case."))

    static let closedEnumerationValueAdded = Rule(
        "closed-enumeration-value-added",
        request: .safe("Older clients do not send it."),
        response: .notDecoded,
        swift: .breaking("A `switch` over all cases does not compile without the new one."))

    static let enumerationValueRemoved = Rule(
        "enumeration-value-removed",
        request: .breaking("Servers refuse it when older clients send it."), response: .decoded,
        swift: .breaking("Code that names the case does not compile."))

    /// The value on the wire is the same.
    static let enumerationCaseRenamed = Rule(
        "enumeration-case-renamed", wire: .sameJSON,
        swift: .breaking("Code that names the case does not compile until it uses the new name."))

    static let enumerationClosed = Rule(
        "enumeration-closed",
        request: .risky("Servers refuse values that are not listed."), response: .decoded,
        swift: .breaking("There is no case for other values any more; code that names it does not compile."))

    static let enumerationOpened = Rule(
        "enumeration-opened",
        request: .accepted, response: .breaking("Older clients cannot decode values that are not listed."),
        swift: .breaking("There is a case for other values; a `switch` over all cases does not compile without it."))

    static let enumerationTypeChanged = Rule(
        "enumeration-type-changed", request: .refused, response: .notDecoded,
        swift: .breaking("`rawValue` has another type; code that uses it does not compile."))
}
