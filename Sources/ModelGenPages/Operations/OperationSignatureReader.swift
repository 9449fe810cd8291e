import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

/// Reads what an operation page tells of calls: method, path, and what comes back. Only sections that name method and path
/// say enough to be an operation.
///
/// Where a parameter stands is told of those in the path alone: everything else that a request takes is in the class that
/// holds it, of which no page says whether a property goes into the query, a header or the body.
struct OperationSignatureReader {
    let index: PageIndex
    let declarations: [TypeID: TypeDeclaration]
    private(set) var diagnostics: [Diagnostic] = []

    init(index: PageIndex, declarations: [TypeID: TypeDeclaration]) {
        self.index = index
        self.declarations = declarations
    }

    mutating func signatures(of operations: [Operation]) -> [OperationSignature] {
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
                value: value ?? row.flatMap { self.value(of: $0.type, at: call.location) } ?? ElementType(.string()),
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
        guard let value = call.response.flatMap({ body($0, at: call.location) }) else { return [response] }
        let content = OperationPart(
            .content(status: status, mediaType: "application/json"), value: value, isRequired: true, at: call.location)
        return [response, content]
    }

    /// The body in what the SDK returns.
    private func body(_ expression: TypeExpression, at location: SourceLocation) -> ElementType? {
        if case .envelope(let path, let table)? = page(of: expression, from: location.file) {
            guard let field = table?.bodyField, let type = field.type else { return nil }
            return value(of: type, at: SourceLocation(file: path))
        }
        return value(of: expression, at: location).map(unwrapped)
    }

    private func page(of expression: TypeExpression, from file: String) -> PageIndex.Resolution? {
        let (base, _, target) = TypeInterpreter.unwrapped(expression)
        if let target { return index.page(at: target, from: file) }
        if case .name(let name) = base { return index.page(named: name, from: file) }
        return nil
    }

    /// The body in a class that the SDK returns and that may be a body itself.
    private func unwrapped(_ value: ElementType) -> ElementType {
        guard case .reference(let id) = value.type, case .object(let object) = declarations[id],
            object.header.role == .response
        else { return value }
        let properties = object.properties.filter { !FieldTable.envelopeNames.contains($0.sourceName) }
        guard properties.count == 1, let result = properties.first else { return value }
        return ElementType(result.type, nullability: result.nullability, constraints: result.constraints)
    }

    /// Each status once, with every media type that rows have for it.
    private mutating func failures(_ call: Operation.Call) -> [OperationPart] {
        var statuses: [String] = []
        var rows: [String: [Operation.Call.Failure]] = [:]
        for failure in call.failures {
            for status in failure.statuses {
                let others = rows[status] ?? []
                if others.isEmpty { statuses.append(status) }
                if let first = others.first(where: { $0.mediaType == failure.mediaType }) {
                    if first.type != failure.type { diagnostics.append(.contestedError(status, failure, first)) }
                } else {
                    rows[status] = others + [failure]
                }
            }
        }
        return statuses.flatMap { parts(of: rows[$0] ?? [], status: $0, call) }
    }

    private func parts(of rows: [Operation.Call.Failure], status: String, _ call: Operation.Call) -> [OperationPart] {
        let response = OperationPart(
            .response(status: status), value: nil, isRequired: false, at: rows.first?.location ?? call.location)
        return [response]
            + rows.map { row in
                OperationPart(
                    .content(status: status, mediaType: row.mediaType),
                    value: value(of: .name(row.type), at: call.location), isRequired: true, at: row.location)
            }
    }

    /// `nil` for what is no JSON, and for what would need a type that no page declares.
    private func value(of expression: TypeExpression, at location: SourceLocation) -> ElementType? {
        var interpreter = TypeInterpreter(
            index: index, page: location.file, place: .typeColumn, hasLegacyMarkers: false,
            context: .init(id: location.file, name: "", location: location))
        guard case .json(let meaning) = interpreter.meaning(of: expression), interpreter.declarations.isEmpty,
            interpreter.fallbacks.isEmpty
        else { return nil }
        return meaning.asElement
    }
}

extension Diagnostic {
    fileprivate static func contestedError(
        _ status: String, _ failure: Operation.Call.Failure, _ first: Operation.Call.Failure
    ) -> Diagnostic {
        .note(
            .contestedError,
            "\(status) in `\(failure.mediaType)` is `\(failure.type)`, and `\(first.type)` in a row before",
            at: failure.location, consequence: "The first row is used.",
            related: [.init("The first row", at: first.location)])
    }
}
