/// What an input is.
package enum InputFormat: String, Sendable, Hashable, CaseIterable {
    /// An OpenAPI document or a JSON Schema document, YAML or JSON.
    case openapi
    /// Markdown model pages.
    case pages
    /// Markdown pages with tables of fields that people wrote.
    case tables

    /// Whether inputs of the format are markdown.
    var isMarkdown: Bool {
        switch self {
        case .openapi: false
        case .pages, .tables: true
        }
    }
}
