/// Properties that come, go, or are called otherwise.
extension Rule {
    static let properties = [
        requiredPropertyAdded, optionalPropertyAdded, constantPropertyAdded, requiredPropertyRemoved,
        optionalPropertyRemoved, propertyRenamed, propertyNameChanged, wireNameChanged, wireNameStated,
        becameReadOnly, becameWriteOnly, travelsBothWays, propertyDeprecated, propertyNoLongerDeprecated,
        propertyDocumentationChanged,
    ]

    static let requiredPropertyAdded = Rule(
        "required-property-added",
        request: .breaking("Servers refuse requests of older clients, which do not send it."),
        response: .ignored,
        swift: .breaking("Calls of the initializer do not compile without the new argument."))

    static let optionalPropertyAdded = Rule(
        "optional-property-added",
        request: .safe("Older clients do not send it."), response: .ignored,
        swift: .safe("The initializer has a new parameter that defaults to absent; its calls compile as before."))

    static let constantPropertyAdded = Rule(
        "constant-property-added",
        request: .breaking("Servers refuse requests of older clients, which do not send it."),
        response: .ignored,
        swift: .safe("It is written by itself; calls of the initializer compile as before."))

    static let requiredPropertyRemoved = Rule(
        "required-property-removed",
        request: .risky("Servers ignore or refuse it when older clients send it."),
        response: .breaking("Older clients cannot decode the object without it."),
        swift: .breaking("Code that uses the property does not compile."))

    static let optionalPropertyRemoved = Rule(
        "optional-property-removed",
        request: .risky("Servers ignore or refuse it when older clients send it."),
        response: .safe("Older clients take it for absent."),
        swift: .breaking("Code that uses the property does not compile."))

    /// Guessed: one property went, one of the same type and a similar name came.
    static let propertyRenamed = Rule(
        "property-renamed",
        request: .breaking("Servers do not know the name that older clients send."),
        response: .breaking("Older clients do not find the new name."),
        swift: .breaking("Code that uses the property does not compile until it uses the new name."))

    /// The key is the same; an extension, an override or a sibling changed what Swift calls it.
    static let propertyNameChanged = Rule(
        "property-swift-name-changed", wire: .sameJSON,
        swift: .breaking("Code that uses the property does not compile until it uses the new name."))

    static let wireNameChanged = Rule(
        "wire-name-changed",
        request: .breaking("Servers do not know the key that older clients send."),
        response: .breaking("Older clients do not find the new key."),
        swift: .compiles)

    /// A page shows the names of another language; something now says what the key is.
    static let wireNameStated = Rule(
        "wire-name-stated", wire: .safe("What was a guess is now certain."), swift: .compiles)

    static let becameReadOnly = Rule(
        "property-became-read-only",
        request: .risky("Servers ignore or refuse it when clients send it."), response: .sameJSON, swift: .compiles)

    static let becameWriteOnly = Rule(
        "property-became-write-only",
        request: .sameJSON, response: .risky("It is no longer received; a client that requires it fails."),
        swift: .compiles)

    static let travelsBothWays = Rule(
        "property-travels-both-ways", wire: .safe("It may be sent and received."), swift: .compiles)

    static let propertyDeprecated = Rule(
        "property-deprecated", wire: .sameJSON, swift: .safe("Its use is a warning of the compiler."))

    static let propertyNoLongerDeprecated = Rule(
        "property-no-longer-deprecated", wire: .sameJSON, swift: .safe("Its use is no warning any more."))

    static let propertyDocumentationChanged = Rule(
        "property-documentation-changed", wire: .sameJSON, swift: .safe("Only comments change."))
}

extension Rule.Effect {
    /// What a closed object means for it, `closed-object-grew` says.
    fileprivate static let ignored = safe(
        "Older clients ignore it, unless their schema forbids keys that it does not list.")
}
