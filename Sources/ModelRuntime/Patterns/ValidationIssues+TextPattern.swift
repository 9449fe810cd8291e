@_documentation(visibility: internal)
extension ValidationIssues {
    /// The string must match `pattern`, which the source spells `expression`: JSON Schema 2020-12 Validation §6.3.3.
    ///
    /// A pattern with look-around that goes over its budget of steps is an issue of its own, `patternUndecided`: neither a match
    /// nor a failure was found.
    public mutating func pattern(
        _ value: String, _ pattern: TextPattern, _ expression: StaticString, from provenance: Provenance = .schema
    ) {
        switch pattern.matches(value) {
        case .matches: break
        case .doesNotMatch: fail("pattern", value, expression, from: provenance)
        case .undecided: fail("patternUndecided", value, expression, from: provenance)
        }
    }
}
