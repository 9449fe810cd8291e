import ModelGenModel

/// What an operation answers: one case for each documented status.
struct ResponsePlan: Sendable {
    /// A status.
    struct Case: Sendable {
        /// The operation, as code outside of it writes its name.
        var owner: String
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
    /// `Hashable` or `Equatable`, where it is one of them.
    let equality: String?
    /// The bodies that have several media types.
    let choices: [ChoicePlan]
    /// The cases of the `switch` in `validate(into:)`.
    let checks: ResponseChecks

    var parts: [PartsPlan] { cases.flatMap(\.bodies.parts) }

    var needsFoundation: Bool {
        cases.contains { item in
            item.bodies.contains(where: \.needsFoundation) || item.headers.contains { $0.type.needsFoundation }
        }
    }

    /// - Parameters:
    ///   - signature: What is answered.
    ///   - owner: The operation, as code outside of it writes its name.
    ///   - equality: `Hashable` or `Equatable`, where it is one of them.
    ///   - scope: What is declared.
    init(_ signature: OperationSignature, owner: String, equality: String?, scope: EmissionScope) {
        var cases: [Case] = []
        for part in signature.parts {
            guard case .response(let text) = part.role, let status = ResponseStatus(text) else { continue }
            cases.append(Self.makeCase(status, text, part, signature, owner, scope))
        }
        cases = Self.named(cases)
        self.cases = cases
        self.equality = equality
        choices = cases.compactMap { $0.bodies.choice("\($0.typeName)Body", scope: scope, owner: owner) }
        checks = ResponseChecks(cases, scope: scope)
    }

    private static func makeCase(
        _ status: ResponseStatus, _ text: String, _ response: OperationPart, _ signature: OperationSignature,
        _ owner: String, _ scope: EmissionScope
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
            owner: owner, status: status, name: status.caseName, typeName: status.typeName,
            documentation: response.documentation,
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
