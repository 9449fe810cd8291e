/// What an object may hold besides its properties.
extension Rule {
    static let objects = [
        additionalPropertiesAllowed, additionalPropertiesNoLongerAllowed, additionalPropertiesForbidden,
        additionalPropertiesNoLongerForbidden, additionalPropertiesUnannounced, closedObjectGrew, closedMemberGrew,
    ]

    static let additionalPropertiesAllowed = Rule(
        "additional-properties-allowed",
        request: .safe("Older clients send none."), response: .safe("Older clients ignore them."),
        swift: .safe("There is a dictionary for them, which the initializer leaves empty."))

    static let additionalPropertiesNoLongerAllowed = Rule(
        "additional-properties-no-longer-allowed",
        request: .risky("Servers ignore or refuse them when older clients send them."), response: .decoded,
        swift: .breaking("Code that uses the dictionary for them does not compile."))

    static let additionalPropertiesForbidden = Rule(
        "additional-properties-forbidden",
        request: .risky("Servers may refuse keys that are not listed."), response: .decoded,
        swift: .safe("Callers compile as before; strict decoding refuses keys that are not listed."))

    static let additionalPropertiesNoLongerForbidden = Rule(
        "additional-properties-no-longer-forbidden",
        request: .accepted, response: .risky("Strict decoding of older clients refuses keys that may come now."),
        swift: .compiles)

    /// `additionalProperties: true` was left out: any values are allowed with it and without it.
    static let additionalPropertiesUnannounced = Rule(
        "additional-properties-unannounced", wire: .sameJSON,
        swift: .breaking("Code that uses the dictionary for them does not compile."))

    /// `additionalProperties: false` of the old side knows nothing of the new properties.
    static let closedObjectGrew = Rule(
        "closed-object-grew",
        request: .safe("Older clients do not send the new keys."),
        response: .risky("Strict decoding of older clients refuses the new keys, which their schema forbids."),
        swift: .compiles)

    /// The same where older clients find the member of a union by trying, and each forbids keys that it does not know.
    static let closedMemberGrew = Rule(
        "closed-member-grew",
        request: .safe("Older clients do not send the new keys."),
        response: .risky(
            "Strict decoding of older clients refuses the new keys; lenient decoding may take the value for another member."
        ),
        swift: .compiles)
}
