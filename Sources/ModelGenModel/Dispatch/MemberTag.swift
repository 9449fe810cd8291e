import ModelGenText

/// What a member of a union has to do with the discriminator that leads to it.
package struct MemberTag: Sendable, Hashable {
    /// The key.
    package var propertyName: String
    /// The values that lead to the member, in source order.
    package var values: [Value]
    /// Whether the union must write the value: the member does not fix it, so that it could be written without it, or with
    /// another member's.
    package var isWritten: Bool
    /// Whether an object of the member does not declare the key, which the union reads all the same.
    package var isUndeclared: Bool

    /// A value that leads to a member.
    package struct Value: Sendable, Hashable {
        /// As a mapping writes it.
        package var text: String
        /// As the member has it in JSON: a string, an integer or a boolean.
        package var literal: JSONLiteral
    }
}

extension DispatchProver {
    /// What each member of a union of the set, whose dispatch is proved, has to do with its discriminator; a member that no value leads to
    /// has no entry.
    package func tags(of union: UnionDeclaration) -> [Int: MemberTag] {
        guard let tag = union.dispatch.discriminatorSwitch else { return [:] }
        let proof = DispatchProof(union, declarations: declarations)
        var values: [Int: [String]] = [:]
        for branch in tag.branches {
            for member in branch.then.allMembers { values[member, default: []] += branch.values }
        }
        return Dictionary(
            uniqueKeysWithValues: values.map { member, values in
                (member, proof.tag(tag.propertyName, values, of: member))
            })
    }
}

extension DispatchProof {
    fileprivate func tag(_ propertyName: String, _ values: [String], of member: Int) -> MemberTag {
        let name = ExactText(propertyName)
        let shape = members[member]
        let isOpen = shape.admitsForeignObjects || shape.objects.isEmpty
        let isFixed = !isOpen && shape.objects.allSatisfy { fixes(name, $0, to: values) }
        let lists = shape.objects.map { $0[name].flatMap(listed.tagsBesideNull) }
        let isListed = !isOpen && lists.allSatisfy { list in list.map { isOwn($0, of: member, values) } ?? false }
        // Without a value, the default is what it is; a union by the same property knows its own values.
        let knowsItself =
            union.discriminator?.defaultMember == member
            || discriminatesItself(union.members[member].type, propertyName)
        return MemberTag(
            propertyName: propertyName,
            values: values.map { MemberTag.Value(text: $0, literal: literal($0, under: name, member)) },
            isWritten: !knowsItself && (values.count == 1 ? !isFixed : !isListed),
            isUndeclared: shape.objects.contains { $0[name] == nil && !(knowsItself && $0.announcesMore) })
    }

    /// Whether an object holds nothing but its value, always. A `null` that its schema allows is one of its own too, and stays.
    private func fixes(_ name: ExactText, _ object: ObjectShape, to values: [String]) -> Bool {
        guard let property = object[name] else { return false }
        if listed.mayBeNull(property) {
            return listed.tagsBesideNull(of: property).map { $0.map(\.text) == values } ?? false
        }
        return property.constant != nil && object.alwaysHas(name)
    }

    /// Whether what a member lists is enough to say what it is: it lists nothing else, or the mapping says no more than one value.
    private func isOwn(_ list: [ExactText], of member: Int, _ values: [String]) -> Bool {
        let mapped = union.discriminator?.mapping.count { $0.member == member } ?? 0
        return mapped < 2 || Set(list).isSubset(of: values.map(ExactText.init))
    }

    private func discriminatesItself(_ type: TypeReference, _ propertyName: String) -> Bool {
        guard case .union(let union)? = listed.declarations.declaration(behind: type) else { return false }
        return union.discriminator?.propertyName == propertyName
    }
}

extension Dispatch {
    /// The switch over the declared discriminator; there is one at most.
    fileprivate var discriminatorSwitch: TagSwitch? {
        switch self {
        case .tag(let tag): tag.evidence == .discriminator ? tag : nil
        case .member, .likely, .candidates, .kind, .value, .property:
            destinations.lazy.compactMap(\.discriminatorSwitch).first
        }
    }

    /// The members that it leads to, each once.
    fileprivate var allMembers: Set<Int> { Set(leaves.flatMap(\.leafMembers)) }

    /// The properties whose values are looked at.
    package var tagNames: [String] {
        switch self {
        case .tag(let tag): [tag.propertyName] + destinations.flatMap(\.tagNames)
        case .member, .likely, .candidates, .kind, .value, .property: destinations.flatMap(\.tagNames)
        }
    }
}
