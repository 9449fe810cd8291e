internal import ModelGenDiagnostics
internal import ModelGenModel

/// Declares a union of several types.
struct UnionDeclarer {
    let reading: SchemaReading

    func declare(
        _ members: [Schema], _ alternatives: Alternatives, _ schema: Schema, _ scope: ReadingScope
    ) -> SchemaUse {
        let id = schema.place.id
        let use = SchemaUse(.reference(id))
        guard !reading.declarations.contains(id) else { return use }
        reading.declarations.begin(schema.place, as: id)
        var exactness = Exactness.exact
        var hasConstraints = false
        var declared: [UnionDeclaration.Member] = []
        var uses: [SchemaUse] = []
        /// Where each member went, because equal ones are one.
        var positions: [Int] = []
        for member in members {
            let read = reading.read(member, scope.below(.member))
            exactness = exactness.combined(with: read.checkedExactness)
            hasConstraints = hasConstraints || !read.allConstraints.isEmpty
            let candidate = self.member(member, read)
            uses.append(read)
            if let known = declared.firstIndex(where: {
                $0.type == candidate.type && $0.constraints == candidate.constraints
            }) {
                reportRepetition(of: member, alternatives)
                declared[known].isRepeated = true
                positions.append(known)
            } else {
                positions.append(declared.count)
                declared.append(candidate)
            }
        }
        if declared.count == 1, members.count > 1, let only = uses.first {
            reading.declarations.withdraw(id)
            return only
        }
        let discriminator = discriminator(
            of: zip(members, positions).map { ($0, $1) }, alternatives, schema, depth: scope.depth)
        reading.declarations.finish(
            .union(
                UnionDeclaration(
                    header: reading.header(schema, as: id, exactness: exactness, hasConstraints: hasConstraints),
                    members: declared, requirement: alternatives.requirement, discriminator: discriminator)))
        return use
    }

    /// What the union says itself; else what its members inherit.
    private func discriminator(
        of members: [DiscriminatorReader.Member], _ alternatives: Alternatives, _ schema: Schema, depth: Int
    ) -> UnionDeclaration.Discriminator? {
        var reader = DiscriminatorReader(
            reading: reading, inherits: !reading.descendants.heirs(among: alternatives, of: schema.place).isEmpty)
        if let keyword = schema.discriminator { return reader.discriminator(keyword, of: members, depth: depth) }
        guard let keyword = DiscriminatorReader.sharedKeyword(of: members.map(\.schema), reading) else { return nil }
        reader.isShared = true
        return reader.discriminator(keyword, of: members, depth: depth)
    }

    private func member(_ schema: Schema, _ use: SchemaUse) -> UnionDeclaration.Member {
        let name =
            schema.annotations.swiftName.map { SuggestedName($0, .required) }
            ?? (schema.reference == nil ? schema.annotations.title.map { SuggestedName($0, .derived) } : nil)
        return UnionDeclaration.Member(
            use.type, constraints: use.allConstraints, name: name, documentation: schema.annotations.description)
    }

    private func reportRepetition(of member: Schema, _ alternatives: Alternatives) {
        reading.report.note(
            .uncheckedAlternatives, "Two alternatives are the same", at: member.place.location,
            consequence: alternatives.requirement == .exactlyOne
                ? "By the letter no value can match exactly one of them; leniently they are read as one."
                : "They are read as one.")
    }
}
