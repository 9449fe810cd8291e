/// What a model is written as.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    /// An OpenAPI 3.1 document, in YAML.
    case openapi
    /// A JSON Schema 2020-12 document with a definition for each type, in JSON.
    case jsonSchema = "json-schema"
}

extension ExportFormat {
    /// Where the named schemas stand.
    var container: String {
        switch self {
        case .openapi: "#/components/schemas/"
        case .jsonSchema: "#/$defs/"
        }
    }
}
