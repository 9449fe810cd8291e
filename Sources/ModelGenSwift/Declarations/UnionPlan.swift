/// A union, as its templates see it.
struct UnionPlan: DeclarationContext {
    var declared: DeclaredName
    /// `Hashable` or `Equatable`, where it is one of them.
    var equality: String?
    var documentation: [String]
    var members: [Member]
    /// Whether what no member stands for is kept as raw JSON.
    var keepsUnrecognized: Bool
    /// What tells the members apart, where values with an unknown tag are kept.
    var unrecognizedTag: String?
    /// The members that a value may be at once; then it is kept as raw JSON.
    var views: [View]
    /// The body of `init(reading:)`.
    var reading: SwiftSource
    /// Whether a value that is several members at once is not valid.
    var refusesSeveral: Bool
    /// The statement that checks the value as a whole.
    var predicate: String?
    var patterns: [PatternConstants.Constant]
    /// `oneOf` or `anyOf`, as a literal.
    var keyword: String

    /// Whether members, or the lack of a known one, are checked.
    private var checksMembers: Bool {
        keepsUnrecognized || members.contains { !$0.checks.isEmpty } || refusesSeveral && !views.isEmpty
    }

    static var noun: String { "union" }
    static let keys: TemplateKeys<UnionPlan> = [
        .text("keyword", "`oneOf` or `anyOf`, as a literal", example: "\"oneOf\"") { $0.keyword },
        .name, .qualifiedName, .access,
        .equality { $0.equality },
        .documentation { $0.documentation },
        .list("members", "the cases") { $0.members },
        .flag("hasUnrecognized", "values that no member stands for are kept as raw JSON") { $0.keepsUnrecognized },
        .text("tagName", "then the key whose value tells members apart, where there is one", example: "kind") {
            $0.unrecognizedTag
        },
        .flag("hasSeveral", "a value may be several members at once; then it is kept as raw JSON") {
            !$0.views.isEmpty
        },
        .list("views", "the members that a value may be at once") { $0.views },
        .code(
            "reading", "the statements of `init(reading:)`",
            example:
                "guard let tag = try reader.tag(\"kind\") else { throw reader.missingTag(\"kind\", in: Self.self) }"
        ) { $0.reading },
        .flag("refusesSeveral", "a value that is several members at once is not valid") { $0.refusesSeveral },
        .flag("hasChecks", "there is anything to validate") { $0.checksMembers || $0.predicate != nil },
        .flag("checksMembers", "members, or the lack of a known one, are checked") { $0.checksMembers },
        .text(
            "predicate", "the statement that checks the value as a whole, where there is one",
            example: "issues.predicate(self, SchemaRules.formRest)"
        ) { $0.predicate },
        .patterns { $0.patterns },
    ]

    /// One case.
    struct Member: TemplateContext {
        /// Without back-ticks.
        var name: String
        var type: String
        var documentation: [String]
        var isIndirect: Bool
        /// The statements about `value`.
        var checks: SwiftSource
        /// The discriminator's key and the value that the union writes, as arguments.
        var tag: String?
        /// The only value of the member, whose case has no payload.
        var constant: String?

        static var noun: String { "member of a union" }
        static let keys: TemplateKeys<Member> = [
            .text("name", "the case, as a declaration has it", example: "circle") { Keywords.escaped($0.name) },
            .text("type", "the type of the payload", example: "Circle") { $0.type },
            .documentation { $0.documentation },
            .flag("isIndirect", "the union would hold itself without `indirect`") { $0.isIndirect },
            .code("checks", "the statements about `value`", example: "value.validate(into: &issues)") { $0.checks },
            .flag("hasChecks", "there are any") { !$0.checks.isEmpty },
            .flag("isTagged", "the union writes the discriminator, because the member does not hold it") {
                $0.tag != nil
            },
            .text("tag", "then its key and value, as arguments", example: "\"kind\", \"jump\"") { $0.tag },
            .flag("isConstant", "the member is one value, and the case has no payload") { $0.constant != nil },
            .text("constant", "then the value, as a literal", example: "\"auto\"") { $0.constant },
        ]
    }

    /// A property that reads the value as one member, alone or as one of several.
    struct View: TemplateContext {
        var name: String
        /// The case.
        var member: String
        var type: String

        static var noun: String { "view of a union" }
        static let keys: TemplateKeys<View> = [
            .text("name", "what the property is called", example: "asTextFilter") { $0.name },
            .text("member", "the case, as a declaration has it", example: "textFilter") { $0.member },
            .text("type", "the type of the payload", example: "TextFilter") { $0.type },
        ]
    }
}
