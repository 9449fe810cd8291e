internal import ModelGenModel

/// Finds out whether all values of one schema are values of another one, from what they refer to.
///
/// `allOf` of both is then the former, and stays the type that the document declares (JSON Schema 2020-12 Core §10.2.1.1).
struct Implication {
    let reading: SchemaReading
    /// The schema that is being merged: what leads back to it says nothing yet.
    var merged: Place?
    /// How many pairs of schemas one question may look at; what is not found within it counts as not implied.
    private static let workLimit = 400

    private struct Question: Hashable {
        var schema: TypeID
        var other: TypeID
    }

    /// The questions that were asked on the way to an answer.
    private struct Walk {
        var asked: Set<Question> = []
        var work = Implication.workLimit

        /// Whether the question is new; asking it again would lead in a circle, or to the answer that it had.
        mutating func begins(_ schema: Schema, _ other: Schema) -> Bool {
            work -= 1
            return work > 0 && asked.insert(Question(schema: schema.place.id, other: other.place.id)).inserted
        }
    }

    /// Whether every value of the schema is one of the other.
    func implies(_ schema: Schema, _ other: Schema) -> Bool {
        var walk = Walk()
        return implies(schema, other, &walk)
    }

    private func implies(_ schema: Schema, _ other: Schema, _ walk: inout Walk) -> Bool {
        if other.assertsNothing || isSame(schema, other) { return true }
        if schema.isNullable, !reading.allowsNull(other, depth: 0) { return false }
        guard walk.begins(schema, other) else { return false }
        return isAtLeast(schema, other) || isWithin(schema, other, &walk) || has(schema, other, &walk)
    }

    /// Whether both are the same schema.
    private func isSame(_ schema: Schema, _ other: Schema) -> Bool {
        if schema.reference == nil, other.reference == nil, schema.place.isSame(as: other.place) { return true }
        guard let target = place(of: schema), let otherTarget = place(of: other) else { return false }
        return target.isSame(as: otherTarget)
    }

    /// Where a schema that is only a reference leads to, or that stands as it was written.
    private func place(of schema: Schema) -> Place? {
        guard let reference = schema.reference else { return schema.place }
        return schema.isOnlyReference ? reading.resolver.resolve(reference) : nil
    }

    /// Whether the other one is a plain `type`, and all values of the schema are of it.
    private func isAtLeast(_ schema: Schema, _ other: Schema) -> Bool {
        guard other.isPlainType, let allowed = other.kinds else { return false }
        guard let kinds = Contradiction(reading: reading).kinds(of: .read(schema)), !kinds.isEmpty else { return false }
        if reading.allowsNull(schema, depth: 0), !other.isNullable { return false }
        return kinds.allSatisfy { kind in allowed.contains { $0.intersection(kind) == kind } }
    }

    // MARK: What the other schema is made of

    private func isWithin(_ schema: Schema, _ other: Schema, _ walk: inout Walk) -> Bool {
        if other.isOnlyReference, let target = target(of: other) { return implies(schema, target, &walk) }
        if other.isOnlyAllOf { return other.allOf.allSatisfy { implies(schema, read($0), &walk) } }
        guard other.isOnlyChoice else { return false }
        let members = other.alternatives[0].members.map(read)
        return members.indices.contains { index in
            guard implies(schema, members[index], &walk) else { return false }
            if other.alternatives[0].requirement == .atLeastOne { return true }
            // Of `oneOf`, no other member may match.
            return members.indices.allSatisfy {
                $0 == index || Contradiction(reading: reading).excludes(schema, members[$0])
            }
        }
    }

    // MARK: What the schema is made of

    private func has(_ schema: Schema, _ other: Schema, _ walk: inout Walk) -> Bool {
        if let target = target(of: schema), implies(target, other, &walk) { return true }
        for part in schema.allOf where implies(read(part), other, &walk) { return true }
        return schema.alternatives.contains { choice in
            !choice.members.isEmpty && choice.members.allSatisfy { implies(read($0), other, &walk) }
        }
    }

    private func target(of schema: Schema) -> Schema? {
        guard let place = schema.reference.flatMap(reading.resolver.resolve) else { return nil }
        return merged?.isSame(as: place) == true ? nil : reading.asWritten(place)
    }

    private func read(_ subschema: Subschema) -> Schema {
        switch subschema {
        case .written(let place): return reading.asWritten(place)
        case .all(let parts, at: let place):
            var schema = Schema(at: place)
            schema.allOf = parts
            return schema
        case .read(let schema): return schema
        }
    }
}

extension Schema {
    /// Whether nothing but a reference restricts values.
    var isOnlyReference: Bool {
        guard reference != nil else { return false }
        var rest = self
        rest.reference = nil
        return rest.assertsNothing
    }

    /// Whether nothing but `allOf` restricts values.
    fileprivate var isOnlyAllOf: Bool {
        guard !allOf.isEmpty else { return false }
        var rest = self
        rest.allOf = []
        return rest.assertsNothing
    }

    /// Whether nothing but one `oneOf` or `anyOf` restricts values.
    var isOnlyChoice: Bool {
        guard alternatives.count == 1 else { return false }
        var rest = self
        rest.alternatives = []
        rest.discriminator = nil
        return rest.assertsNothing
    }

    /// Whether nothing but `type` restricts values.
    fileprivate var isPlainType: Bool {
        guard kinds != nil else { return false }
        var rest = self
        rest.kinds = nil
        return rest.assertsNothing
    }

    /// Whether every value matches.
    fileprivate var assertsNothing: Bool {
        !carriesType && constraints.isEmpty && asserted.isEmpty && lost.isEmpty && format == nil
            && discriminator == nil && exactness != .incomplete
    }
}
