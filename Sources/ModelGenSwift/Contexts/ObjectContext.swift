/// What the templates of an object are rendered for.
struct ObjectContext: TemplateContext {
    var name: String
    /// With the namespace.
    var qualifiedName: String
    /// The access modifier with its blank, or nothing.
    var access: String
    /// `Hashable` or `Equatable`, where it is one of them.
    var equality: String?
    var documentation: [String]
    /// In source order, constants and additional properties included.
    var properties: [SharedContext<PropertyContext>]
    /// Whether the source forbids further keys.
    var isClosed: Bool
    /// In the order of the memberwise initializer.
    var parameters: [SharedContext<ParameterContext>]
    /// The body of `validate(into:)`.
    var checks: [String]
    var patterns: [PatternContext]

    /// Whether a property has the name of a requirement that the protocols meet, and would take its place.
    private var hasDescription: Bool {
        properties.contains { property in
            property.context.kind != .constant && ["description", "debugDescription"].contains(property.context.name)
        }
    }

    /// The parameters in one line, where they fit.
    private var inlineParameters: String? {
        if parameters.count > 4 { return nil }
        let text = parameters.map(\.context).map { parameter in
            "\(parameter.name): \(parameter.type)" + (parameter.initialValue.map { " = \($0)" } ?? "")
        }.joined(separator: ", ")
        return text.utf8.count <= 90 ? text : nil
    }

    static let keys: TemplateKeys<ObjectContext> = [
        .text("name") { $0.name },
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .text("equality") { $0.equality },
        .lines("documentation") { $0.documentation },
        .list("constants") { $0.properties.filter { $0.context.kind == .constant } },
        .list("stored") { $0.properties.filter { $0.context.kind != .constant } },
        .list("rows") { $0.properties },
        .flag("isClosed") { $0.isClosed },
        .list("defaults") { $0.properties.filter { $0.context.defaultValue != nil } },
        .flag("hasDefaults") { object in object.properties.contains { $0.context.defaultValue != nil } },
        .list("parameters") { $0.parameters },
        .text("inlineParameters") { $0.inlineParameters },
        .lines("checks") { $0.checks },
        .list("patterns") { $0.patterns },
        .flag("hasDescription") { $0.hasDescription },
        .flag("hasChecks") { !$0.checks.isEmpty },
    ]
}
