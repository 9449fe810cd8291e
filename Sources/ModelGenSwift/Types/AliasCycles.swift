import ModelGenModel

/// Finds aliases that lead back to themselves, also through arrays and maps: a Swift `typealias` cannot.
struct AliasCycles {
    private let targets: [TypeID: TypeReference]

    init(_ declarations: [TypeID: TypeDeclaration]) {
        targets = declarations.compactMapValues { if case .alias(let alias) = $0 { alias.target.type } else { nil } }
    }

    /// Every alias from which one can come back to it.
    var aliases: Set<TypeID> { Set(targets.keys.filter(isEndless)) }

    private func isEndless(_ start: TypeID) -> Bool {
        var next = targets[start].flatMap(referenced)
        var visited: Set<TypeID> = []
        while let id = next, visited.insert(id).inserted {
            if id == start { return true }
            next = targets[id].flatMap(referenced)
        }
        return false
    }

    private func referenced(_ type: TypeReference) -> TypeID? {
        var type = type
        while true {
            switch type {
            case .scalar, .any: return nil
            case .array(let element), .map(let element): type = element.type
            case .reference(let id): return id
            }
        }
    }
}
