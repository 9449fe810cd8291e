/// The description of a parameter or a header, as templates see it.
protocol DeclaredParameter: TemplateContext {
    /// What its constant is called, without back-ticks.
    var constant: String { get }
    /// What makes it, without the leading `HTTPParameter.`.
    var expression: String { get }
}

extension DeclaredParameter {
    static var noun: String { "parameter or header" }
}

extension TemplateKey where Context: DeclaredParameter {
    static var parameterName: TemplateKey {
        .text("parameterName", "what the constant is called", example: "limit") { Keywords.escaped($0.constant) }
    }

    static var parameterExpression: TemplateKey {
        .text(
            "parameterExpression", "what makes it, without the leading `HTTPParameter.`",
            example: "query(\"limit\", .integer)"
        ) { $0.expression }
    }
}
