package import ModelGenDiagnostics

/// What a schema asserts about raw JSON, for places whose Swift type alone cannot decide it.
///
/// Predicates refer to each other by identity, because schemas do so in circles.
package struct SchemaPredicate: Sendable, Hashable {
    /// How much of a schema a predicate asserts.
    package enum Coverage: String, Sendable, Hashable, Codable, CaseIterable {
        /// All of it: nothing else needs to be checked.
        case whole
        /// What the Swift type and its own checks do not decide.
        case rest
    }

    /// The schema's place in the source.
    package var id: TypeID
    /// What its check is called after.
    package var name: String
    /// The schema resource that it belongs to (JSON Schema 2020-12 Core §4.3.5).
    package var resource: TypeID
    /// What it asserts; nothing for the schema `true`.
    package var assertions: [Assertion]
    /// Where it stands.
    package var location: SourceLocation
    /// How much of the schema it asserts.
    package var coverage: Coverage

    /// Creates a predicate.
    package init(
        id: TypeID, name: String, resource: TypeID, assertions: [Assertion] = [], location: SourceLocation,
        coverage: Coverage = .whole
    ) {
        self.id = id
        self.name = name
        self.resource = resource
        self.assertions = assertions
        self.location = location
        self.coverage = coverage
    }
}
