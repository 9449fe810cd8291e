internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// The members of a choice that are possible beside what stands around it.
struct PossibleMembers {
    let reading: SchemaReading

    /// Their positions; all of them, where none but `null` is possible.
    ///
    /// That an object is closed counts only where members are left: who writes `additionalProperties: false` beside `oneOf` means
    /// the keys that neither has.
    func positions(of alternatives: Alternatives, beside rest: Schema) -> [Int] {
        let all = Array(alternatives.members.indices)
        guard rest.restricts else { return all }
        for isStrict in [true, false] {
            let contradiction = Contradiction(reading: reading, isStrict: isStrict)
            let possible = all.filter { !contradiction.isContradiction([alternatives.members[$0], .read(rest)]) }
            let onlyNull = possible.allSatisfy { contradiction.kinds(of: alternatives.members[$0]) == [] }
            if onlyNull { continue }
            if possible.count < all.count { report(Set(all).subtracting(possible), alternatives, rest) }
            return possible
        }
        return all
    }

    /// Says which members the `type` refuses that is written beside them; narrowing what a base allows needs no words.
    private func report(_ positions: Set<Int>, _ alternatives: Alternatives, _ rest: Schema) {
        guard let owner = alternatives.owner?.place, owner.isSame(as: rest.place),
            owner.node[Keyword.type.rawValue] != nil, let kinds = rest.kinds
        else { return }
        let contradiction = Contradiction(reading: reading)
        for position in positions.sorted() {
            let member = alternatives.members[position]
            guard let own = contradiction.kinds(of: member), !own.isEmpty,
                !own.contains(where: { kind in kinds.contains { $0.intersection(kind) != nil } })
            else { continue }
            let names = own.map(\.rawValue).joined(separator: " or ")
            reading.report.warning(
                .impossibleSchema, "`type` refuses this alternative, whose values are of type \(names)",
                at: member.place.location, consequence: "It is left out.",
                fix: "If such values are meant to be allowed, take `type` away from beside the alternatives.")
        }
    }
}

extension Schema {
    /// Whether it says anything about values.
    var restricts: Bool { carriesType || !constraints.isEmpty }
}
