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
            let read = reading.read(member, scope.below(role(of: member, among: members, alternatives, scope)))
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
        // What is said of the only value is said of the member, which is nothing else.
        let value = use.constant == nil ? nil : schema.allowed?.values.first
        let name =
            schema.annotations.swiftName.map { SuggestedName($0, .required) }
            ?? (schema.reference == nil ? schema.annotations.title.map { SuggestedName($0, .derived) } : nil)
            ?? value?.name
        return UnionDeclaration.Member(
            use.type, constraints: use.allConstraints, name: name,
            documentation: schema.annotations.description ?? value?.documentation)
    }

    /// A member that lists one value is that value, where no other member of a `oneOf` may have it, too: only a trial tells which one is
    /// meant then, and its type says what it is (`DispatchProof.valueTree`).
    private func role(
        of member: Schema, among members: [Schema], _ alternatives: Alternatives, _ scope: ReadingScope
    ) -> ReadingScope.Role {
        guard let value = member.allowed?.values.first?.value, let kind = ValueKind(value) else { return .part }
        guard alternatives.requirement == .exactlyOne else { return .member }
        let mayHaveIt = members.contains { other in
            guard !other.place.isSame(as: member.place) else { return false }
            guard let other = reading.followed(other, depth: scope.depth) else { return true }
            if let constant = other.constant { return constant == value }
            if let allowed = other.allowed {
                return allowed.openness == .open || allowed.values.contains { $0.value == value }
            }
            return other.kinds.map { $0.contains { $0.intersection(kind) != nil } } ?? true
        }
        return mayHaveIt ? .part : .member
    }

    private func reportRepetition(of member: Schema, _ alternatives: Alternatives) {
        reading.report.note(
            .uncheckedAlternatives, "Two alternatives are the same", at: member.place.location,
            consequence: alternatives.requirement == .exactlyOne
                ? "By the letter no value can match exactly one of them; leniently they are read as one."
                : "They are read as one.")
    }
}
