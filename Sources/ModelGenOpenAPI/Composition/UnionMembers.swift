internal import ModelGenModel

/// The members of a union, each together with what stands beside the alternatives and so holds for all of them.
struct UnionMembers {
    let reading: SchemaReading

    func members(of alternatives: Alternatives, in schema: Schema, depth: Int) -> [Schema] {
        let rest = rest(of: schema)
        return alternatives.members.enumerated().map { index, subschema in
            let member = reading.schema(of: subschema, depth: depth + 1)
            guard !member.isNullOnly else { return member }
            var beside = rest
            // What `type` repeats must not make a wrapper out of a reference.
            if member.carriesKind { beside.kinds = nil }
            guard beside.carriesType || !beside.constraints.isEmpty else { return member }
            if isHeir(member, of: schema) { return member }
            let place = place(of: member, at: index, of: alternatives, in: schema)
            var result = reading.schema(of: .all([.read(beside), .read(member)], at: place), depth: depth + 1)
            result.annotations = member.annotations
            // What is checked of the whole does not tell members apart.
            if result.place.isSame(as: member.place) { result.predicate = member.predicate }
            return result
        }
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
    private func rest(of schema: Schema) -> Schema {
        var rest = schema
        rest.alternatives = []
        rest.annotations = Annotations()
        rest.isNullable = false
        rest.discriminator = nil
        rest.exactness = .exact
        rest.lost = []
        rest.asserted = []
        return rest
    }
}

extension Schema {
    /// Whether the kind of value is settled by the schema itself.
    fileprivate var carriesKind: Bool { reference != nil || kinds != nil || !alternatives.isEmpty }
}
