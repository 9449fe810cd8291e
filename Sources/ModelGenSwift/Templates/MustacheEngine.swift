import ModelGenMustache

/// Renders Mustache templates; what they write is Swift, so nothing is escaped.
struct MustacheEngine: TemplateEngine {
    private let library: MustacheLibrary

    init(_ templates: [String: MustacheTemplate]) { library = MustacheLibrary(templates, escaping: .none) }

    func render(_ template: String, _ context: any TemplateContext, reservingCapacity capacity: Int) -> String {
        library.render(template, context, reservingCapacity: capacity)
    }
}
