/// A body of several media types, as its template sees it: an enumeration with a case for each.
struct ChoicePlan: TemplateContext {
    let name: String
    private let cases: [Case]
    /// The body of `validate(into:)`.
    let checks: CaseChecks

    init(_ name: String, _ bodies: [BodyPlan], scope: EmissionScope, owner: String) {
        self.name = name
        cases = bodies.map { Case(body: $0, owner: owner) }
        checks = CaseChecks(bodies.map { .init(name: $0.caseName, value: $0.value) }, besides: [], scope: scope)
    }

    static var noun: String { "choice" }
    static let keys: TemplateKeys<ChoicePlan> = [
        .text("choiceName", "what the enumeration is called", example: "Body") { $0.name },
        .list("choices", "a case for each media type") { $0.cases },
        .code(
            "choiceChecks", "the cases of the `switch` in `validate(into:)`", example: "case .json(let value):"
        ) { $0.checks.statements },
        .flag("hasChoiceChecks", "there are any") { !$0.checks.isEmpty },
        .list("choicePatterns", "the regular expressions that they use") { $0.checks.patterns },
    ]

    /// One media type of several.
    struct Case: TemplateContext {
        let body: BodyPlan
        /// The operation, as code outside of it writes its name.
        let owner: String

        static var noun: String { "case of a choice" }
        static let keys: TemplateKeys<Case> = [
            .text("choiceCase", "what the case is called, as a declaration has it", example: "json") {
                Keywords.escaped($0.body.caseName)
            },
            .text(
                "choiceType", "the type of the payload, behind that of the media type where that is a range",
                example: "Item"
            ) {
                $0.body.payload(in: $0.owner)
            },
            .text("mediaType", "the media type", example: "application/json") { $0.body.mediaType },
        ]
    }
}
