extension ResponsePlan: TemplateContext {
    static var noun: String { "response" }
    static let keys: TemplateKeys<ResponsePlan> = [
        .text("responseName", "what the enumeration is called", example: "Response") { _ in "Response" },
        .equality { $0.equality },
        .list("cases", "a case for each documented status") { $0.cases },
        .list("types", "those of them that have headers, and therefore a type of their own") { plan in
            plan.cases.filter(\.hasType)
        },
        .list("bodyChoices", "the bodies that have several media types") { $0.choices },
        .text(
            "responseBodyTypes",
            "the media types of all bodies, as elements of a list, with those marked that are handed on as they come",
            example: "\"application/json\""
        ) { $0.bodyTypes.isEmpty ? nil : $0.bodyTypes.joined(separator: ", ") },
        .list("responseParts", "the multipart bodies") { $0.parts },
        .code(
            "responseReads", "the cases of the `switch` that reads a response",
            example: "default: self = .other(response.undocumented())"
        ) { $0.reads },
        .code(
            "responseWrites", "those of the `switch` that writes one",
            example: "case .other(let value): response.write(value)"
        ) { $0.writes },
        .code("responseChecks", "those of the `switch` in `validate(into:)`", example: "case .ok(let value):") {
            $0.checks.statements
        },
        .flag("hasResponseChecks", "there are any") { !$0.checks.isEmpty },
        .list("responsePatterns", "the regular expressions that they use") { $0.checks.patterns },
    ]

    private var bodyTypes: [String] {
        cases.flatMap(\.bodies.bodyTypes).reduce(into: []) { types, type in
            if !types.contains(type) { types.append(type) }
        }
    }
}

extension ResponsePlan.Case: TemplateContext {
    static var noun: String { "case of a response" }
    static let keys: TemplateKeys<ResponsePlan.Case> = [
        .text("caseName", "what the case is called, as a declaration has it", example: "ok") {
            Keywords.escaped($0.name)
        },
        .lines("caseDocumentation", "like `documentation`", example: " OK") { Self.documentation($0.documentation) },
        .text("payload", "with its parentheses, or nothing", example: "([Paper])") { $0.payload },
        .text("typeName", "what the type with the headers is called, where there are any", example: "OK") {
            $0.typeName
        },
        .list("fields", "the properties of that: the body and the headers") { $0.fields },
        .list("headers", "the descriptions of the headers") { $0.headers },
        .text("fieldParameters", "the parameters of its initializer", example: "body: [Animal], next: String? = nil") {
            item in
            item.fields.map { "\($0.name): \($0.type)\($0.isOptional ? " = nil" : "")" }.joined(separator: ", ")
        },
    ]

    private static func documentation(_ markdown: String?) -> [String] {
        var text = DocumentationText()
        text.add(markdown: markdown)
        return text.rendered
    }

    private var payload: String {
        var payload: [String] = status.isOpen ? ["HTTPResponse.Status"] : []
        if hasType {
            payload.append(typeName)
        } else if let type = bodyType {
            payload.append(type.spelling(in: owner))
        }
        return payload.isEmpty ? "" : "(\(payload.joined(separator: ", ")))"
    }

    private var fields: [Field] {
        let body = bodyType.map {
            Field(name: "body", type: $0.spelling(in: owner), isOptional: false, documentation: [])
        }
        return [body].compactMap { $0 }
            + headers.requiredFirst.map { header in
                Field(
                    name: Keywords.escaped(header.name),
                    type: header.type.spelling(in: owner) + (header.isRequired ? "" : "?"),
                    isOptional: !header.isRequired, documentation: Self.documentation(header.documentation))
            }
    }

    /// A header, or the body beside headers.
    struct Field: TemplateContext {
        var name: String
        var type: String
        var isOptional: Bool
        var documentation: [String]

        static var noun: String { "field of a response" }
        static let keys: TemplateKeys<Field> = [
            .text("fieldName", "as a declaration has it", example: "body") { $0.name },
            .text("fieldType", "its type", example: "String?") { $0.type },
            .lines("fieldDocumentation", "like `documentation`", example: " The next page.") { $0.documentation },
        ]
    }
}
