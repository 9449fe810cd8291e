internal import ModelGenModel
internal import ModelGenSyntax

/// The members of a union, each together with what stands beside the alternatives and so holds for all of them.
struct UnionMembers {
    let reading: SchemaReading

    /// What a union is made of.
    struct Found {
        /// Without those that are only `null`.
        var members: [Schema]
        /// Whether one of the alternatives is only `null`.
        var hasNull: Bool
    }

    /// The members that are possible beside what stands around them; all of them, where none is.
    func members(of alternatives: Alternatives, in schema: Schema, depth: Int) -> Found {
        let rest = rest(of: schema, beside: alternatives)
        let possible = PossibleMembers(reading: reading).positions(of: alternatives, beside: rest)
        let members = possible.map { index in
            member(alternatives.members[index], at: index, of: alternatives, in: schema, rest, depth: depth)
        }
        let values = members.filter { !$0.isNullOnly }
        let kept = values.filter { !$0.isImpossible }
        return Found(members: kept.isEmpty ? values : kept, hasNull: values.count < members.count)
    }

    private func member(
        _ subschema: Subschema, at index: Int, of alternatives: Alternatives, in schema: Schema, _ rest: Schema,
        depth: Int
    ) -> Schema {
        let member = reading.schema(of: subschema, beside: schema.kinds, depth: depth + 1)
        if let null = null(member) { return null }
        var beside = rest
        beside.isNullable = false
        if repeats(rest.kinds, member) {
            beside.kinds = nil
            // Where members are merged anyway, they keep it.
            if beside.carriesType { beside.kinds = rest.kinds }
        }
        guard beside.restricts, !isHeir(member, of: schema), !Implication(reading: reading).implies(member, beside)
        else { return member }
        let place = place(of: member, at: index, of: alternatives, in: schema)
        var result = reading.schema(of: .all([.read(beside), .read(member)], at: place), depth: depth + 1)
        result.annotations = member.annotations
        // What is checked of the whole does not tell members apart.
        if result.place.isSame(as: member.place) { result.predicate = member.predicate }
        return result
    }

    /// A member that is only `null`, there or where it refers to.
    private func null(_ member: Schema) -> Schema? {
        guard let reference = member.reference else { return member.isNullOnly ? member : nil }
        guard let target = reading.resolver.resolve(reference), target.node.isNullSchema else { return nil }
        return reading.schema(of: .written(target), depth: 0)
    }

    /// Whether `type` only repeats what the member says: it must not make a wrapper out of a reference then.
    private func repeats(_ kinds: [ValueKind]?, _ member: Schema) -> Bool {
        guard let kinds, member.carriesKind else { return false }
        guard let own = Contradiction(reading: reading).kinds(of: .read(member)) else { return true }
        return own.allSatisfy { kind in kinds.contains { $0.intersection(kind) == kind } }
    }

    /// Whether the member inherits from the schema that lists it, and so has all that stands beside it.
    private func isHeir(_ member: Schema, of schema: Schema) -> Bool {
        guard let target = member.reference.flatMap(reading.resolver.resolve) else { return false }
        return reading.descendants.inherits(target, from: schema.place)
    }

    /// Alternatives of a base, merged with what stands here, are types of their own and not the base's.
    private func place(of member: Schema, at index: Int, of alternatives: Alternatives, in schema: Schema) -> Place {
        if alternatives.place.isWithin(schema.place) { return member.place }
        return schema.place.virtual(alternatives.place.path.token, String(index))
    }

    /// What holds for every member.
    private func rest(of schema: Schema, beside alternatives: Alternatives) -> Schema {
        var rest = schema
        rest.alternatives = []
        rest.annotations = Annotations()
        rest.discriminator = nil
        rest.exactness = .exact
        rest.lost = []
        rest.asserted = []
        rest.object.standsAround = true
        // A value that is several members of an `anyOf` has the properties of each (JSON Schema 2020-12 Core §11.3).
        if schema.object.closesAfterMerging, alternatives.requirement != .exactlyOne, schema.discriminator == nil {
            rest.object.describesMore = true
        }
        return rest
    }
}

extension Schema {
    /// Whether the kind of value is settled by the schema itself.
    fileprivate var carriesKind: Bool { reference != nil || kinds != nil || !alternatives.isEmpty }
}

extension Node {
    /// Whether the schema says at first sight that its only value is `null`.
    fileprivate var isNullSchema: Bool {
        if self["type"]?.string == JSONTypeName.null.rawValue || self["const"]?.isNull == true { return true }
        guard let values = self["enum"]?.sequence else { return false }
        return values.count == 1 && values[0].isNull
    }
}
