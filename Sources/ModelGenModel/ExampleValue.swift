public import ModelGenDiagnostics

/// A value that the source shows as an example.
public struct ExampleValue: Sendable, Hashable {
    /// The value, as one of the type that the schema states.
    public var value: JSONLiteral
    /// Where it stands.
    public var location: SourceLocation

    /// Creates an example.
    public init(_ value: JSONLiteral, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}
