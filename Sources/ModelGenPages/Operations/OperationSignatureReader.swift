import ModelGenDiagnostics
import ModelGenModel

/// Reads what an operation page tells of calls: method, path, and what comes back. Only sections that name method and path
/// say enough to be an operation.
///
/// Where a parameter stands is told of those in the path alone: everything else that a request takes is in the class that
/// holds it, of which no page says whether a property goes into the query, a header or the body.
struct OperationSignatureReader {
    let index: PageIndex
    let declarations: [TypeID: TypeDeclaration]

    func signatures(of operations: [Operation]) -> [OperationSignature] {
        var names: Set<String> = []
        return operations.compactMap { operation in
            guard let call = operation.call, !call.path.isEmpty else { return nil }
            let name = "\(call.method.uppercased()) \(call.path)"
            // A page for each language may tell of one operation again.
            guard names.insert(name).inserted else { return nil }
            return OperationSignature(
                name: name, isIncoming: false, location: call.location,
                description: OperationDescription(
                    method: call.method.uppercased(), path: call.path, operationID: call.operationID,
                    documentation: call.documentation),
                parts: parameters(operation, call) + answers(call) + failures(call))
        }
    }

    private func parameters(_ operation: Operation, _ call: Operation.Call) -> [OperationPart] {
        operation.pathParameters.map { name in
            let property = property(name, of: operation.request)
            let value = property.map { ElementType($0.type, constraints: $0.constraints) }
            let row = call.parameters.first { WireNameGuess.normalized($0.name) == WireNameGuess.normalized(name) }
            return OperationPart(
                .parameter(name, in: "path"),
                value: value ?? row.flatMap { self.value(of: $0.type, call) } ?? ElementType(.string()),
                serialization: .style(StyledText(.simple, explodes: false)), isRequired: true,
                documentation: property?.documentation ?? row?.documentation,
                at: property?.location ?? call.location)
        }
    }

    private func property(_ name: String, of request: TypeID?) -> Property? {
        guard let request, case .object(let object) = declarations[request] else { return nil }
        return object.properties.first { $0.wireName.text.isExactly(name) }
    }

    /// No page says the status of a success, nor its media type; what is no JSON, such as a stream, has no type.
    private func answers(_ call: Operation.Call) -> [OperationPart] {
        let status = "2XX"
        let response = OperationPart(.response(status: status), value: nil, isRequired: false, at: call.location)
        guard let expression = call.response, let value = value(of: expression, call) else { return [response] }
        let content = OperationPart(
            .content(status: status, mediaType: "application/json"), value: body(value), isRequired: true,
            at: call.location)
        return [response, content]
    }

    /// The body in what the SDK returns.
    private func body(_ value: ElementType) -> ElementType {
        guard case .reference(let id) = value.type, case .object(let object) = declarations[id],
            object.header.role == .response,
            object.properties.count == 1, let result = object.properties.first
        else { return value }
        return ElementType(result.type, nullability: result.nullability, constraints: result.constraints)
    }

    private func failures(_ call: Operation.Call) -> [OperationPart] {
        var statuses: Set<String> = []
        return call.failures.flatMap { failure in
            failure.statuses.filter { statuses.insert($0).inserted }.flatMap { status in
                [
                    OperationPart(.response(status: status), value: nil, isRequired: false, at: failure.location),
                    OperationPart(
                        .content(status: status, mediaType: failure.mediaType),
                        value: value(of: .name(failure.type), call), isRequired: true, at: failure.location),
                ]
            }
        }
    }

    /// `nil` for what is no JSON, and for what would need a type that no page declares.
    private func value(of expression: TypeExpression, _ call: Operation.Call) -> ElementType? {
        var interpreter = TypeInterpreter(
            index: index, page: call.location.file, place: .typeColumn, hasLegacyMarkers: false,
            context: .init(id: call.location.file, name: "", location: call.location))
        guard case .json(let meaning) = interpreter.meaning(of: expression), interpreter.declarations.isEmpty,
            interpreter.fallbacks.isEmpty
        else { return nil }
        return meaning.asElement
    }
}
