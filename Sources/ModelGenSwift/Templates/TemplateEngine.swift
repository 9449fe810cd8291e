/// Renders templates by name. What engine does it is nobody else's business.
protocol TemplateEngine: Sendable {
    /// The text of a template that was checked when it was loaded.
    func render(_ template: String, _ context: any TemplateContext) -> String
}
