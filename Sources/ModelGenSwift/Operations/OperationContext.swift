/// What the template of an operation is rendered for, beside that of its struct.
struct OperationContext: TemplateContext {
    var qualifiedName: String
    var access: String
    /// `Hashable` or `Equatable`, where what it takes is one of them.
    var equality: String?
    var properties: [SharedContext<PropertyContext>]
    /// The arguments of the route.
    var route: String
    var parameters: [OperationParameterContext]
    /// The type of the body, where it has several media types.
    var body: ChoiceContext?
    /// The fields of a form, where the body is one.
    var bodyFields: String?
    /// The media types of the body, with those marked that are handed on as they come.
    var bodyTypes: [String]
    /// The types of parts of the body.
    var parts: [PartsContext]
    /// The body of `write(to:)`.
    var writes: [String]
    /// The body of `init(reading:)`.
    var reads: [String]
    var checks: [String]
    var patterns: [PatternContext]
    var response: ResponseContext

    static let keys: TemplateKeys<OperationContext> = [
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .text("equality") { $0.equality },
        .list("defaults") { $0.properties.filter { $0.context.defaultValue != nil } },
        .flag("hasDefaults") { object in object.properties.contains { $0.context.defaultValue != nil } },
        .text("route") { $0.route },
        .list("parameters") { $0.parameters },
        .flag("hasParameters") { !$0.parameters.isEmpty },
        .lines("parameterList") { context in
            WrappedList(context.parameters.map { "Parameters.\($0.name)," }).lines
        },
        .section("body") { $0.body },
        .text("bodyFields") { $0.bodyFields },
        .text("bodyTypes") { $0.bodyTypes.isEmpty ? nil : $0.bodyTypes.joined(separator: ", ") },
        .list("bodyParts") { $0.parts },
        .lines("writes") { $0.writes },
        .lines("reads") { $0.reads },
        .lines("checks") { $0.checks },
        .flag("hasChecks") { !$0.checks.isEmpty },
        .list("patterns") { $0.patterns },
        .section("response") { $0.response },
    ]
}

/// The description of a parameter or a header.
struct OperationParameterContext: TemplateContext {
    var name: String
    /// What makes it, without the leading `HTTPParameter.`.
    var expression: String

    static let keys: TemplateKeys<OperationParameterContext> = [
        .text("parameterName") { $0.name },
        .text("parameterExpression") { $0.expression },
    ]
}

/// A body of several media types: an enumeration with a case for each.
struct ChoiceContext: TemplateContext {
    var name: String
    var cases: [ChoiceCaseContext]
    /// The body of `validate(into:)`.
    var checks: [String]
    var patterns: [PatternContext] = []

    static let keys: TemplateKeys<ChoiceContext> = [
        .text("choiceName") { $0.name },
        .list("choices") { $0.cases },
        .lines("choiceChecks") { $0.checks },
        .flag("hasChoiceChecks") { !$0.checks.isEmpty },
        .list("choicePatterns") { $0.patterns },
    ]
}

/// One media type of several.
struct ChoiceCaseContext: TemplateContext {
    var name: String
    var type: String
    var mediaType: String

    static let keys: TemplateKeys<ChoiceCaseContext> = [
        .text("choiceCase") { $0.name },
        .text("choiceType") { $0.type },
        .text("mediaType") { $0.mediaType },
    ]
}

/// What an operation answers.
struct ResponseContext: TemplateContext {
    var name: String
    /// `Hashable` or `Equatable`, where it is one of them.
    var equality: String?
    var cases: [ResponseCaseContext]
    /// Types with the headers of a response.
    var types: [ResponseTypeContext]
    var choices: [ChoiceContext]
    var bodyTypes: [String]
    var parts: [PartsContext]
    var reads: [String]
    var writes: [String]
    var checks: [String]
    var patterns: [PatternContext]

    static let keys: TemplateKeys<ResponseContext> = [
        .text("responseName") { $0.name },
        .text("equality") { $0.equality },
        .list("cases") { $0.cases },
        .list("types") { $0.types },
        .list("bodyChoices") { $0.choices },
        .text("responseBodyTypes") { $0.bodyTypes.isEmpty ? nil : $0.bodyTypes.joined(separator: ", ") },
        .list("responseParts") { $0.parts },
        .lines("responseReads") { $0.reads },
        .lines("responseWrites") { $0.writes },
        .lines("responseChecks") { $0.checks },
        .flag("hasResponseChecks") { !$0.checks.isEmpty },
        .list("responsePatterns") { $0.patterns },
    ]
}

/// A documented status.
struct ResponseCaseContext: TemplateContext {
    var name: String
    var documentation: [String]
    /// With its parentheses, or nothing.
    var payload: String

    static let keys: TemplateKeys<ResponseCaseContext> = [
        .text("caseName") { $0.name },
        .lines("caseDocumentation") { $0.documentation },
        .text("payload") { $0.payload },
    ]
}

/// A response with headers.
struct ResponseTypeContext: TemplateContext {
    var name: String
    var properties: [ResponsePropertyContext]
    var headers: [OperationParameterContext]

    static let keys: TemplateKeys<ResponseTypeContext> = [
        .text("typeName") { $0.name },
        .list("fields") { $0.properties },
        .list("headers") { $0.headers },
        .text("fieldParameters") { type in
            type.properties.map { "\($0.name): \($0.type)\($0.isOptional ? " = nil" : "")" }.joined(separator: ", ")
        },
    ]
}

/// A header, or the body beside headers.
struct ResponsePropertyContext: TemplateContext {
    var name: String
    var type: String
    var isOptional: Bool
    var documentation: [String]

    static let keys: TemplateKeys<ResponsePropertyContext> = [
        .text("fieldName") { $0.name },
        .text("fieldType") { $0.type },
        .lines("fieldDocumentation") { $0.documentation },
    ]
}
