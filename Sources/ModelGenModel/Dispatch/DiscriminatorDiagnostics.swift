import ModelGenDiagnostics
import ModelGenText

/// What a source gets wrong about a discriminator.
extension DispatchProof {
    mutating func report(_ claims: DiscriminatorClaims) {
        reportForgotten(claims.forgotten)
        reportContradicted(claims.contradicted)
        if !claims.rescued.isEmpty {
            report(
                .note, .unreachableUnionMember, "The discriminator's mapping does not lead to \(names(claims.rescued))",
                consequence: "The values that these members list for the property themselves are used.",
                fix: "Add the members to the mapping.")
        }
        if !claims.unreached.isEmpty, union.discriminator?.defaultMember == nil {
            report(
                .warning, .unreachableUnionMember,
                "The discriminator's mapping does not lead to \(names(claims.unreached))",
                consequence: "Values that lead to no other member are taken for it.",
                fix: "Add the members to the mapping, or give the property a constant in each of them.")
        }
    }

    private mutating func reportForgotten(_ tags: [(value: ExactText, member: Int)]) {
        guard !tags.isEmpty else { return }
        report(
            .warning, .contradictoryDiscriminator,
            "The discriminator maps \(list(tags.map(\.value.text))) to \(names(tags.map(\.member))), which does not list it",
            consequence: "The value is decoded as the mapping says; `validate()` reports it.",
            fix: "Add the value to the property's `enum`.")
    }

    private mutating func reportContradicted(_ tags: [(value: ExactText, member: Int)]) {
        guard !tags.isEmpty else { return }
        report(
            .note, .contradictoryDiscriminator,
            "The discriminator maps \(list(tags.map(\.value.text))) to \(names(tags.map(\.member))), which does not allow it",
            consequence: "The values that the members list for the property themselves are used.",
            fix: "Map the values that the members allow for the property.")
    }

    /// Tags that lead to no object: their member is not in the union, or not an object.
    mutating func reportUnusableTags(_ discriminator: UnionDeclaration.Discriminator, _ group: [Int]) {
        let objects = Set(group)
        let unusable = discriminator.mapping.filter { !objects.contains($0.member) }
        guard !unusable.isEmpty else { return }
        report(
            .warning, .unusableDiscriminatorValue,
            "The discriminator maps \(list(unusable.map(\.value))) to no object of the union",
            consequence: "Objects with that value are not decoded as one of the members.",
            fix: "Let the mapping name a member of the union that is an object.")
    }

    /// Whether the property holds something in a member that no value of the mapping and no list can name.
    mutating func reportOtherTypes(_ name: ExactText, _ group: [Int]) -> Bool {
        let others = group.filter { member in
            members[member].objects.contains { object in object[name].map { !isTag($0, of: member) } ?? false }
        }
        guard !others.isEmpty else { return false }
        report(
            .warning, .discriminatorNotString,
            "The discriminator \(quoted(name.text)) is not always a string in \(names(others))",
            consequence: "It is not used; members are told apart by other evidence, or tried and counted.",
            fix: "Declare the property as a string in every member, or map the values that it has.")
        return true
    }

    /// Free-form JSON is taken for a string: that is what a discriminator is. `null` is as good as absent. Integers and booleans are
    /// tags where the mapping, or a list, says which.
    private func isTag(_ property: Property, of member: Int) -> Bool {
        let kinds = listed.kinds(of: property, in: union.header.id)
        if kinds.contains(.string) { return true }
        let mapped = union.discriminator?.mapping ?? []
        return listed.tagsBesideNull(of: property) != nil
            || mapped.contains { $0.member == member && kinds.admitTag(ExactText($0.value)) }
    }
}
