/// What an object may hold besides its properties.
extension Rule {
    static let objects = [
        additionalPropertiesAllowed, additionalPropertiesNoLongerAllowed, additionalPropertiesForbidden,
        additionalPropertiesNoLongerForbidden, additionalPropertiesTypeChanged,
    ]

    static let additionalPropertiesAllowed = Rule(
        "additional-properties-allowed",
        request: .safe("Older clients send none."), response: .safe("Older clients ignore them."),
        swift: .safe("There is a dictionary for them, which the initializer leaves empty."))

    static let additionalPropertiesNoLongerAllowed = Rule(
        "additional-properties-no-longer-allowed",
        request: .risky("Servers ignore or refuse them when older clients send them."), response: .sameJSON,
        swift: .breaking("Code that uses the dictionary for them does not compile."))

    static let additionalPropertiesForbidden = Rule(
        "additional-properties-forbidden",
        request: .risky("Servers may refuse keys that are not listed."), response: .sameJSON,
        swift: .safe("Callers compile as before; strict decoding refuses keys that are not listed."))

    static let additionalPropertiesNoLongerForbidden = Rule(
        "additional-properties-no-longer-forbidden",
        request: .sameJSON, response: .risky("Strict decoding of older clients refuses keys that may come now."),
        swift: .compiles)

    static let additionalPropertiesTypeChanged = Rule(
        "additional-properties-type-changed",
        request: .breaking("Servers refuse what older clients send."),
        response: .breaking("Older clients cannot decode the values."),
        swift: .breaking("The dictionary has another type; code that uses it does not compile."))
}
