/// Whole types.
extension Rule {
    static let types = [
        typeAdded, typeRemoved, typeRenamed, typeKindChanged, typeShared, typeNoLongerShared, requestFormAdded,
        requestFormRemoved, typeDeprecated, typeNoLongerDeprecated, typeDocumentationChanged,
    ]

    static let typeAdded = Rule("type-added", wire: .sameJSON, swift: .safe("There is a new type."))

    /// What that means on the wire is said where the type was used.
    static let typeRemoved = Rule(
        "type-removed", wire: .sameJSON, swift: .breaking("Code that names the type does not compile."))

    /// The same place in the source, the same use, or nearly the same parts: a guess in the last case.
    static let typeRenamed = Rule(
        "type-renamed", wire: .sameJSON,
        swift: .breaking("Code that names the type does not compile until it uses the new name."))

    /// An object became a union, an enumeration an object, and so on.
    static let typeKindChanged = Rule(
        "type-kind-changed", request: .refused, response: .notDecoded,
        swift: .breaking("The type is another kind of Swift type; code that makes or takes it apart does not compile."))

    /// A run that has a record keeps both.
    static let typeShared = Rule(
        "type-shared", wire: .sameJSON,
        swift: .risky(
            "Without a record of earlier runs it becomes another name for a type that is the same; extensions of both clash."
        ))

    static let typeNoLongerShared = Rule(
        "type-no-longer-shared", wire: .sameJSON,
        swift: .risky(
            "It was another name for a type that it differs from now; code that gives one for the other does not compile."
        ))

    /// A property became read-only or write-only, so that requests and responses need a type each.
    static let requestFormAdded = Rule(
        "request-form-added", wire: .sameJSON,
        swift: .risky(
            "Requests have a type of their own; code that sends the old one leaves it to the server to ignore."))

    static let requestFormRemoved = Rule(
        "request-form-removed", wire: .sameJSON,
        swift: .breaking("Requests and responses share one type; code that names that of requests does not compile."))

    static let typeDeprecated = Rule(
        "type-deprecated", wire: .sameJSON, swift: .safe("Its documentation says so; callers compile as before."))

    static let typeNoLongerDeprecated = Rule("type-no-longer-deprecated", wire: .sameJSON, swift: .compiles)

    static let typeDocumentationChanged = Rule(
        "type-documentation-changed", wire: .sameJSON, swift: .safe("Only comments change."))
}
