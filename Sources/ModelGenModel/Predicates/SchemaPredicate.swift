public import ModelGenDiagnostics

/// What a schema asserts about raw JSON, for places whose Swift type alone cannot decide it.
///
/// Predicates refer to each other by identity, because schemas do so in circles.
public struct SchemaPredicate: Sendable, Hashable {
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

    /// Creates a predicate.
    public init(
        id: TypeID, name: String, resource: TypeID, assertions: [Assertion] = [], location: SourceLocation
    ) {
        self.id = id
        self.name = name
        self.resource = resource
        self.assertions = assertions
        self.location = location
    }
}
