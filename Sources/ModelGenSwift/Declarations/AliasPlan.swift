/// A `typealias`, as its template sees it.
struct AliasPlan: DeclarationContext {
    var declared: DeclaredName
    var documentation: [String]
    var type: SwiftType
    /// The checks of a value that stands alone, where there are any.
    var validator: Validator?

    static var noun: String { "alias" }
    static let keys: TemplateKeys<AliasPlan> = [
        .name, .qualifiedName.forOwnTemplates, .access,
        .documentation { $0.documentation },
        .text("type", "what it is another name for", example: "[String: String]") { $0.type.spelling },
        .section("validator", "the checks of a value that stands alone, where there are any") { $0.validator },
    ]

    /// A type of its own with the checks.
    struct Validator: TemplateContext {
        var name: String
        var aliasName: String
        var valueType: String
        /// The statements about `value`.
        var checks: SwiftSource
        var patterns: [PatternConstants.Constant]

        static var noun: String { "validator" }
        static let keys: TemplateKeys<Validator> = [
            .text("validatorName", "what the type with the checks is called", example: "CodeValidator") { $0.name },
            .text("aliasName", "the name of the alias", example: "Code") { $0.aliasName },
            .text("valueType", "the type of the value", example: "String") { $0.valueType },
            .code("checks", "the statements about `value`", example: "issues.minLength(value, 1)") { $0.checks },
            .patterns { $0.patterns },
        ]
    }
}
