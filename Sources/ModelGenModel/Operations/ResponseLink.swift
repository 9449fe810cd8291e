/// A call that may follow a response, and what of the response goes into it (OpenAPI 3.1 §4.8.20).
package struct ResponseLink: Sendable, Hashable {
    /// The status of the response.
    package var status: String
    /// Its key in the response.
    package var name: String
    /// The Link Object as the source has it, behind references.
    package var definition: JSONLiteral

    /// Creates a link.
    package init(status: String, name: String, definition: JSONLiteral) {
        self.status = status
        self.name = name
        self.definition = definition
    }
}
