/// How callers show who they are (OpenAPI 3.1 §4.8.27).
package struct SecurityScheme: Sendable, Hashable {
    /// Its key in the document, which requirements name.
    package var name: String
    /// The Security Scheme Object as the source has it; of Swagger 2.0, as OpenAPI 3 writes it.
    package var definition: JSONLiteral

    /// Creates a scheme.
    package init(name: String, definition: JSONLiteral) {
        self.name = name
        self.definition = definition
    }
}
