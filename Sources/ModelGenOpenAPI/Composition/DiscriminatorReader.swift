internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Finds the values of a discriminator's property and the members they stand for (OpenAPI 3.0.3 §4.7.25).
struct DiscriminatorReader {
    let reading: SchemaReading
    /// Whether the members inherit the property, and with it the list of everybody's values.
    var inherits = false

    typealias Member = (schema: Schema, position: Int)

    func discriminator(
        _ keyword: DiscriminatorKeyword, of members: [Member], depth: Int
    ) -> UnionDeclaration.Discriminator? {
        var tags = mapped(keyword, members)
        let reached = Set(MappingTarget(reading: reading).places(of: keyword).map(\.id))
        let mapped = tags
        for member in members where !isReached(member, reached, mapped) {
            // Several members may share a value; what tells them apart then is for the prover to find.
            for value in values(of: member.schema, under: keyword.propertyName, depth: depth) {
                let tag = UnionDeclaration.Tag(value, member: member.position)
                if !tags.contains(where: { $0.value == value && $0.member == member.position }) { tags.append(tag) }
            }
        }
        guard !tags.isEmpty else { return nil }
        return UnionDeclaration.Discriminator(propertyName: keyword.propertyName, mapping: tags)
    }

    /// Whether the mapping names the member, or another one in its place.
    private func isReached(_ member: Member, _ reached: Set<TypeID>, _ tags: [UnionDeclaration.Tag]) -> Bool {
        if inherits { return identity(of: member.schema).map(reached.contains) ?? false }
        return tags.contains { $0.member == member.position }
    }

    /// The schema that the member refers to.
    private func identity(of member: Schema) -> TypeID? {
        member.originalReference.flatMap(reading.resolver.resolve)?.id
    }

    private func mapped(_ keyword: DiscriminatorKeyword, _ members: [Member]) -> [UnionDeclaration.Tag] {
        keyword.mapping.compactMap { value, target in
            let id = MappingTarget(reading: reading).resolve(target)?.id
            let found = members.first { member in
                id != nil && identity(of: member.schema) == id
            }
            if let found { return UnionDeclaration.Tag(value, member: found.position) }
            reading.report.warning(
                .discriminator, "`\(value)` is mapped to `\(target.text)`, which is no member of the union",
                at: target.place.location, consequence: "Values with it are read as unrecognized.")
            return nil
        }
    }

    /// What the member's `x-discriminator-value` says; else the values that its own property lists, which servers really
    /// send; else its schema's name, which the specification calls the implicit value.
    private func values(of member: Schema, under propertyName: String, depth: Int) -> [String] {
        let target = member.originalReference.flatMap(reading.resolver.resolve)
        if let stated = (target ?? member.place).node[Keyword.xDiscriminatorValue.rawValue]?.string { return [stated] }
        let constants = constants(of: member, under: propertyName, depth: depth)
        if constants.count == 1 || !constants.isEmpty && !inherits { return constants }
        guard let target, let name = reading.names.declaredName(of: target) else { return [] }
        return constants.isEmpty ? [name] : constants.filter { Self.isSpelling($0, of: name) }
    }

    /// Whether the value is the schema's name but for case and punctuation: `big-cat` for `BigCat`.
    private static func isSpelling(_ value: String, of name: String) -> Bool {
        WordCase.upperCamel(value).lowercased() == WordCase.upperCamel(name).lowercased()
    }

    private func constants(of member: Schema, under propertyName: String, depth: Int) -> [String] {
        guard let schema = reading.followed(member, depth: depth),
            let property = schema.object.properties.first(where: { $0.name == propertyName }),
            let value = reading.followed(reading.schema(of: property.schema, depth: depth + 1), depth: depth + 1)
        else { return [] }
        if let constant = value.constant?.string { return [constant] }
        return value.allowed?.values.compactMap(\.value.string) ?? []
    }
}

/// What a mapping's value means: a schema's name or a reference; the specification advises to prefer the name.
struct MappingTarget {
    let reading: SchemaReading

    /// The schemas that a discriminator maps values to.
    func places(of keyword: DiscriminatorKeyword) -> [Place] { keyword.mapping.compactMap { resolve($0.target) } }

    func resolve(_ target: Reference) -> Place? {
        for container in target.place.dialect.schemaContainers {
            var place: Place? = target.place.source.root
            for token in container + [target.text] { place = place?.child(token) }
            if let place { return place }
        }
        return reading.resolver.resolve(target)
    }
}
