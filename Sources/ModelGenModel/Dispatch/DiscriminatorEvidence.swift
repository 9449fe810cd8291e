import ModelGenDiagnostics

extension DispatchProof {
    /// The table of the declared discriminator, if it can be relied on for all of `group`.
    ///
    /// A member's own listed values come before the mapping: a discriminator must not change what is valid (OpenAPI
    /// 3.1.1, Discriminator Object). The mapping is relied on for a member whose property is free text, or not declared
    /// at all. Where it misses such a member, or contradicts one that lists its values, the other evidence decides.
    ///
    /// What happens without the property is undefined where members do not require it (same place); the schemas
    /// without it are still valid, so these members stay possible.
    mutating func discriminatorTable(_ group: [Int]) -> TagTable? {
        guard let discriminator = union.discriminator else { return nil }
        let name = ExactText(discriminator.propertyName)
        let mapped = mappedValues(discriminator)
        reportUnusableTags(discriminator, group)
        guard !reportOtherTypes(name, group) else { return nil }
        var rows: [TagTable.Row] = []
        var own = Set<Int>()
        for member in group {
            let listed = TagTable.Row(of: members[member], member: member, property: name, strings: strings)
            if let listed, !listed.values.isEmpty {
                own.insert(member)
                rows.append(listed)
            } else {
                let absent = listed?.mayBeAbsent ?? mayLack(name, members[member])
                rows.append(.init(member: member, values: mapped[member, default: []], mayBeAbsent: absent))
            }
        }
        let unreached = reportUnreached(group, mapped, own: own, rows: rows)
        let contradicted = reportContradictions(rows, mapped, own: own)
        guard !unreached, !contradicted else { return nil }
        let table = TagTable(propertyName: name, evidence: .discriminator, rows: rows)
        return table.splits ? table : nil
    }

    /// The values mapped to each member, in source order, each once.
    private func mappedValues(_ discriminator: UnionDeclaration.Discriminator) -> [Int: [ExactText]] {
        var values: [Int: [ExactText]] = [:]
        for tag in discriminator.mapping {
            let value = ExactText(tag.value)
            if values[tag.member]?.contains(value) != true { values[tag.member, default: []].append(value) }
        }
        return values
    }

    private func mayLack(_ name: ExactText, _ shape: MemberShape) -> Bool {
        shape.admitsForeignObjects || !shape.objects.allSatisfy { $0[name]?.isAlwaysPresent == true }
    }

    /// Tags that lead to no object: their member is not in the union, or not an object.
    private mutating func reportUnusableTags(_ discriminator: UnionDeclaration.Discriminator, _ group: [Int]) {
        let objects = Set(group)
        let unusable = discriminator.mapping.filter { !objects.contains($0.member) }
        guard !unusable.isEmpty else { return }
        report(
            .warning, .unusableDiscriminatorValue,
            "The discriminator maps \(list(unusable.map(\.value))) to no object of the union",
            consequence: "Objects with that value are not decoded as one of the members.",
            fix: "Let the mapping name a member of the union that is an object.")
    }

    /// Whether the property holds something else than strings in a member; tags are strings.
    private mutating func reportOtherTypes(_ name: ExactText, _ group: [Int]) -> Bool {
        let others = group.filter { member in
            members[member].objects.contains { object in
                guard let property = object[name] else { return false }
                let element = UnionDeclaration.Member(property.type, constraints: property.constraints)
                return !MemberShape(of: element, in: union.header.id, declarations: strings.declarations)
                    .kinds.contains(.string)
            }
        }
        guard !others.isEmpty else { return false }
        report(
            .warning, .discriminatorNotString,
            "The discriminator \(quoted(name.text)) is not a string in \(names(others))",
            consequence: "It is not used; members are told apart by other evidence, or tried and counted.",
            fix: "Declare the property as a string in every member.")
        return true
    }

    /// Whether members are left that neither the mapping nor their own values lead to.
    private mutating func reportUnreached(
        _ group: [Int], _ mapped: [Int: [ExactText]], own: Set<Int>, rows: [TagTable.Row]
    ) -> Bool {
        let unmapped = group.filter { mapped[$0, default: []].isEmpty }
        let rescued = unmapped.filter(own.contains)
        if !rescued.isEmpty {
            report(
                .note, .unreachableUnionMember, "The discriminator's mapping does not lead to \(names(rescued))",
                consequence: "The values that these members list for the property themselves are used.",
                fix: "Add the members to the mapping.")
        }
        let lost = unmapped.filter { !own.contains($0) }
        guard !lost.isEmpty else { return false }
        report(
            .warning, .unreachableUnionMember, "The discriminator's mapping does not lead to \(names(lost))",
            consequence: "It is not used; members are told apart by other evidence, or tried and counted.",
            fix: "Add the members to the mapping, or give the property a constant in each of them.")
        return true
    }

    /// Whether the mapping says something else than the members' own values.
    private mutating func reportContradictions(
        _ rows: [TagTable.Row], _ mapped: [Int: [ExactText]], own: Set<Int>
    ) -> Bool {
        let contradicted = rows.filter { row in
            own.contains(row.member) && !Set(mapped[row.member, default: []]).isSubset(of: row.values)
        }
        guard !contradicted.isEmpty else { return false }
        let decided = own.count == rows.count
        report(
            decided ? .note : .warning, .contradictoryDiscriminator,
            "The discriminator's mapping names values that \(names(contradicted.map(\.member))) does not allow",
            consequence: decided
                ? "The values that the members list for the property themselves are used."
                : "It is not used; members are told apart by other evidence, or tried and counted.",
            fix: "Map the values that the members allow for the property.")
        return true
    }
}
