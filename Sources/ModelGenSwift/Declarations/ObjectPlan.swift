/// A struct, as its templates see it.
struct ObjectPlan: DeclarationContext {
    let declared: DeclaredName
    /// `Hashable` or `Equatable`, where it is one of them.
    let equality: String?
    let documentation: [String]
    /// In source order, constants and additional properties included.
    let properties: [SharedContext<PropertyPlan>]
    /// Whether the source forbids further keys.
    let isClosed: Bool
    /// In the order of the memberwise initializer.
    let parameters: [SharedContext<PropertyPlan>]
    /// The body of `validate(into:)`.
    let checks: SwiftSource
    let patterns: [PatternConstants.Constant]
    /// The parameters in one line, where they fit.
    private let inlineParameters: String?

    init(
        declared: DeclaredName, equality: String?, documentation: [String], properties: [SharedContext<PropertyPlan>],
        isClosed: Bool, parameters: [SharedContext<PropertyPlan>], checks: ObjectChecks.Rendered
    ) {
        self.declared = declared
        self.equality = equality
        self.documentation = documentation
        self.properties = properties
        self.isClosed = isClosed
        self.parameters = parameters
        self.checks = checks.statements
        patterns = checks.patterns
        inlineParameters = Self.inline(parameters)
    }

    private static func inline(_ parameters: [SharedContext<PropertyPlan>]) -> String? {
        if parameters.count > 4 { return nil }
        let text = parameters.map { $0.context.parameter }.joined(separator: ", ")
        return text.utf8.count <= 90 ? text : nil
    }

    /// Whether a property has the name of a requirement that the protocols meet, and would take its place.
    private var hasDescription: Bool {
        properties.contains { property in
            property.context.isStored && ["description", "debugDescription"].contains(property.context.name)
        }
    }

    static var noun: String { "object" }
    static let keys: TemplateKeys<ObjectPlan> = [
        .name, .qualifiedName, .access,
        .equality { $0.equality },
        .documentation { $0.documentation },
        .list("constants", "the properties that the source fixes") { $0.properties.filter { !$0.context.isStored } },
        .list("stored", "the properties with a value of their own") { $0.properties.filter { $0.context.isStored } },
        .list("rows", "all properties in the order of the source") { $0.properties },
        .flag("isClosed", "the source allows no further keys") { $0.isClosed },
        .defaults { $0.properties },
        .hasDefaults { $0.properties },
        .list("parameters", "the properties in the order of the memberwise initializer") { $0.parameters },
        .text(
            "inlineParameters", "the parameters of the memberwise initializer in one line, where they fit",
            example: "title: String? = nil, price: OptionalNullable<Double> = .unset"
        ) { $0.inlineParameters },
        .code(
            "checks", "the statements of `validate(into:)`",
            example:
                "issues.property(\"code\", code, schema: \"#/components/schemas/Item/properties/code\") { issues, value in"
        ) { $0.checks },
        .patterns { $0.patterns },
        .flag(
            "hasDescription",
            "a property is called `description` or `debugDescription`, so that the type is `DescribedAsJSON`"
        ) { $0.hasDescription },
        .flag("hasChecks", "there is anything to validate") { !$0.checks.isEmpty },
    ]
}

extension TemplateKey {
    static func defaults(_ properties: @escaping @Sendable (Context) -> [SharedContext<PropertyPlan>]) -> TemplateKey {
        .list("defaults", "the properties with a default") { context in
            properties(context).filter { $0.context.defaultLiteral != nil }
        }
    }

    static func hasDefaults(_ properties: @escaping @Sendable (Context) -> [SharedContext<PropertyPlan>]) -> TemplateKey
    {
        .flag("hasDefaults", "there are any") { context in
            properties(context).contains { $0.context.defaultLiteral != nil }
        }
    }
}
