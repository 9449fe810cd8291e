import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

/// Writes an operation: a struct of what it takes, and an enumeration of what it answers.
struct OperationRenderer {
    let scope: EmissionScope
    let plan: OperationPlan
    private let id: TypeID

    init(_ object: ObjectDeclaration, _ signature: OperationSignature, scope: EmissionScope) {
        self.scope = scope
        id = object.header.id
        plan = OperationPlan(object, signature, scope: scope)
    }

    private var owner: String { scope.catalog.qualifiedName(id) }

    func render(with templates: TemplateLibrary) -> RenderedDeclaration {
        let order = InitializerOrder(earlier: scope.options.initializerOrders[id])
        let sorted = order.sorted(plan.properties)
        let places = Dictionary(
            plan.parameters.map { ($0.property.name, CheckRenderer.Place.parameter($0.place, $0.key)) },
            uniquingKeysWith: { first, _ in first })
        let checks = ObjectChecks(plan.object, plan.properties, scope: scope) { property in
            places[property.name] ?? .property(property.wireName)
        }.rendered()
        let responsePlan = ResponsePlan(plan.signature, scope: scope)
        let response = ResponseRenderer(
            plan: responsePlan, scope: scope, owner: owner, equality: scope.conformances.responseEquality(of: id))
        let structContext = ObjectContext(
            name: scope.catalog.simpleName(id), qualifiedName: owner, access: scope.access,
            equality: scope.conformances.equality(of: id),
            documentation: DeclarationDocumentation.lines(plan.object.header),
            properties: PropertyContext.all(of: plan.properties).map(SharedContext.init), isClosed: false,
            parameters: sorted.enumerated().map { SharedContext($1.parameter(isLast: $0 == sorted.count - 1)) },
            checks: [], patterns: [])
        let context = OperationContext(
            qualifiedName: owner, access: scope.access, equality: scope.conformances.equality(of: id),
            properties: structContext.properties, route: route,
            parameters: plan.parameters.map {
                .init(name: Keywords.escaped($0.property.name), expression: $0.expression)
            },
            body: plan.bodies.choice("Body", scope: scope, owner: owner), bodyFields: bodyFields,
            bodyTypes: plan.bodies.bodyTypes, parts: plan.bodies.parts(scope: scope),
            writes: writes, reads: reads, checks: checks.lines + bodyChecks,
            patterns: checks.patterns.map(PatternContext.init), response: response.context)
        return RenderedDeclaration(
            id: id, outermostName: scope.catalog.outermostName(id),
            text: RenderedDeclaration.text(
                templates.render("object", structContext), extensions: templates.render("operation", context),
                in: scope.catalog.surroundings(id)),
            needsFoundation: plan.properties.contains { $0.type.needsFoundation }
                || plan.bodies.contains(where: \.needsFoundation) || response.needsFoundation,
            needsRuntime: needsRuntime(context, responsePlan), isOperation: true,
            diagnostics: checks.diagnostics + response.diagnostics,
            dates: plan.properties.filter { scope.catalog.holdsDate($0.valueType, $0.constraints) }
                .map { "\(plan.object.header.name.text).\($0.wireName)" },
            initializerOrder: order.recorded(sorted))
    }

    /// Whether anything public of it names a type of the run-time library of models.
    private func needsRuntime(_ context: OperationContext, _ response: ResponsePlan) -> Bool {
        !context.checks.isEmpty || !context.response.checks.isEmpty || context.body?.checks.isEmpty == false
            || context.response.choices.contains { !$0.checks.isEmpty }
            || (context.parts + context.response.parts).contains { !$0.checks.isEmpty }
            || plan.properties.contains { $0.type.needsRuntime } || plan.bodies.contains(where: \.needsRuntime)
            || response.cases.contains { item in
                item.bodies.contains(where: \.needsRuntime) || item.headers.contains { $0.type.needsRuntime }
            }
    }

    // MARK: The route

    private var route: String {
        let description = plan.signature.description
        // The address of a webhook or callback is known to who calls it alone.
        let path = plan.signature.isIncoming ? "" : description.path ?? ""
        let method = description.method.lowercased()
        var arguments = [
            Self.methods.contains(method) ? ".\(method)" : ".named(\(SwiftLiteral.string(description.method)))",
            SwiftLiteral.string(path),
        ]
        if let operationID = description.operationID { arguments.append("id: \(SwiftLiteral.string(operationID))") }
        if !description.tags.isEmpty {
            arguments.append("tags: [\(description.tags.map(SwiftLiteral.string).joined(separator: ", "))]")
        }
        if let security = description.security {
            arguments.append("security: [\(security.map(Self.literal).joined(separator: ", "))]")
        }
        if !description.servers.isEmpty {
            let servers = description.servers.map { HTTPServerExpression($0).text }
            arguments.append("servers: [\(servers.joined(separator: ", "))]")
        }
        return arguments.joined(separator: ", ")
    }

