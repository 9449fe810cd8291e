import ModelGenModel

/// Which types hold which by value. Arrays, maps and enumerations embed nothing: they are pointers or small.
struct EmbeddingGraph {
    private(set) var ids: [TypeID] = []
    private(set) var edges: [TypeID: [TypeID]] = [:]
    private var members: [TypeID: [TypeID?]] = [:]

    init(_ model: ModelSet, catalog: TypeCatalog) {
        for declaration in model.declarations {
            let types: [TypeReference]
            switch declaration {
            case .object(let object):
                types = object.properties.filter { $0.constant == nil || $0.presence == .optional }.map(\.type)
            case .union(let union): types = union.members.map(\.type)
            case .enumeration, .alias: continue
            }
            let targets = types.map { Self.target($0, catalog) }
            ids.append(declaration.id)
            members[declaration.id] = targets
            edges[declaration.id] = targets.compactMap { $0 }
        }
    }

    /// What a type holds: another object or union, or `nil` for everything of constant size.
    func parts(of id: TypeID) -> [TypeID?] { members[id, default: []] }

    private static func target(_ type: TypeReference, _ catalog: TypeCatalog) -> TypeID? {
        guard case .reference(let id) = catalog.resolved(type).type else { return nil }
        switch catalog.declarations[id] {
        case .object, .union: return id
        case .enumeration, .alias, nil: return nil
        }
    }
}
