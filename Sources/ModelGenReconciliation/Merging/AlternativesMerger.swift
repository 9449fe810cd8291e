import ModelGenModel

/// Merges enumerations and unions: what either source lists stays, so that no value of either is refused.
struct AlternativesMerger {
    var values: ValueMerger

    mutating func merge(_ page: EnumerationDeclaration, _ schema: EnumerationDeclaration) -> EnumerationDeclaration {
        let place = MergePlace(
            subject: page.header.name.text, page: page.header.location, spec: schema.header.location)
        var result = page
        let (known, stated) = (Likeness.values(page), Likeness.values(schema))
        if known != stated {
            values.context.differ(
                .enumerationValues, place, page: Self.others(in: page, beyond: stated),
                spec: Self.others(in: schema, beyond: known), outcome: .both)
        }
        result.values += schema.values.filter { !known.contains($0.value) }
        if schema.openness != .unstated { result.openness = schema.openness }
        return result
    }

    private static func others(in enumeration: EnumerationDeclaration, beyond known: Set<JSONLiteral>) -> String {
        let others = enumeration.values.map(\.value).filter { !known.contains($0) }.map(\.text)
        return others.isEmpty ? "no other" : "also \(others.joined(separator: ", "))"
    }
}

// MARK: - Unions

extension AlternativesMerger {
    mutating func merge(_ page: UnionDeclaration, _ schema: UnionDeclaration) -> UnionDeclaration {
        let place = MergePlace(
            subject: page.header.name.text, page: page.header.location, spec: schema.header.location)
        var result = page
        let positions = pair(page, schema, at: place)
        for (other, position) in positions {
            let member = schema.members[other]
            let merged = values.merge(
                ElementType(page.members[position].type, constraints: page.members[position].constraints),
                ElementType(member.type, constraints: member.constraints), at: place)
            result.members[position].type = merged.type
            result.members[position].constraints = merged.constraints
        }
        note(page, schema, positions, at: place)
        var table = positions
        for other in schema.members.indices where positions[other] == nil {
            table[other] = result.members.count
            var member = schema.members[other]
            member.type = values.context.adopt(member.type)
            result.members.append(member)
        }
        result.requirement = positions.count == page.members.count ? schema.requirement : .atLeastOne
        result.discriminator = schema.discriminator.map { $0.moving(to: table) } ?? page.discriminator
        result.dispatch = .candidates(Array(result.members.indices))
        return result
    }

    /// Position of a member in the schema → its position on the page.
    private func pair(_ page: UnionDeclaration, _ schema: UnionDeclaration, at place: MergePlace) -> [Int: Int] {
        var positions: [Int: Int] = [:]
        var left = Set(page.members.indices)
        for (other, member) in schema.members.enumerated() {
            let candidate = left.sorted().first { index in
                values.agrees(ElementType(page.members[index].type), ElementType(member.type), at: place)
            }
            guard let candidate else { continue }
            positions[other] = candidate
            left.remove(candidate)
        }
        return positions
    }

    private mutating func note(
        _ page: UnionDeclaration, _ schema: UnionDeclaration, _ positions: [Int: Int], at place: MergePlace
    ) {
        let paired = Set(positions.values)
        let onPage = page.members.indices.filter { !paired.contains($0) }.map { page.members[$0].type }
        let inSpec = schema.members.indices.filter { positions[$0] == nil }.map { schema.members[$0].type }
        if onPage.isEmpty, inSpec.isEmpty { return }
        values.context.differ(.unionMembers, place, page: others(onPage), spec: others(inSpec), outcome: .both)
    }

    private func others(_ types: [TypeReference]) -> String {
        types.isEmpty ? "no other" : "also \(types.map(values.context.text).joined(separator: ", "))"
    }
}

extension UnionDeclaration.Discriminator {
    /// With the positions of another list of the same members.
    fileprivate func moving(to positions: [Int: Int]) -> UnionDeclaration.Discriminator {
        UnionDeclaration.Discriminator(
            propertyName: propertyName,
            mapping: mapping.compactMap { tag in
                positions[tag.member].map { UnionDeclaration.Tag(tag.value, member: $0) }
            })
    }
}
