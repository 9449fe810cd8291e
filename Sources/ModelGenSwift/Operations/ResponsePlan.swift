import ModelGenModel

/// What an operation answers: one case for each documented status.
struct ResponsePlan {
    /// A header of a response.
    struct Header {
        /// Without back-ticks.
        var name: String
        var key: String
        var value: ElementType
        var type: SwiftType
        var isRequired: Bool
        /// What makes it, without the leading `HTTPParameter.`.
        var expression: String
        var documentation: String?
        var schema: String
    }

    /// A status.
    struct Case {
        var status: ResponseStatus
        /// Without back-ticks.
        var name: String
        /// What types inside the response are called after: `OK`.
        var typeName: String
        var documentation: String?
        var bodies: [BodyPlan]
        var headers: [Header]
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
        self.cases = Self.named(cases, scope.catalog.casing)
    }

    private static func makeCase(
        _ status: ResponseStatus, _ text: String, _ response: OperationPart, _ signature: OperationSignature,
        _ scope: EmissionScope
    ) -> Case {
        var bodies: [BodyPlan] = []
        var headers: [Header] = []
        for part in signature.parts {
            switch part.role {
            case .content(text, let mediaType):
                bodies.append(
                    BodyPlan(
                        mediaType, part, schema: scope.schemaPlace(signature.responses(text)),
                        partsName: "\(status.typeName)Part", catalog: scope.catalog))
            case .header(text, let name):
                if let header = header(name, part, signature, text, scope) { headers.append(header) }
            case .content, .header, .parameter, .body, .response: break
            }
        }
        return Case(
            status: status, name: status.caseName, typeName: status.typeName, documentation: response.documentation,
            bodies: bodies.named(casing: scope.catalog.casing), headers: headers)
    }

    /// `Content-Type` is the body's (OpenAPI 3.1 §4.8.17.1).
    private static func header(
        _ name: String, _ part: OperationPart, _ signature: OperationSignature, _ status: String, _ scope: EmissionScope
    ) -> Header? {
        guard name != "content-type", let value = part.value, let serialization = part.serialization,
            let expression = ParameterExpression(
                role: part.role, serialization: serialization,
                shape: ParameterShapes(catalog: scope.catalog).shape(of: value)
            ).text
        else { return nil }
        return Header(
            name: "", key: name, value: ElementType(value.type, constraints: value.constraints),
            type: scope.catalog.type(value.type, constraints: value.constraints), isRequired: part.isRequired,
            expression: expression, documentation: part.documentation,
            schema: scope.schemaPlace(signature.responses(status)))
    }

    private static func named(_ cases: [Case], _ casing: Casing) -> [Case] {
        let names = MemberNamer(reserved: ["other", "none", "some", "hashValue", "validate", "init", "write"]).names(
            for: cases.map { .init(source: $0.name, preferred: $0.name) })
        return zip(cases, names).map { item, name in
            var item = item
            item.name = name
            let headers = MemberNamer(reserved: ["body", "hashValue"]).names(
                for: item.headers.map { .init(source: $0.key, preferred: casing.memberName(Self.plainName($0.key))) })
            for index in headers.indices { item.headers[index].name = headers[index] }
            return item
        }
    }

    /// `X-` says nothing (RFC 6648).
    private static func plainName(_ header: String) -> String {
        header.hasPrefix("x-") && header.count > 2 ? String(header.dropFirst(2)) : header
    }
}

extension OperationSignature {
    /// Where a response stands.
    fileprivate func responses(_ status: String) -> TypeID {
        TypeID((description.type?.rawValue.withoutRequest ?? name) + "/responses/\(status)")
    }
}

extension String {
    /// The place of an operation whose type this identifies.
    fileprivate var withoutRequest: String { hasSuffix("/request") ? String(dropLast("/request".count)) : self }
}
