/// Defaults and constants.
extension Rule {
    static let fixedValues = [
        defaultAdded, defaultRemoved, defaultChanged, constantAdded, constantRemoved, constantChanged,
    ]

    static let defaultAdded = Rule(
        "default-added",
        request: .risky("Servers may now assume a value where clients leave it out."), response: .sameJSON,
        swift: .safe("There is a new static constant for it."))

    static let defaultRemoved = Rule(
        "default-removed",
        request: .risky("What servers assume where clients leave it out is no longer known."), response: .sameJSON,
        swift: .breaking("Code that uses the constant for it, or the accessor that falls back to it, does not compile.")
    )

    static let defaultChanged = Rule(
        "default-changed",
        request: .risky("Servers assume another value where clients leave it out."), response: .sameJSON,
        swift: .compiles)

    static let constantAdded = Rule(
        "constant-added",
        request: .breaking("Servers refuse every other value that older clients send."), response: .decoded,
        swift: .breaking("The value is no choice any more; code that gives or reads it does not compile."))

    static let constantRemoved = Rule(
        "constant-removed",
        request: .accepted, response: .breaking("Older clients cannot decode any other value."),
        swift: .breaking("The value is a choice now; calls of the initializer do not compile without it."))

    static let constantChanged = Rule(
        "constant-changed",
        request: .breaking("Servers refuse the value that older clients send."),
        response: .breaking("Older clients cannot decode the new value."), swift: .compiles)
}
