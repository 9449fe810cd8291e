import ModelGenModel

/// A header of a response, or of a part of a multipart body.
struct HeaderPlan {
    /// Without back-ticks.
    var name: String
    /// What it is called among the headers of the response, or of all parts, without back-ticks.
    var constant = ""
    /// As it is sent, in small letters.
    let key: String
    let value: ElementType
    let type: SwiftType
    let isRequired: Bool
    /// What makes it, without the leading `HTTPParameter.`.
    let expression: String
    let documentation: String?
    /// Where its schema stands, for validation issues.
    let schema: String

    /// `nil` for what says nothing of its value, and for `Content-Type`, which is the body's (OpenAPI 3.1 §4.8.17.1).
    init?(_ key: String, _ part: OperationPart, scope: EmissionScope) {
        guard key != "content-type", let value = part.value, let serialization = part.serialization,
            let expression = ParameterExpression(
                role: part.role, serialization: serialization,
                shape: ParameterShapes(catalog: scope.catalog).shape(of: value)
            ).text
        else { return nil }
        name = scope.catalog.casing.memberName(Self.plainName(key))
        self.key = key
        self.value = ElementType(value.type, constraints: value.constraints)
        type = scope.catalog.type(value.type, constraints: value.constraints)
        isRequired = part.isRequired
        self.expression = expression
        documentation = part.documentation
        schema = part.schema.map { scope.schemaPlace($0) } ?? ""
    }

    /// `X-` says nothing (RFC 6648).
    private static func plainName(_ header: String) -> String {
        header.hasPrefix("x-") && header.count > 2 ? String(header.dropFirst(2)) : header
    }
}

extension HeaderPlan: DeclaredParameter {
    static let keys: TemplateKeys<HeaderPlan> = [.parameterName, .parameterExpression]
}

extension [HeaderPlan] {
    /// The headers with names that differ from each other and from those that are taken.
    func named(besides taken: Set<String>) -> [HeaderPlan] {
        let names = MemberNamer(reserved: taken).names(for: map { .init(source: $0.key, preferred: $0.name) })
        return zip(self, names).map { header, name in
            var header = header
            header.name = name
            header.constant = name
            return header
        }
    }

    /// Required ones first, as in every initializer.
    var requiredFirst: [HeaderPlan] { filter(\.isRequired) + filter { !$0.isRequired } }
}
