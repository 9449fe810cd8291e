internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Finds the values of a discriminator's property and the members they stand for (OpenAPI 3.0.3 §4.7.25).
struct DiscriminatorReader {
    let reading: SchemaReading
    /// Whether the members inherit the property, and with it the list of everybody's values.
    var inherits = false
    /// Whether the discriminator is that of a schema which the members inherit from: it knows others than these.
    var isShared = false

    typealias Member = (schema: Schema, position: Int)

    func discriminator(
        _ keyword: DiscriminatorKeyword, of members: [Member], depth: Int
    ) -> UnionDeclaration.Discriminator? {
        var tags = mapped(keyword, members)
        if isShared, !tellsApart(members, tags, keyword, depth: depth) { return nil }
        let reached = Set(MappingTarget(reading: reading).places(of: keyword).flatMap(chain))
        let mapped = tags
        for member in members where !isReached(member, reached, mapped) {
            // Several members may share a value; what tells them apart then is for the prover to find.
            for value in values(of: member.schema, under: keyword.propertyName, depth: depth) {
                let tag = UnionDeclaration.Tag(value, member: member.position)
                if !tags.contains(where: { $0.value == value && $0.member == member.position }) { tags.append(tag) }
            }
        }
        let stated = keyword.defaultMapping.flatMap { defaultMember($0, members) }
        guard !tags.isEmpty || stated != nil else { return nil }
        return UnionDeclaration.Discriminator(
            propertyName: keyword.propertyName, mapping: tags, defaultMember: stated)
    }

    /// Whether each member is mapped or lists its values: that a name is the value nobody has said here.
    private func tellsApart(
        _ members: [Member], _ tags: [UnionDeclaration.Tag], _ keyword: DiscriminatorKeyword, depth: Int
    ) -> Bool {
        members.allSatisfy { member in
            tags.contains { $0.member == member.position }
                || !constants(of: member.schema, under: keyword.propertyName, depth: depth).isEmpty
        }
    }

    /// The discriminator of the nearest schema that all members inherit from: it tells them apart in an `oneOf` of theirs as well as where the
    /// parent stands itself (OpenAPI 3.0.4, Composition and Inheritance).
    static func sharedKeyword(of members: [Schema], _ reading: SchemaReading) -> DiscriminatorKeyword? {
        let places = members.compactMap { $0.originalReference.flatMap(reading.resolver.resolve) }
        guard places.count == members.count,
            let ancestor = reading.descendants.sharedAncestor(
                of: places, where: { $0.child(Keyword.discriminator.rawValue) != nil }),
            let place = ancestor.child(Keyword.discriminator.rawValue)
        else { return nil }
        return DiscriminatorKeywordReader(report: reading.report).read(at: place)
    }

    /// Whether the mapping names the member, or another one in its place.
    private func isReached(_ member: Member, _ reached: Set<TypeID>, _ tags: [UnionDeclaration.Tag]) -> Bool {
        if inherits { return identities(of: member.schema).first.map(reached.contains) ?? false }
        return tags.contains { $0.member == member.position }
    }

    // MARK: What the mapping says

    private func mapped(_ keyword: DiscriminatorKeyword, _ members: [Member]) -> [UnionDeclaration.Tag] {
        keyword.mapping.compactMap { value, reference in
            guard let target = MappingTarget(reading: reading).resolve(reference) else { return nil }
            if let found = member(at: target, among: members) { return UnionDeclaration.Tag(value, member: found) }
            if isShared { return nil }
            reading.report.warning(
                .discriminator, "`\(value)` is mapped to `\(reference.text)`, which is no member of the union",
                at: reference.place.location, consequence: "Values with it are read as unrecognized.")
            return nil
        }
    }

    private func defaultMember(_ reference: Reference, _ members: [Member]) -> Int? {
        guard let target = MappingTarget(reading: reading).resolve(reference) else { return nil }
        if let found = member(at: target, among: members) { return found }
        reading.report.warning(
            .discriminator, "`defaultMapping` names `\(reference.text)`, which is no member of the union",
            at: reference.place.location, consequence: "Values without a mapping are read as unrecognized.")
        return nil
    }

    /// The member that the target is: by name, through references in between, or as a descendant of a member that is a
    /// union of its descendants.
    private func member(at target: Place, among members: [Member]) -> Int? {
        if let same = members.first(where: { identities(of: $0.schema).first == target.id }) { return same.position }
        let ids = Set(chain(target))
        if let same = members.first(where: { !ids.isDisjoint(with: identities(of: $0.schema)) }) {
            return same.position
        }
        let parent = members.first { member in
            guard let place = place(of: member.schema), place.child(Keyword.discriminator.rawValue) != nil else {
                return false
            }
            return reading.descendants.family(of: place).contains { ids.contains($0.id) }
        }
        return parent?.position
    }

