/// What an input is.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
    /// An OpenAPI document or a JSON Schema document, YAML or JSON.
    case openapi
    /// Markdown model pages.
    case pages
}
