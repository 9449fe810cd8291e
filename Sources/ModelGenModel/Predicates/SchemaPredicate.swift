public import ModelGenDiagnostics

/// What a schema asserts about raw JSON, for places whose Swift type alone cannot decide it.
///
/// Predicates refer to each other by identity, because schemas do so in circles.
public struct SchemaPredicate: Sendable, Hashable {
    /// How much of a schema a predicate asserts.
    public enum Coverage: String, Sendable, Hashable, Codable, CaseIterable {
        /// All of it: nothing else needs to be checked.
        case whole
        /// What the Swift type and its own checks do not decide.
        case rest
    }

    /// The schema's place in the source.
    public var id: TypeID
    /// What its check is called after.
    public var name: String
    /// The schema resource that it belongs to (JSON Schema 2020-12 Core §4.3.5).
    public var resource: TypeID
    /// What it asserts; nothing for the schema `true`.
    public var assertions: [Assertion]
    /// Where it stands.
    public var location: SourceLocation
    /// How much of the schema it asserts.
    public var coverage: Coverage

    /// Creates a predicate.
    public init(
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
