import ModelGenModel
import ModelGenText

/// The keywords of a union.
struct UnionSchema {
    let scope: WritingScope

    func entries(_ union: UnionDeclaration) -> Entries {
        var entries = Entries()
        let members = union.members.flatMap { member in
            Array(repeating: schema(member), count: member.isRepeated ? 2 : 1)
        }
        switch union.requirement {
        case .exactlyOne: entries.add("oneOf", .array(members))
        case .atLeastOne: entries.add("anyOf", .array(members))
        }
        entries.add("discriminator", union.discriminator.flatMap { discriminator($0, of: union.members) })
        return entries
    }

    private func schema(_ member: UnionDeclaration.Member) -> JSONLiteral {
        var entries = Entries()
        let schema = ElementSchema(scope: scope).schema(ElementType(member.type, constraints: member.constraints))
        let isReference = if case .reference = member.type { true } else { false }
        switch member.name?.provenance {
        case .derived? where !isReference: entries.add("title", member.name?.text)
        case .required?: entries.add("x-swift-name", member.name?.text)
        case .derived?, .declared?, .operation?, nil: break
        }
        for keyword in schema.entries { entries.add(keyword.key, keyword.value) }
        entries.add("description", member.documentation)
        return entries.value
    }

    /// A mapping leads to schemas, so that only members which are some can be in it, each value once (OpenAPI 3.1.1 §4.8.25).
    private func discriminator(
        _ discriminator: UnionDeclaration.Discriminator, of members: [UnionDeclaration.Member]
    ) -> JSONLiteral {
        var mapping = Entries()
        for tag in discriminator.mapping where members.indices.contains(tag.member) {
            guard case .reference(let id) = members[tag.member].type, let pointer = scope.names.pointer(to: id),
                !mapping.members.contains(where: { $0.key.isExactly(tag.value) })
            else { continue }
            mapping.add(tag.value, pointer)
        }
        var entries = Entries()
        entries.add("propertyName", discriminator.propertyName)
        entries.addUnlessEmpty("mapping", mapping.value)
        return entries.value
    }
}
