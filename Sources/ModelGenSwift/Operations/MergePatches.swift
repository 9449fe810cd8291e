import ModelGenModel

/// Which types are merge patches (RFC 7396) of which: what a `PATCH` of `application/merge-patch+json` takes, and what the user says.
struct MergePatches: Sendable {
    /// For each type the types of its changes, in the order of the operations, then as the user names them.
    private(set) var changes: [TypeID: [TypeID]] = [:]

    init(_ model: ModelSet, options: SwiftOptions, catalog: TypeCatalog) {
        for operation in model.operations {
            guard let patch = operation.mergePatch.flatMap({ catalog.objectType($0) }),
                let target = Self.target(of: operation, in: model.operations, catalog)
            else { continue }
            add(MergePatch(patch, of: target))
        }
        for patch in options.mergePatches
        where catalog.declarations[patch.changes] != nil && catalog.declarations[patch.target] != nil { add(patch) }
    }

    private mutating func add(_ patch: MergePatch) {
        guard patch.changes != patch.target, changes[patch.target]?.contains(patch.changes) != true else { return }
        changes[patch.target, default: []].append(patch.changes)
    }

    /// What the operation answers is what it changed; where it answers with nothing, what the same path gives.
    private static func target(
        of operation: OperationSignature, in operations: [OperationSignature], _ catalog: TypeCatalog
    ) -> TypeID? {
        if let own = operation.resource.flatMap({ catalog.objectType($0) }) { return own }
        let path = operation.description.path
        let reading = operations.first { $0.description.path == path && $0.description.method == "GET" }
        return path == nil ? nil : reading?.resource.flatMap { catalog.objectType($0) }
    }
}

extension OperationSignature {
    /// What the operation takes as a merge patch.
    fileprivate var mergePatch: TypeReference? {
        guard description.method == "PATCH" else { return nil }
        let body = parts.first { part in
            guard case .body(let mediaType) = part.role else { return false }
            return mediaType.prefix { $0 != ";" }.lowercased().filter { $0 != " " } == "application/merge-patch+json"
        }
        return body?.value?.type
    }

    /// What the operation answers in JSON where it succeeds.
    fileprivate var resource: TypeReference? {
        for wanted in ["200", "201", "2XX"] {
            let content = parts.first { part in
                guard case .content(let status, let mediaType) = part.role else { return false }
                return status.uppercased() == wanted && MediaTypeKind(mediaType) == .json
            }
            if let type = content?.value?.type { return type }
        }
        return nil
    }
}

extension TypeCatalog {
    /// The object that a reference leads to, past aliases.
    fileprivate func objectType(_ type: TypeReference) -> TypeID? {
        guard case .reference(let id) = resolved(type).type, case .object? = declarations[id] else { return nil }
        return id
    }
}
