/// What the templates of an enumeration are rendered for.
struct EnumerationContext: TemplateContext {
    var name: String
    var qualifiedName: String
    var access: String
    var documentation: [String]
    /// `String`, `Int` or `Double`.
    var rawType: String
    var cases: [CaseContext]
    var isOpen: Bool
    /// Whether a value outside the list is an issue.
    var checksValues: Bool

    static let keys: TemplateKeys<EnumerationContext> = [
        .text("name") { $0.name },
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .lines("documentation") { $0.documentation },
        .text("rawType") { $0.rawType },
        .flag("isText") { $0.rawType == "String" },
        .list("cases") { $0.cases },
        .flag("isOpen") { $0.isOpen },
        .flag("checksValues") { $0.checksValues },
    ]
}

/// One listed value.
struct CaseContext: TemplateContext {
    /// As it is written in a declaration.
    var name: String
    var documentation: [String]
    /// The value as a literal.
    var value: String
    var isLast: Bool

    static let keys: TemplateKeys<CaseContext> = [
        .text("name") { $0.name },
        .lines("documentation") { $0.documentation },
        .text("value") { $0.value },
        .flag("isLast") { $0.isLast },
    ]
}