    private static let methods: Set<String> = [
        "get", "head", "post", "put", "delete", "connect", "options", "trace", "patch",
    ]

    private static func literal(_ requirement: SecurityRequirement) -> String {
        var seen: Set<String> = []
        let schemes = requirement.schemes.filter { seen.insert($0.name).inserted }.map { scheme in
            "\(SwiftLiteral.string(scheme.name)): [\(scheme.scopes.map(SwiftLiteral.string).joined(separator: ", "))]"
        }
        return schemes.isEmpty ? "[:]" : "[\(schemes.joined(separator: ", "))]"
    }

    // MARK: Parameters and body

    private var code: BodyCode { BodyCode(message: .request) }

    private var writes: [String] {
        plan.parameters.map { parameter in
            let property = parameter.property
            let function = property.row.parameterWriter
            return "try request.\(function)(\(property.writtenExpression), Parameters.\(property.name))"
        } + bodyWrites
    }

    private var bodyWrites: [String] {
        guard let body = plan.body else { return [] }
        let expression = body.writtenExpression
        if body.mustBeOnTheWire { return code.write(plan.bodies, expression) }
        let binding = expression == "body" ? "body" : "body = \(expression)"
        return ["if let \(binding) {"] + code.write(plan.bodies, "body").map { "    " + $0 } + ["}"]
    }

    private var reads: [String] {
        plan.parameters.map { parameter in
            let property = parameter.property
            let function = property.row.parameterReader
            return "self.\(property.storedName) = try request.\(function)(Parameters.\(property.name))"
        } + bodyReads
    }

    private var bodyReads: [String] {
        guard let property = plan.body else { return [] }
        let target = "self.\(property.storedName)"
        if plan.bodies.count == 1 {
            let body = plan.bodies[0]
            let value = body.isRange ? ".\(body.caseName)(\(code.arguments(body)))" : code.read(body)
            return ["\(target) = \(property.mustBeOnTheWire ? value : "request.hasBody ? \(value) : nil")"]
        }
        let types = plan.bodies.map { SwiftLiteral.string($0.mediaType) }.joined(separator: ", ")
        var lines = ["switch try request.bodyType(of: [\(types)]) {"]
        for (index, choice) in plan.bodies.enumerated() {
            let isLast = index == plan.bodies.count - 1
            lines.append(
                "\(isLast ? "default" : "case \(index)"): \(target) = .\(choice.caseName)(\(code.arguments(choice)))")
        }
        lines.append("}")
        if property.mustBeOnTheWire { return lines }
        return ["if request.hasBody {"] + lines.map { "    " + $0 } + ["} else {", "    \(target) = nil", "}"]
    }

    private var bodyFields: String? {
        for body in plan.bodies { if case .form(let plan) = body.format { return plan.expression } }
        return nil
    }

    private var bodyChecks: [String] {
        guard let body = plan.body, let choice = plan.bodies.choice("Body", scope: scope, owner: owner),
            !choice.checks.isEmpty
        else { return [] }
        return [
            "issues.property(\"body\", \(body.checkedExpression), schema: \(SwiftLiteral.string(plan.bodies[0].schema))) { issues, value in",
            "    value.validate(into: &issues)", "}",
        ]
    }
}

extension PropertyPlan {
    /// The expression that reads the property where a request is written.
    fileprivate var writtenExpression: String {
        if deprecation != nil { return storedName }
        return name == "request" ? "self.request" : Keywords.escaped(name)
    }
}

extension PresenceRow {
    /// The method of `RequestWriter` for a parameter.
    fileprivate var parameterWriter: String {
        switch self {
        case .required: "write"
        case .requiredNullable: "writeNullable"
        case .optional, .optionalNullable: "writeIfPresent"
        }
    }

    /// The method of `RequestReader` for a parameter.
    fileprivate var parameterReader: String {
        switch self {
        case .required: "read"
        case .requiredNullable: "readNullable"
        case .optional: "readIfPresent"
        case .optionalNullable: "readOptionalNullable"
        }
    }
}
