internal import ModelGenDiagnostics
internal import ModelGenModel

/// Several groups of alternatives that must hold at once (`oneOf` beside `anyOf`, or those of several members of an
/// `allOf`), made one.
struct AlternativesProduct {
    let reading: SchemaReading
    /// A union with more members helps nobody.
    private static let limit = 64

    private struct Group {
        var alternatives: Alternatives
        /// Without those that are only `null`.
        var members: [Member]
        var allowsNull: Bool
    }

    private struct Member {
        var schema: Schema
        /// What the member adds to the name of a combination.
        var name: String
    }

    /// The schema with one group at most; `nil` where that group would be too large.
    ///
    /// A group with one member besides `null` is no choice: it must hold, as in `allOf`. Of the others, each member of
    /// one meets each member of the other; combinations of different types are left out.
    func combined(_ schema: Schema, depth: Int) -> Schema? {
        let groups = schema.alternatives.map { group($0, depth: depth) }
        var own = schema
        own.alternatives = []
        own.discriminator = nil
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
            guard let product = product(of: choices, in: schema, depth: depth) else { return nil }
            own.alternatives = [product]
            own.isNullable = own.isNullable || choices.allSatisfy(\.allowsNull)
            let isMixed = choices.contains { $0.alternatives.requirement != first.alternatives.requirement }
            if isMixed { own.exactness = own.exactness.combined(with: .overApproximates) }
        }
        if parts.isEmpty { return own }
        parts.append(.read(own))
        var result = reading.schema(of: .all(parts, at: schema.place), depth: depth + 1)
        result.annotations = schema.annotations.completed(by: result.annotations)
        return result
    }

    private func group(_ alternatives: Alternatives, depth: Int) -> Group {
        let all = alternatives.members.enumerated().map { index, member in
            Member(
                schema: reading.schema(of: member, depth: depth + 1),
                name: MemberName.suffix(String(index), of: alternatives.place.node))
        }
        let members = all.filter { !$0.schema.isNullOnly }
        return Group(alternatives: alternatives, members: members, allowsNull: members.count < all.count)
    }

    /// All combinations, in the order of the groups.
    private func product(of groups: [Group], in schema: Schema, depth: Int) -> Alternatives? {
        var combinations: [[Member]] = [[]]
        for group in groups {
            combinations = combinations.flatMap { chosen in group.members.map { chosen + [$0] } }
            guard combinations.count <= Self.limit else { return nil }
        }
        reading.combinations += combinations.count
        guard reading.combinations <= reading.options.combinationLimit else { return nil }
        let possible = combinations.filter { isPossible($0, depth: depth) }
        // Contradicting groups match nothing, which reading the combinations reports.
        let kept = possible.isEmpty ? combinations : possible
        var names: Set<String> = []
        let members = kept.enumerated().map { index, members in
            let words = members.map(\.name).joined(separator: "-")
            let name = names.insert(words).inserted ? words : "\(words)-\(index + 1)"
            return Subschema.all(members.map { .read($0.schema) }, at: schema.place.virtual("oneOf", name))
        }
        let isExact = groups.allSatisfy { $0.alternatives.requirement == .exactlyOne }
        return Alternatives(
            requirement: isExact ? .exactlyOne : .atLeastOne, members: members,
            place: schema.place.virtual("oneOf"))
    }

    /// Whether the members' types have one in common.
    private func isPossible(_ members: [Member], depth: Int) -> Bool {
        var common: [ValueKind]?
        for member in members {
            guard let kinds = reading.followed(member.schema, depth: depth + 1)?.kinds else { continue }
            common =
                common.map { known in known.flatMap { kind in kinds.compactMap { kind.intersection($0) } } } ?? kinds
        }
        return common != []
    }
}