    private func place(of member: Schema) -> Place? { member.originalReference.flatMap(reading.resolver.resolve) }

    /// The schemas that the member refers to, the nearest first.
    private func identities(of member: Schema) -> [TypeID] { place(of: member).map(chain) ?? [] }

    /// A place and those that it leads to by nothing but references.
    private func chain(_ place: Place) -> [TypeID] {
        var ids = [place.id]
        var place = place
        while ids.count < reading.options.depthLimit, let reference = place.child(Keyword.ref.rawValue),
            let text = reference.node.string,
            let next = reading.resolver.resolve(Reference(text: text, place: reference)), !ids.contains(next.id)
        {
            ids.append(next.id)
            place = next
        }
        return ids
    }
}

// MARK: - What members say themselves

extension DiscriminatorReader {
    /// What the member's `x-discriminator-value` says; else the values that its own property lists, which servers really
    /// send; else its schema's name, which the specification calls the implicit value.
    private func values(of member: Schema, under propertyName: String, depth: Int) -> [String] {
        let target = place(of: member)
        if let stated = Self.statedValue(at: target ?? member.place) { return [stated] }
        if let nested = nestedValues(of: member, under: propertyName, depth: depth) { return nested }
        let constants = constants(of: member, under: propertyName, depth: depth)
        if constants.count == 1 || !constants.isEmpty && !inherits { return constants }
        guard let target, let name = reading.names.declaredName(of: target) else { return [] }
        if constants.isEmpty || constants.contains(name) { return [name] }
        return spelt(constants, like: name, at: target)
    }

    /// What `x-discriminator-value` or `x-ms-discriminator-value` says there.
    static func statedValue(at place: Place) -> String? {
        [Keyword.xDiscriminatorValue, .xMsDiscriminatorValue].lazy
            .compactMap { place.node[$0.rawValue]?.string }.first
    }

    /// Those of the values that are the schema's name but for case and punctuation: `big-cat` for `BigCat`.
    private func spelt(_ values: [String], like name: String, at place: Place) -> [String] {
        let word = WordCase.upperCamel(name).lowercased()
        let alike = values.filter { WordCase.upperCamel($0).lowercased() == word }
        if let value = alike.first {
            reading.report.note(
                .discriminator, "The value `\(value)` is taken for the schema `\(name)`", at: place.location,
                consequence: "By the letter only `\(name)` names it; a `mapping` would say it.")
        }
        return alike
    }

    /// The values of a member that is itself a union by the same property; `nil` for any other.
    private func nestedValues(of member: Schema, under propertyName: String, depth: Int) -> [String]? {
        guard !inherits, depth < reading.options.depthLimit, let schema = reading.followed(member, depth: depth),
            let keyword = schema.discriminator, keyword.propertyName == propertyName
        else { return nil }
        let alternatives = schema.alternatives.first?.members.map { reading.schema(of: $0, depth: depth + 1) }
        let family = reading.descendants.family(of: schema.place).dropFirst().map(Schema.reference)
        let members = (alternatives ?? family).filter { !$0.isNullOnly }
        guard !members.isEmpty else { return nil }
        let own = DiscriminatorReader(reading: reading, inherits: alternatives == nil)
        let nested = own.discriminator(keyword, of: members.enumerated().map { ($1, $0) }, depth: depth + 1)
        return nested?.mapping.map(\.value)
    }

    /// The values that the property of the schema lists, as a mapping would write them.
    func constants(of member: Schema, under propertyName: String, depth: Int) -> [String] {
        guard let schema = reading.followed(member, depth: depth),
            let property = schema.object.properties.first(where: { $0.name.isExactly(propertyName) }),
            let value = reading.followed(reading.schema(of: property.schema, depth: depth + 1), depth: depth + 1)
        else { return [] }
        if let constant = value.constant?.tagText { return [constant] }
        return value.allowed?.values.compactMap(\.value.tagText) ?? []
    }
}

extension Schema {
    /// A schema that is nothing but a reference to the place.
    static func reference(to place: Place) -> Schema {
        var schema = Schema(at: place)
        let pointer = place.path.description.split(separator: "%", omittingEmptySubsequences: false)
        schema.reference = Reference(text: "#" + pointer.joined(separator: "%25"), place: place)
        return schema
    }
}
