import ModelGenText

/// Whether no valid value can match two members, whatever the dispatch makes of it.
struct Exclusiveness {
    let union: TypeID
    let members: [MemberShape]
    let values: ListedValues

    /// Those of the members that a value may match together with another one of them.
    func overlapping(_ candidates: [Int]) -> [Int] {
        candidates.filter { member in
            candidates.contains { $0 != member && !areExclusive(members[$0], members[member]) }
        }
    }

    private func areExclusive(_ a: MemberShape, _ b: MemberShape) -> Bool {
        let shared = a.kinds.intersection(b.kinds)
        guard !shared.isEmpty else { return true }
        guard shared == [.object], !a.admitsForeignObjects, !b.admitsForeignObjects else { return false }
        return a.objects.allSatisfy { first in b.objects.allSatisfy { areExclusive(first, $0) } }
    }

    /// By the values or the types of a key that both always have, or by a key that one always has and the other forbids.
    private func areExclusive(_ a: ObjectShape, _ b: ObjectShape) -> Bool {
        a.names.contains { name in
            guard a.alwaysHas(name) else { return false }
            guard b[name] != nil else { return b.forbidsMore }
            return b.alwaysHas(name) && (haveDisjointValues(a, b, under: name) || haveDisjointTypes(a, b, under: name))
        } || b.names.contains { a[$0] == nil && a.forbidsMore && b.alwaysHas($0) }
    }

    private func haveDisjointValues(_ a: ObjectShape, _ b: ObjectShape, under name: ExactText) -> Bool {
        guard let own = a[name].flatMap(values.literals), let other = b[name].flatMap(values.literals) else {
            return false
        }
        return own.allSatisfy { !other.contains($0) }
    }

    private func haveDisjointTypes(_ a: ObjectShape, _ b: ObjectShape, under name: ExactText) -> Bool {
        guard let own = a[name].map(kinds), let other = b[name].map(kinds) else { return false }
        return own.isDisjoint(with: other)
    }

    private func kinds(of property: Property) -> Set<JSONKind> {
        let kinds = values.kinds(of: property, in: union)
        let isNullable = property.nullability != .no && property.constant == nil
        return isNullable || values.mayBeNull(property) ? kinds.union([.null]) : kinds
    }
}
