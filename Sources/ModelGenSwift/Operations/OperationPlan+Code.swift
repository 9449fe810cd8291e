import ModelGenModel
import ModelGenText

// The statements that read, write and check what an operation takes.
extension OperationPlan {
    private var code: BodyCode { BodyCode(message: .request) }

    var writes: SwiftSource {
        let writes = parameters.map { parameter in
            let property = parameter.property.context
            let function = property.row.parameterWriter
            return "try request.\(function)(\(property.writtenExpression), Parameters.\(property.name))"
        }
        return SwiftSource(writes).adding(bodyWrites)
    }

    private var bodyWrites: SwiftSource {
        guard let body else { return [] }
        let expression = body.writtenExpression
        if body.mustBeOnTheWire { return code.write(bodies, expression) }
        let binding = expression == "body" ? "body" : "body = \(expression)"
        return .block("if let \(binding) {", code.write(bodies, "body"))
    }

    var reads: SwiftSource {
        let reads = parameters.map { parameter in
            let property = parameter.property.context
            let function = property.row.parameterReader
            return "self.\(property.storedName) = try request.\(function)(Parameters.\(property.name))"
        }
        return SwiftSource(reads).adding(bodyReads)
    }

    private var bodyReads: SwiftSource {
        guard let property = body else { return [] }
        let target = "self.\(property.storedName)"
        if bodies.count == 1 {
            let body = bodies[0]
            let value = body.isRange ? ".\(body.caseName)(\(code.arguments(body)))" : code.read(body)
            return ["\(target) = \(property.mustBeOnTheWire ? value : "request.hasBody ? \(value) : nil")"]
        }
        let types = bodies.map { SwiftLiteral.string($0.mediaType) }.joined(separator: ", ")
        var source: SwiftSource = ["switch try request.bodyType(of: [\(types)]) {"]
        for (index, choice) in bodies.enumerated() {
            let isLast = index == bodies.count - 1
            source.line(
                "\(isLast ? "default" : "case \(index)"): \(target) = .\(choice.caseName)(\(code.arguments(choice)))")
        }
        source.line("}")
        if property.mustBeOnTheWire { return source }
        return .condition("if request.hasBody {", source, otherwise: ["\(target) = nil"])
    }

    var checks: SwiftSource { propertyChecks.statements.adding(bodyChecks) }

    private var bodyChecks: SwiftSource {
        guard let body, let choice, !choice.checks.isEmpty else { return [] }
        let schema = SwiftLiteral.string(bodies[0].schema)
        return .block(
            "issues.property(\"body\", \(body.checkedExpression), schema: \(schema)) { issues, value in",
            ["value.validate(into: &issues)"])
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
