internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenText

/// Several groups of alternatives that must hold at once (`oneOf` beside `anyOf`, or those of several members of an
/// `allOf`), made one.
struct AlternativesProduct {
    let reading: SchemaReading
    /// A union with more members helps nobody.
    static let limit = 64

    private struct Group {
        var alternatives: Alternatives
        /// Without those that are only `null`.
        var members: [Member]
        var allowsNull: Bool
    }

    private struct Member {
        var schema: Schema
        /// The schema as it was before `allOf` was merged, by which contradictions are found.
        var subschema: Subschema
        /// What the member adds to the name of a combination.
        var name: String
    }

    /// The schema with one group at most; `nil` where that group would be too large.
    ///
    /// A group with one member besides `null` is no choice: it must hold, as in `allOf`. Of the others, each member of
    /// one meets each member of the other; what excludes each other is left out.
    func combined(_ schema: Schema, depth: Int) -> Schema? {
        var own = schema
        own.alternatives = []
        own.discriminator = nil
        let groups = schema.alternatives.map { group($0, beside: own, depth: depth) }
        var parts: [Subschema] = groups.filter { $0.members.count == 1 }.map { group in
            var member = group.members[0].schema
            member.isNullable = member.isNullable || group.allowsNull
            return .read(member)
        }
        let choices = groups.filter { $0.members.count > 1 }
        if choices.count == 1 {
            own.alternatives = [choices[0].alternatives]
            own.discriminator = schema.discriminator
        } else if let first = choices.first {
            guard let product = product(of: choices, in: schema) else { return nil }
            own.alternatives = [product]
            own.isNullable = own.isNullable || choices.allSatisfy(\.allowsNull)
            let isMixed = choices.contains { $0.alternatives.requirement != first.alternatives.requirement }
            if isMixed { own.exactness = own.exactness.combined(with: .overApproximates) }
        }
        if parts.isEmpty { return own }
        own.object.standsAround = true
        parts.append(.read(own))
        var result = reading.schema(of: .all(parts, at: schema.place), depth: depth + 1)
        result.annotations = schema.annotations.completed(by: result.annotations)
        return result
    }

    /// The members that are possible beside `own`; all of them, where none is.
    private func group(_ alternatives: Alternatives, beside own: Schema, depth: Int) -> Group {
        let all = alternatives.members.enumerated().map { index, member in
            Member(
                schema: reading.schema(of: member, beside: own.kinds, depth: depth + 1), subschema: member,
                name: MemberName.suffix(String(index), of: alternatives.place.node))
        }
        let kept = PossibleMembers(reading: reading).positions(of: alternatives, beside: own).map { all[$0] }
        let members = kept.filter { !$0.schema.isNullOnly }
        return Group(alternatives: alternatives, members: members, allowsNull: members.count < kept.count)
    }

    /// All combinations that are possible, in the order of the groups; `nil` where they are too many.
    private func combinations(of groups: [Group]) -> [[Member]]? {
        let contradiction = Contradiction(reading: reading)
        var combinations: [[Member]] = [[]]
        for group in groups {
            var extended: [[Member]] = []
            var excluded: [[Member]] = []
            for chosen in combinations {
                for member in group.members {
                    let all = chosen + [member]
                    if contradiction.isContradiction(all.map(\.subschema)) {
                        if excluded.count < Self.limit { excluded.append(all) }
                    } else if extended.count < Self.limit {
                        extended.append(all)
                    } else {
                        return nil
                    }
                }
            }
            // Contradicting groups match nothing, which reading the combinations reports.
            combinations = extended.isEmpty ? excluded : extended
        }
        return combinations
    }

    private func product(of groups: [Group], in schema: Schema) -> Alternatives? {
        guard let kept = combinations(of: groups) else { return nil }
        let count = (reading.combinations ?? 0) + kept.count
        reading.combinations = count
        guard count <= reading.options.combinationLimit else { return nil }
        var names: Set<ExactText> = []
        let members = kept.enumerated().map { index, members in
            let words = members.map(\.name).joined(separator: "-")
            let name = names.insert(ExactText(words)).inserted ? words : "\(words)-\(index + 1)"
            return Subschema.all(members.map { .read($0.schema) }, at: schema.place.virtual("oneOf", name))
        }
        let isExact = groups.allSatisfy { $0.alternatives.requirement == .exactlyOne }
        return Alternatives(
            requirement: isExact ? .exactlyOne : .atLeastOne, members: members,
            place: schema.place.virtual("oneOf"))
    }
}
