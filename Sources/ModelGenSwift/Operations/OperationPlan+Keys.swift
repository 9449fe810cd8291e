extension OperationPlan: DeclarationContext {
    static var noun: String { "operation" }
    static let keys: TemplateKeys<OperationPlan> = [
        .name.forOwnTemplates, .qualifiedName, .access,
        .equality { $0.equality },
        .defaults { $0.properties },
        .hasDefaults { $0.properties },
        .text("route", "the arguments of `HTTPRoute`", example: ".get, \"/animals\", id: \"listAnimals\"") { $0.route },
        .list("parameters", "the parameters") { $0.parameters },
        .flag("hasParameters", "there are any") { !$0.parameters.isEmpty },
        .lines(
            "parameterList", "the parameters as elements of a list, as many in a line as fit",
            example: "Parameters.limit,"
        ) { plan in
            WrappedList(plan.parameters.map { "Parameters.\(Keywords.escaped($0.constant))," }).lines
        },
        .section("body", "where the body has several media types") { $0.choice },
        .text(
            "bodyFields", "the fields of a form, where the body is one",
            example: "FormFields([.query(\"name\", .string)])"
        ) {
            $0.bodyFields
        },
        .text(
            "bodyTypes",
            "the media types of the body, if it has one, as elements of a list, with those marked that are handed on as they come",
            example: "\"application/json\""
        ) { $0.bodies.isEmpty ? nil : $0.bodies.bodyTypes.joined(separator: ", ") },
        .list("bodyParts", "the multipart bodies") { $0.bodies.parts },
        .code(
            "writes", "the statements of `write(to:)`", example: "try request.writeIfPresent(limit, Parameters.limit)"
        ) {
            $0.writes
        },
        .code(
            "reads", "the statements of `init(reading:)`",
            example: "self.limit = try request.readIfPresent(Parameters.limit)"
        ) { $0.reads },
        .code(
            "checks", "the statements of `validate(into:)`",
            example:
                "issues.parameter(.query, \"limit\", limit, schema: \"#/paths/~1papers/get/parameters/0/schema\") { issues, value in"
        ) { $0.checks },
        .flag("hasChecks", "there are any") { !$0.checks.isEmpty },
        .patterns { $0.propertyChecks.patterns },
        .section("response", "what the server answers") { $0.response },
    ]

    private var bodyFields: String? {
        for body in bodies { if case .form(let plan) = body.format { return plan.expression } }
        return nil
    }
}

extension OperationPlan.Parameter: DeclaredParameter {
    var constant: String { property.context.name }

    static let keys: TemplateKeys<OperationPlan.Parameter> = [.parameterName, .parameterExpression]
}
