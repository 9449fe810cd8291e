/// The checks of a type that is only another name for one, and so has no `validate(into:)` of its own.
///
/// What holds such a value checks it by itself; this is for a value that stands alone.
public protocol ModelValidator {
    /// What is checked.
    associatedtype Value: ModelValue

    /// Reports what the schema forbids about the value and everything in it.
    static func validate(_ value: Value, into issues: inout ValidationIssues)
}

extension ModelValidator {
    /// Checks everything the schema says about the value and everything in it.
    ///
    /// - Throws: `ValidationError` with the issues, at most `limit`.
    public static func validate(
        _ value: Value, limit: Int = .max, revealsStrings: Bool = false
    ) throws(ValidationError) {
        let found = issues(of: value, limit: limit, revealsStrings: revealsStrings)
        if let error = ValidationError(found) { throw error }
    }

    /// Whether there are no issues.
    public static func isValid(_ value: Value) -> Bool {
        var issues = ValidationIssues(limit: 1, revealsStrings: false, countsOnly: true)
        validate(value, into: &issues)
        return issues.count == 0
    }

    /// Everything that the schema forbids about the value and everything in it, in the order of the checks.
    public static func issues(
        of value: Value, limit: Int = .max, revealsStrings: Bool = false
    ) -> [ValidationIssue] {
        var issues = ValidationIssues(limit: limit, revealsStrings: revealsStrings)
        validate(value, into: &issues)
        return issues.found
    }
}
