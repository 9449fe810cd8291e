import ModelGenModel

/// Finds the members of an `anyOf` that a value may need together to be held.
///
/// Scalars never do: what matches two members is the same value in both. Objects do, also those inside arrays, because
/// a type keeps only the keys that it declares.
struct SeveralMembers: Sendable {
    let catalog: TypeCatalog

    /// The positions of the members that a value may be at once; empty where one member holds every value.
    func positions(in union: UnionDeclaration) -> Set<Int> {
        guard union.requirement == .atLeastOne else { return [] }
        return union.dispatch.trials.reduce(into: []) { positions, members in
            let lossy = members.filter { mayHoldObjects(union.members[$0].type, visited: []) }
            if lossy.count > 1 { positions.formUnion(lossy) }
        }
    }

    private func mayHoldObjects(_ type: TypeReference, visited: Set<TypeID>) -> Bool {
        switch catalog.resolved(type).type {
        case .scalar: return false
        case .any, .map: return true
        case .array(let element): return mayHoldObjects(element.type, visited: visited)
        case .reference(let id):
            guard !visited.contains(id) else { return false }
            switch catalog.declarations[id] {
            case .object?: return true
            case .enumeration?: return false
            case .union(let union)?:
                return union.members.contains { mayHoldObjects($0.type, visited: visited.union([id])) }
            case .alias?, nil: return true
            }
        }
    }
}

extension Dispatch {
    /// The groups of members that are tried and compared.
    fileprivate var trials: [[Int]] {
        switch self {
        case .member: []
        case .candidates(let members): [members]
        case .kind(let branches): branches.flatMap(\.then.trials)
        case .tag(let tag): tag.branches.flatMap(\.then.trials)
        case .property(let property):
            property.branches.flatMap(\.then.trials) + (property.otherwise?.trials ?? [])
        }
    }
}
