package import ModelGenDiagnostics

/// A value that the source shows as an example.
package struct ExampleValue: Sendable, Hashable {
    /// The value, as one of the type that the schema states.
    package var value: JSONLiteral
    /// Where it stands.
    package var location: SourceLocation

    /// Creates an example.
    package init(_ value: JSONLiteral, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}
