import ModelGenDiagnostics
import ModelGenModel

/// Tells, among the classes of an SDK, those that are no JSON: what an operation takes, and what it returns around the body.
///
/// By what their properties are and who refers to them, because every version of the generator names them in its own way.
struct ClassRoles {
    private let byID: [TypeID: TypeDeclaration]
    private let referenced: Set<TypeID>
    private let requests: [TypeID: [Operation]]
    /// Those whose request is known.
    let operations: [Operation]
    private let hasOperationsFolder: Bool
    private(set) var diagnostics: [Diagnostic] = []

    init(_ declarations: [TypeDeclaration], operations: [Operation]) {
        byID = Dictionary(declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let referenced = Self.referenced(in: declarations)
        self.referenced = referenced
        // A type that others refer to is a body, whose title is the same.
        self.operations = operations.filter { operation in
            operation.request.map { !operation.isRequestByTitle || !referenced.contains($0) } ?? false
        }
        requests = Dictionary(grouping: self.operations, by: { $0.request ?? TypeID("") })
        hasOperationsFolder = declarations.contains {
            $0.header.namespace.last == "components" || $0.header.namespace.last == "shared"
        }
    }

    /// What other types refer to.
    private static func referenced(in declarations: [TypeDeclaration]) -> Set<TypeID> {
        var referenced: Set<TypeID> = []
        for declaration in declarations {
            _ = declaration.mappingReferences { id in
                if id != declaration.id { referenced.insert(id) }
                return id
            }
        }
        return referenced
    }

    /// The declarations with their roles.
    mutating func applied(to declarations: [TypeDeclaration]) -> [TypeDeclaration] {
        declarations.map { declaration in
            guard case .object(var object) = declaration, !referenced.contains(object.header.id) else {
                return declaration
            }
            let role = role(of: object)
            guard role != .json else { return declaration }
            object.header.role = role
            diagnostics.append(.role(role, of: object))
            return .object(object)
        }
    }

    private func role(of object: ObjectDeclaration) -> TypeRole {
        if isRequest(object) { return .parameters }
        return isPager(object) ? .response : .json
    }

    private func isRequest(_ object: ObjectDeclaration) -> Bool {
        let title = object.header.name.text
        if let operations = requests[object.header.id] {
            let names = Set(object.properties.map { WireNameGuess.normalized($0.sourceName) })
            let isAddressed = operations.contains { operation in
                operation.pathParameters.contains { names.contains(WireNameGuess.normalized($0)) }
            }
            // These have no body, so that what they take are parameters.
            if isAddressed || operations.allSatisfy({ $0.method == "get" || $0.method == "head" }) { return true }
        }
        if object.properties.contains(where: { $0.sourceName == "request_body" && isObject($0.type) }) { return true }
        guard title.hasSuffix("Request") else { return false }
        if hasOperationsFolder, object.header.namespace.last == "operations" { return true }
        return object.properties.contains { isBody($0) }
    }

    /// `chat_request` of type `ChatRequest`: a body is called after its type, and its type says that it is one.
    private func isBody(_ property: Property) -> Bool {
        guard case .reference(let id) = property.type, let declaration = byID[id] else { return false }
        let title = declaration.header.name.text
        return ["Request", "Body", "RequestBody"].contains(where: title.hasSuffix)
            && WireNameGuess.normalized(title) == WireNameGuess.normalized(property.sourceName)
    }

    /// The SDK's pager holds the body as its only row: `next` is a method of it, and has none.
    private func isPager(_ object: ObjectDeclaration) -> Bool {
        guard object.header.name.text.hasSuffix("Response"), object.properties.count == 1,
            let property = object.properties.first, property.sourceName == "result", property.presence == .required
        else { return false }
        if case .array = property.type { return true }
        return isObject(property.type)
    }

    private func isObject(_ type: TypeReference) -> Bool {
        guard case .reference(let id) = type else { return false }
        return switch byID[id] {
        case .object, .union: true
        case .enumeration, .alias, nil: false
        }
    }
}

extension Diagnostic {
    fileprivate static func role(_ role: TypeRole, of object: ObjectDeclaration) -> Diagnostic {
        let name = object.header.name.text
        switch role {
        case .json, .parameters, .operation:
            return .note(
                .parameterHolder, "\(name) holds what an operation takes: parameters, and perhaps the body",
                at: object.header.location, consequence: "It is no JSON object of the API's; its role says so.")
        case .response:
            return .note(
                .responseWrapper, "\(name) is what the SDK returns: the body is its property `result`",
                at: object.header.location, consequence: "It is no JSON object of the API's; its role says so.")
        }
    }
}
