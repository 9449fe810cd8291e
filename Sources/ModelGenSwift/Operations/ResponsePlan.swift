import ModelGenModel

/// What an operation answers: one case for each documented status.
struct ResponsePlan {
    /// A status.
    struct Case {
        var status: ResponseStatus
        /// Without back-ticks.
        var name: String
        /// What types inside the response are called after: `OK`.
        var typeName: String
        var documentation: String?
        var bodies: [BodyPlan]
        var headers: [HeaderPlan]
        /// The type of the body, where there is one.
        var bodyType: SwiftType? {
            bodies.isChoice ? .other("\(typeName)Body") : bodies.first?.type
        }
        /// Whether a type of its own holds the body and the headers.
        var hasType: Bool { !headers.isEmpty }
    }

    let cases: [Case]

    init(_ signature: OperationSignature, scope: EmissionScope) {
        var cases: [Case] = []
        for part in signature.parts {
            guard case .response(let text) = part.role, let status = ResponseStatus(text) else { continue }
            cases.append(Self.makeCase(status, text, part, signature, scope))
        }
        self.cases = Self.named(cases)
    }

    private static func makeCase(
        _ status: ResponseStatus, _ text: String, _ response: OperationPart, _ signature: OperationSignature,
        _ scope: EmissionScope
    ) -> Case {
        var bodies: [BodyPlan] = []
        var headers: [HeaderPlan] = []
        for part in signature.parts {
            switch part.role {
            case .content(text, let mediaType):
                bodies.append(
                    BodyPlan(
                        mediaType, part, schema: part.schema.map { scope.schemaPlace($0) } ?? "",
                        parts: BodyParts(
                            name: "\(status.typeName)Part", headers: signature.partHeaders(mediaType, status: text)),
                        scope: scope))
            case .header(text, let name):
                if let header = HeaderPlan(name, part, scope: scope) { headers.append(header) }
            case .content, .header, .parameter, .body, .response, .partHeader: break
            }
        }
        return Case(
            status: status, name: status.caseName, typeName: status.typeName, documentation: response.documentation,
            bodies: bodies.named(casing: scope.catalog.casing), headers: headers)
    }

    private static func named(_ cases: [Case]) -> [Case] {
        let names = MemberNamer(reserved: ["other", "none", "some", "hashValue", "validate", "init", "write"]).names(
            for: cases.map { .init(source: $0.name, preferred: $0.name) })
        return zip(cases, names).map { item, name in
            var item = item
            item.name = name
            item.headers = item.headers.named(besides: ["body", "hashValue"])
            return item
        }
    }
}
