import ModelGenDiagnostics
import ModelGenText

extension DispatchProof {
    /// The table of the declared discriminator for the objects of `group`, if there is one that says something.
    ///
    /// `DiscriminatorClaims` decides whose value is whose. A member that no value leads to may still carry any value
    /// that leads to nobody, so these go to it; a stated default takes their place (`defaultMapping`, OpenAPI 3.2.0 §4.25).
    ///
    /// What happens without the property is undefined where members do not require it (OpenAPI 3.1.1, Discriminator
    /// Object); the schemas without it are still valid, so these members stay possible.
    mutating func discriminatorTable(_ group: [Int]) -> TagTable? {
        guard let discriminator = union.discriminator else { return nil }
        let name = ExactText(discriminator.propertyName)
        reportUnusableTags(discriminator, group)
        guard !reportOtherTypes(name, group) else { return nil }
        let claims = DiscriminatorClaims(discriminator, group, of: self)
        report(claims)
        let rows = group.map { member in
            TagTable.Row(
                member: member, values: claims.values[member, default: []],
                mayBeAbsent: mayLack(name, members[member]))
        }
        guard rows.contains(where: { !$0.values.isEmpty }) else { return nil }
        let stated = discriminator.defaultMember.flatMap { group.contains($0) ? $0 : nil }
        let table = TagTable(
            propertyName: name, evidence: .discriminator, form: tagForm(of: name, group), rows: rows,
            defaults: stated.map { [$0] } ?? claims.unreached, hasStatedDefault: stated != nil)
        return table.splits || union.members.count == 1 ? table : nil
    }

    /// Whether the member has valid objects without the property, or with `null` for it.
    private func mayLack(_ name: ExactText, _ shape: MemberShape) -> Bool {
        shape.admitsForeignObjects
            || !shape.objects.allSatisfy { object in
                object.alwaysHas(name) && object[name].map { !listed.mayBeNull($0) } ?? false
            }
    }
}

/// Which value of a discriminator is whose.
///
/// The mapping is used for what it says, and what members list themselves (`enum`, `const`) for the rest; a discriminator
/// must not change what is valid (OpenAPI 3.1.1, Discriminator Object). So a mapped value that only other members list is
/// theirs. One that nobody lists was forgotten in a list, or the mapping misspells it: it is taken by the mapping unless
/// the member could not hold it.
struct DiscriminatorClaims {
    /// By member, each once: those of the mapping first, in source order.
    private(set) var values: [Int: [ExactText]] = [:]
    /// Mapped values that the member does not list although it lists some, and nobody else does either.
    private(set) var forgotten: [(value: ExactText, member: Int)] = []
    /// Mapped values that the member's constant, or another member's list, rules out.
    private(set) var contradicted: [(value: ExactText, member: Int)] = []
    /// Members that only their own list leads to, although others are mapped.
    private(set) var rescued: [Int] = []
    /// Members that nothing leads to.
    private(set) var unreached: [Int] = []

    private let lists: [Int: (values: [ExactText], isComplete: Bool)]

    init(_ discriminator: UnionDeclaration.Discriminator, _ group: [Int], of proof: DispatchProof) {
        let name = ExactText(discriminator.propertyName)
        lists = Dictionary(
            uniqueKeysWithValues: group.map {
                ($0, Self.list(of: proof.members[$0], property: name, listed: proof.listed))
            })
        for tag in discriminator.mapping where group.contains(tag.member) {
            let value = ExactText(tag.value)
            if proof.admits(value, under: name, tag.member) {
                claim(value, tag.member, fixed: proof.members[tag.member].isFixed(name))
            } else {
                contradicted.append((value, tag.member))
            }
        }
        let claimed = values
        let mapped = Set(claimed.keys)
        for member in group { addListed(member, unless: claimed) }
        rescued = mapped.isEmpty ? [] : group.filter { !mapped.contains($0) && values[$0] != nil }
        unreached = group.filter { values[$0] == nil }
    }

    /// The values that a member's objects list for the property, and whether every one of them lists some.
    private static func list(
        of shape: MemberShape, property name: ExactText, listed: ListedValues
    ) -> (values: [ExactText], isComplete: Bool) {
        let lists = shape.objects.map { object in object[name].flatMap(listed.tagsBesideNull) }
        let isComplete = !lists.isEmpty && !shape.admitsForeignObjects && lists.allSatisfy { $0 != nil }
        return (lists.flatMap { $0 ?? [] }, isComplete)
    }

    private mutating func claim(_ value: ExactText, _ member: Int, fixed: Bool) {
        guard let list = lists[member], list.isComplete, !list.values.contains(value) else {
            return add(value, member)
        }
        let others = lists.contains { $0.key != member && $0.value.values.contains(value) }
        guard !others, !fixed else { return contradicted.append((value, member)) }
        forgotten.append((value, member))
        add(value, member)
    }

    /// What the member lists, except where the mapping has given the value to another one: members inherit each other's
    /// values with a shared list. A value that is the member's only one is its own in any case, and where the mapping gives a value to
    /// somebody who cannot have it, it belongs to all who list it.
    private mutating func addListed(_ member: Int, unless claimed: [Int: [ExactText]]) {
        guard let list = lists[member] else { return }
        let isOnlyValue = list.isComplete && Set(list.values).count == 1
        for value in list.values {
            let holders = lists.filter { $0.value.values.contains(value) }.keys
            let isClaimed = claimed.values.contains { $0.contains(value) }
            let isContradicted = contradicted.contains { $0.value == value }
            let isShared = holders.count > 1 && claimed[member] != nil && !isContradicted
            if isOnlyValue || !isClaimed && !isShared { add(value, member) }
        }
    }

    private mutating func add(_ value: ExactText, _ member: Int) {
        if values[member]?.contains(value) != true { values[member, default: []].append(value) }
    }
}

extension MemberShape {
    /// Whether every object of it fixes the property to one value, so that it holds no other.
    fileprivate func isFixed(_ name: ExactText) -> Bool {
        !objects.isEmpty && !admitsForeignObjects && objects.allSatisfy { $0[name]?.constant != nil }
    }
}
