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
            let listed = listedValues(of: members[member], property: name)
            if listed.isComplete { own.insert(member) }
            let values = listed.values + (listed.isComplete ? [] : mapped[member, default: []])
            rows.append(.init(member: member, values: values.unique, mayBeAbsent: mayLack(name, members[member])))
        }
        rows = settlingShared(rows, of: own, by: mapped)
        let unreached = reportUnreached(group, mapped, own: own, rows: rows)
        let contradicted = reportContradictions(rows, mapped, own: own)
        guard !unreached, !contradicted else { return nil }
        let table = TagTable(propertyName: name, evidence: .discriminator, rows: rows)
        return table.splits ? table : nil
    }

    /// The values mapped to each member, in source order, each once.
    private func mappedValues(_ discriminator: UnionDeclaration.Discriminator) -> [Int: [ExactText]] {
        var values: [Int: [ExactText]] = [:]
        for tag in discriminator.mapping { values[tag.member, default: []].append(ExactText(tag.value)) }
        return values.mapValues(\.unique)
    }

    /// The values that a member's objects list for the property, and whether every one of them lists some.
    private func listedValues(
        of shape: MemberShape, property name: ExactText
    ) -> (values: [ExactText], isComplete: Bool) {
        let lists = shape.objects.map { object in object[name].flatMap(strings.of) }
        let isComplete = !lists.isEmpty && !shape.admitsForeignObjects && lists.allSatisfy { $0 != nil }
        return (lists.flatMap { $0 ?? [] }, isComplete)
    }

    /// Where objects list each other's values, because they inherit the list or share an enumeration, the mapping says
    /// which of them are whose.
    private func settlingShared(
        _ rows: [TagTable.Row], of listing: Set<Int>, by mapped: [Int: [ExactText]]
    ) -> [TagTable.Row] {
        var counts: [ExactText: Int] = [:]
        for value in rows.flatMap(\.values) { counts[value, default: 0] += 1 }
        return rows.map { row in
            guard listing.contains(row.member), members[row.member].objects.count == 1 else { return row }
            let own = mapped[row.member, default: []]
            guard !own.isEmpty, Set(own).isSubset(of: row.values), row.values.contains(where: { counts[$0] != 1 })
            else { return row }
            return TagTable.Row(member: row.member, values: own, mayBeAbsent: row.mayBeAbsent)
        }
    }

    private func mayLack(_ name: ExactText, _ shape: MemberShape) -> Bool {
        shape.admitsForeignObjects || !shape.objects.allSatisfy { $0.alwaysHas(name) }
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

    /// Whether the property may be something else than a string in a member; tags are strings.
    private mutating func reportOtherTypes(_ name: ExactText, _ group: [Int]) -> Bool {
        let others = group.filter { member in
            members[member].objects.contains { object in object[name].map(mayBeNoString) ?? false }
        }
        guard !others.isEmpty else { return false }
        report(
            .warning, .discriminatorNotString,
            "The discriminator \(quoted(name.text)) is not always a string in \(names(others))",
            consequence: "It is not used; members are told apart by other evidence, or tried and counted.",
            fix: "Declare the property as a string in every member.")
        return true
    }

    /// Free-form JSON is taken for a string: that is what a discriminator is.
    private func mayBeNoString(_ property: Property) -> Bool {
        let member = UnionDeclaration.Member(property.type, constraints: property.constraints)
        let shape = MemberShape(of: member, in: union.header.id, declarations: strings.declarations)
        return property.nullability == .yes || !shape.kinds.contains(.string)
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

extension [ExactText] {
    /// The texts in their order, each once.
    fileprivate var unique: [ExactText] {
        var known: Set<ExactText> = []
        return filter { known.insert($0).inserted }
    }
}
