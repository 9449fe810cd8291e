/// Templates that can include each other.
public struct MustacheLibrary: Sendable {
    /// What becomes of the text that `{{name}}` stands for; `{{{name}}}` and `{{&name}}` are never escaped.
    public enum Escaping: Sendable {
        case none
        case html
    }

    let templates: [String: MustacheTemplate]
    let escaping: Escaping

    /// Creates a library of templates by name.
    public init(_ templates: [String: MustacheTemplate], escaping: Escaping) {
        self.templates = templates
        self.escaping = escaping
    }

    /// The text of a template; empty where there is none of that name, as the specification has it for partials.
    ///
    /// What is not known renders as nothing: a caller that is stricter walks `MustacheTemplate.nodes` beforehand.
    public func render(_ name: String, _ context: any MustacheContext) -> String {
        render(name, .context(context))
    }

    /// The text of a template for any value.
    public func render(_ name: String, _ value: MustacheValue) -> String {
        guard let template = templates[name] else { return "" }
        var renderer = MustacheRenderer(library: self, value)
        renderer.render(template.nodes)
        return renderer.output
    }
}
