import ModelGenModel

/// Finds the members of a union that a value may need together to be held.
///
/// Scalars never do: what matches two members is the same value in both. Objects do, also those inside arrays, because
/// a type keeps only the keys that it declares. A value that several members of a `oneOf` match is not valid, but nothing of it may be
/// lost either.
struct SeveralMembers: Sendable {
    let catalog: TypeCatalog

    /// The positions of the members that a value may be at once; empty where one member holds every value.
    func positions(in union: UnionDeclaration) -> Set<Int> {
        union.dispatch.trials.reduce(into: []) { positions, members in
            let lossy = members.filter { mayHoldObjects(union.members[$0].type, visited: []) }
            if lossy.count > 1, mayComplete(lossy.map { union.members[$0].type }) { positions.formUnion(lossy) }
        }
    }

    /// Whether two of the types may hold keys of one value that the other lacks.
    private func mayComplete(_ types: [TypeReference]) -> Bool {
        types.indices.contains { first in
            types.indices.contains { second in
                first < second && mayHold(types[first], beside: types[second])
                    && mayHold(types[second], beside: types[first])
            }
        }
    }

    /// Whether a value of both may have keys that `type` holds and `other` does not.
    private func mayHold(_ type: TypeReference, beside other: TypeReference) -> Bool {
        guard let own = object(type), let other = object(other) else { return true }
        if own.additionalProperties == .forbidden || other.additionalProperties == .forbidden { return false }
        if other.keepsEveryKey { return false }
        let names = Set(other.properties.map { Array($0.wireName.text.utf8) })
        return own.keepsEveryKey
            || own.properties.contains {
                !names.contains(Array($0.wireName.text.utf8)) || mayHoldObjects($0.type, visited: [])
            }
    }

    private func object(_ type: TypeReference) -> ObjectDeclaration? {
        guard case .reference(let id) = catalog.resolved(type).type,
            case .object(let object)? = catalog.declarations[id]
        else { return nil }
        return object
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

extension ObjectDeclaration {
    fileprivate var keepsEveryKey: Bool {
        keepsUnknownKeys || additionalProperties == .values(ElementType(.any))
    }
}
