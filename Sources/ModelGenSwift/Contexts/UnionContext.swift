/// What the templates of a union are rendered for.
struct UnionContext: TemplateContext {
    var name: String
    var qualifiedName: String
    var access: String
    /// `Hashable` or `Equatable`, where it is one of them.
    var equality: String?
    var documentation: [String]
    var members: [MemberContext]
    /// Whether values with an unknown tag are kept as raw JSON.
    var hasUnrecognized: Bool
    /// What tells the members apart, for the documentation of `unrecognized`.
    var tagName: String?
    /// The members that a value may be at once; then it is kept as raw JSON.
    var views: [MemberViewContext]
    /// The body of `init(reading:)`.
    var reading: [String]
    /// Whether a value that is several members at once is not valid.
    var refusesSeveral: Bool
    /// Whether members, or the lack of a known one, are checked.
    var checksMembers: Bool
    /// The statement that checks the value as a whole.
    var predicate: String?
    var patterns: [PatternContext]

    /// `oneOf` or `anyOf`, as a literal.
    var keyword: String

    static let keys: TemplateKeys<UnionContext> = [
        .text("keyword") { $0.keyword },
        .text("name") { $0.name },
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .text("equality") { $0.equality },
        .lines("documentation") { $0.documentation },
        .list("members") { $0.members },
        .flag("hasUnrecognized") { $0.hasUnrecognized },
        .text("tagName") { $0.tagName },
        .flag("hasSeveral") { !$0.views.isEmpty },
        .list("views") { $0.views },
        .lines("reading") { $0.reading },
        .flag("refusesSeveral") { $0.refusesSeveral },
        .flag("hasChecks") { $0.checksMembers || $0.predicate != nil },
        .flag("checksMembers") { $0.checksMembers },
        .text("predicate") { $0.predicate },
        .list("patterns") { $0.patterns },
    ]
}

/// One member of a union.
struct MemberContext: TemplateContext {
    /// As it is written in a declaration.
    var name: String
    var type: String
    var documentation: [String]
    var isIndirect: Bool
    /// The statements about `value`.
    var checks: [String]
    /// The discriminator's key and the value that the union writes, as arguments.
    var tag: String?

    static let keys: TemplateKeys<MemberContext> = [
        .text("name") { $0.name },
        .text("type") { $0.type },
        .lines("documentation") { $0.documentation },
        .flag("isIndirect") { $0.isIndirect },
        .lines("checks") { $0.checks },
        .flag("hasChecks") { !$0.checks.isEmpty },
        .flag("isTagged") { $0.tag != nil },
        .text("tag") { $0.tag },
    ]
}

/// A property that reads the value as one member, alone or as one of several.
struct MemberViewContext: TemplateContext {
    var name: String
    /// The case.
    var member: String
    var type: String
    var isLast: Bool

    static let keys: TemplateKeys<MemberViewContext> = [
        .text("name") { $0.name },
        .text("member") { $0.member },
        .text("type") { $0.type },
        .flag("isLast") { $0.isLast },
    ]
}
