/// Templates that can include each other.
package struct MustacheLibrary: Sendable {
    /// What becomes of the text that `{{name}}` stands for; `{{{name}}}` and `{{&name}}` are never escaped.
    package enum Escaping: Sendable {
        case none
        case html
    }

    let templates: [String: MustacheTemplate]
    let escaping: Escaping

    /// Creates a library of templates by name.
    package init(_ templates: [String: MustacheTemplate], escaping: Escaping) {
        self.templates = templates
        self.escaping = escaping
    }

    /// The text of a template; empty where there is none of that name, as the specification has it for partials.
    ///
    /// What is not known renders as nothing: a caller that is stricter walks `MustacheTemplate.nodes` beforehand.
    /// `capacity` is how many bytes of UTF-8 there will be, as far as the caller knows; a long text that has to grow on the way
    /// takes up to three times its size.
    package func render(
        _ name: String, _ context: any MustacheContext, reservingCapacity capacity: Int = 0
    ) -> String {
        render(name, .context(context), reservingCapacity: capacity)
    }

    /// The text of a template for any value.
    package func render(_ name: String, _ value: MustacheValue, reservingCapacity capacity: Int = 0) -> String {
        guard let template = templates[name] else { return "" }
        var renderer = MustacheRenderer(library: self, value, reservingCapacity: capacity)
        renderer.render(template.nodes)
        return String(decoding: renderer.output, as: UTF8.self)
    }
}
