/// What the templates of an object are rendered for.
struct ObjectContext: TemplateContext {
    var name: String
    /// With the namespace.
    var qualifiedName: String
    /// The access modifier with its blank, or nothing.
    var access: String
    var documentation: [String]
    /// In source order, constants and additional properties included.
    var properties: [PropertyContext]
    /// In the order of the memberwise initializer.
    var parameters: [ParameterContext]
    /// The body of `validate(into:)`.
    var checks: [String]

    static let keys: TemplateKeys<ObjectContext> = [
        .text("name") { $0.name },
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .lines("documentation") { $0.documentation },
        .list("constants") { $0.properties.filter { $0.kind == .constant } },
        .list("stored") { $0.properties.filter { $0.kind != .constant } },
        .list("rows") { $0.properties },
        .list("defaults") { $0.properties.filter { $0.defaultValue != nil } },
        .flag("hasDefaults") { object in object.properties.contains { $0.defaultValue != nil } },
        .list("parameters") { $0.parameters },
        .flag("hasParameters") { !$0.parameters.isEmpty },
        .lines("checks") { $0.checks },
        .flag("hasChecks") { !$0.checks.isEmpty },
    ]
}
