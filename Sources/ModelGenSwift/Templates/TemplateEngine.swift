/// Renders templates by name. What engine does it is nobody else's business.
protocol TemplateEngine: Sendable {
    /// The text of a template that was checked when it was loaded; `capacity` is how many bytes of UTF-8 there will be, as far
    /// as the caller knows.
    func render(_ template: String, _ context: any TemplateContext, reservingCapacity capacity: Int) -> String
}
