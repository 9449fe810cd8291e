/// What `alias.mustache` is rendered for.
struct AliasContext: TemplateContext {
    var name: String
    var access: String
    var documentation: [String]
    var type: String
    var validator: ValidatorContext?

    static let keys: TemplateKeys<AliasContext> = [
        .text("name") { $0.name },
        .text("access") { $0.access },
        .lines("documentation") { $0.documentation },
        .text("type") { $0.type },
        .section("validator") { $0.validator },
    ]
}

/// The checks of an alias.
struct ValidatorContext: TemplateContext {
    var name: String
    var aliasName: String
    var valueType: String
    /// The statements about `value`.
    var checks: [String]
    var patterns: [PatternContext]

    static let keys: TemplateKeys<ValidatorContext> = [
        .text("validatorName") { $0.name },
        .text("aliasName") { $0.aliasName },
        .text("valueType") { $0.valueType },
        .lines("checks") { $0.checks },
        .list("patterns") { $0.patterns },
    ]
}
