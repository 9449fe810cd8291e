import ModelGenModel
import ModelGenText

/// What the type of an operation's requests holds, and how each of it travels.
struct OperationPlan: Sendable {
    /// A parameter.
    struct Parameter: Sendable {
        var property: SharedContext<PropertyPlan>
        /// The name on the wire.
        var key: String
        /// What makes it, without the leading `HTTPParameter.`.
        var expression: String
        /// How the run-time library calls its place.
        var place: String
    }

    let signature: OperationSignature
    /// The properties that a plan stands for.
    let object: ObjectDeclaration
    let properties: [SharedContext<PropertyPlan>]
    let parameters: [Parameter]
    /// One for each media type.
    let bodies: [BodyPlan]
    /// The property that holds the body, where there is one.
    let body: PropertyPlan?
    let declared: DeclaredName
    /// `Hashable` or `Equatable`, where what it takes is one of them.
    let equality: String?
    /// The type of the body, where it has several media types.
    let choice: ChoicePlan?
    /// Of the struct; those of the body are written beside them.
    let propertyChecks: ObjectChecks.Rendered
    let response: ResponsePlan

    init(_ object: ObjectDeclaration, _ signature: OperationSignature, scope: EmissionScope) {
        let id = object.header.id
        self.signature = signature
        declared = scope.declaredName(of: id)
        equality = scope.conformances.equality(of: id)
        let parts = Dictionary(
            signature.requestProperties.map { (ExactText($0.key), $0.part) }, uniquingKeysWith: { first, _ in first })
        let bodies = Self.bodies(of: signature, in: object, scope)
        self.bodies = bodies
        self.object = Self.holding(bodies, object, signature)
        let plans = PropertyPlanner(scope: scope, object: self.object).plans.map {
            SharedContext(Self.fitted($0, bodies))
        }
        properties = plans
        body = bodies.isEmpty ? nil : plans.lazy.map(\.context).first { $0.wireName == OperationSignature.bodyKey }
        let shapes = ParameterShapes(catalog: scope.catalog)
        let parameters = plans.compactMap { plan -> Parameter? in
            guard let part = parts[ExactText(plan.context.wireName)], let serialization = part.serialization,
                let type = plan.context.property?.type
            else { return nil }
            let expression = ParameterExpression(
                role: part.role, serialization: serialization, shape: shapes.shape(of: ElementType(type)),
                form: FormPlan(ElementType(type), [], catalog: scope.catalog))
            guard let text = expression.text, let place = expression.place else { return nil }
            return Parameter(property: plan, key: part.role.name, expression: text, place: place)
        }
        self.parameters = parameters
        choice = bodies.choice("Body", scope: scope, owner: declared.qualifiedName)
        propertyChecks = Self.checks(self.object, plans, parameters, scope)
        response = ResponsePlan(
            signature, owner: declared.qualifiedName, equality: scope.conformances.responseEquality(of: id),
            scope: scope)
    }

    private static func checks(
        _ object: ObjectDeclaration, _ plans: [SharedContext<PropertyPlan>], _ parameters: [Parameter],
        _ scope: EmissionScope
    ) -> ObjectChecks.Rendered {
        let places = Dictionary(
            parameters.map { ($0.property.context.name, CheckRenderer.Place.parameter($0.place, $0.key)) },
            uniquingKeysWith: { first, _ in first })
        return ObjectChecks(object, plans, scope: scope) { property in
            places[property.name] ?? .property(property.wireName)
        }.rendered()
    }

    /// The media types of the body, whose values are those of the properties: types that requests hold may be others.
    private static func bodies(
        of signature: OperationSignature, in object: ObjectDeclaration, _ scope: EmissionScope
    ) -> [BodyPlan] {
        let properties = Dictionary(
            object.properties.map { ($0.wireName.exact, $0) }, uniquingKeysWith: { first, _ in first })
        let bodies = signature.requestProperties.compactMap { key, part -> BodyPlan? in
            guard case .body(let mediaType) = part.role else { return nil }
            var part = part
            let property = properties[ExactText(key)]
            part.value = property.map { ElementType($0.type, nullability: $0.nullability, constraints: $0.constraints) }
            return BodyPlan(
                mediaType, part, schema: property?.schema.map { scope.schemaPlace($0) } ?? "",
                parts: BodyParts(name: "Part", headers: signature.partHeaders(mediaType, status: nil)), scope: scope)
        }
        return bodies.named(casing: scope.catalog.casing)
    }

    /// The object with one property for the body.
    private static func holding(
        _ bodies: [BodyPlan], _ object: ObjectDeclaration, _ signature: OperationSignature
    ) -> ObjectDeclaration {
        let keys = Set(
            signature.requestProperties.filter { $0.part.isBody }
                .map { ExactText($0.key) })
        guard !bodies.isEmpty else { return object }
        var object = object
        var property = object.properties.first { keys.contains($0.wireName.exact) }
        object.properties.removeAll { keys.contains($0.wireName.exact) }
        let part = signature.requestProperties.first { keys.contains(ExactText($0.key)) }?.part
        if property == nil || bodies.isChoice || bodies[0].value == nil {
            property = Property(
                sourceName: OperationSignature.bodyKey,
                wireName: WireName(text: OperationSignature.bodyKey, origin: .stated), type: .string(),
                presence: part?.isRequired == true ? .required : .optional, nullability: .no,
                documentation: part?.documentation ?? property?.documentation,
                location: part?.location ?? object.header.location)
        }
        if let property { object.properties.append(property) }
        return object
    }

    /// The plan with the type of what no model's type holds.
    private static func fitted(_ plan: PropertyPlan, _ bodies: [BodyPlan]) -> PropertyPlan {
        var plan = plan
        // Nothing holds an operation, so that no circle goes through it.
        if plan.isBoxed {
            plan.isBoxed = false
            if plan.deprecation == nil { plan.storedName = plan.name }
        }
        guard plan.wireName == OperationSignature.bodyKey, let first = bodies.first else { return plan }
        // A body that is `null` and none at all are both `nil`.
        if plan.row == .optionalNullable {
            plan.row = .optional
            plan.type = .optional(plan.swiftValueType)
            plan.initialValue = plan.row.initialValue
        }
        guard bodies.isChoice || first.value == nil else { return plan }
        plan.swiftValueType = bodies.isChoice ? .other("Body") : first.type
        plan.type = plan.row.type(of: plan.swiftValueType)
        return plan
    }
}

extension [BodyPlan] {
    /// The plans with names for their cases.
    func named(casing: Casing) -> [BodyPlan] {
        let names = MemberNamer(reserved: ["none", "some", "hashValue", "validate", "init", "write"]).names(
            for: map { .init(source: $0.mediaType, preferred: casing.memberName($0.preferredName)) })
        return zip(self, names).map { plan, name in
            var plan = plan
            plan.caseName = name
            return plan
        }
    }
}
