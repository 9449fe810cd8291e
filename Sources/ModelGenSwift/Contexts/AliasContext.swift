/// What `alias.mustache` is rendered for.
struct AliasContext: TemplateContext {
    var name: String
    var access: String
    var documentation: [String]
    var type: String

    static let keys: TemplateKeys<AliasContext> = [
        .text("name") { $0.name },
        .text("access") { $0.access },
        .lines("documentation") { $0.documentation },
        .text("type") { $0.type },
    ]
}
