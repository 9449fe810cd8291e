internal import ModelGenDiagnostics
internal import ModelGenModel

/// `oneOf` and `anyOf`.
enum UnionReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard !schema.alternatives.isEmpty else { return nil }
        let schema = withoutPredicates(schema, scope, reading)
        guard let alternatives = schema.alternatives.first else { return reading.read(schema, scope.again) }
        guard schema.alternatives.count == 1 else { return severalGroups(schema, scope, reading) }
        let id = alternatives.place.id
        guard reading.distributing.insert(id).inserted else { return containsItself(schema, alternatives, reading) }
        defer { reading.distributing.remove(id) }

        let found = UnionMembers(reading: reading).members(of: alternatives, in: schema, depth: scope.depth)
        let isNullable =
            schema.isNullable
            || !schema.namesValues
                && (found.hasNull
                    || found.members.contains {
                        reading.allowsNull($0, depth: scope.depth + 1)
                            || reading.allowsAnything($0, depth: scope.depth + 1)
                    })
        return use(of: found.members, alternatives, schema, scope, reading).withNull(isNullable)
    }

    /// In this order: nothing but null; one member left; values only; several types.
    private static func use(
        of members: [Schema], _ alternatives: Alternatives, _ schema: Schema, _ scope: ReadingScope,
        _ reading: SchemaReading
    ) -> SchemaUse {
        if !members.isEmpty, members.allSatisfy(\.isImpossible) { return reading.read(members[0], scope.again) }
        guard let first = members.first else {
            var null = schema
            null.alternatives = []
            null.kinds = []
            null.isNullable = true
            return reading.read(null, scope.again)
        }
        if members.count == 1 { return reading.read(alone(first, in: schema), scope.again) }
        if schema.discriminator == nil,
            let values = UnionValues(reading: reading).enumeration(of: members, in: schema, scope)
        {
            if alternatives.requirement == .exactlyOne, values.allowed?.openness != .unstated {
                reading.report.note(
                    .uncheckedAlternatives, "A listed value matches the plain string of this `oneOf` too",
                    at: alternatives.place.location,
                    consequence: "By the letter it is refused; it is read as an enumeration that may grow.")
            }
            return reading.read(values, scope.again)
        }
        return UnionDeclarer(reading: reading).declare(members, alternatives, schema, scope)
    }

    /// The only member takes the place of the whole.
    private static func alone(_ member: Schema, in schema: Schema) -> Schema {
        var result = member
        result.place = schema.place
        result.annotations = schema.annotations.completed(by: member.annotations)
        result.add(schema.asserted)
        result.exactness = member.exactness.combined(with: schema.exactness)
        return result
    }

    /// Leaves groups whose members only restrict to a predicate: `anyOf: [{required: [a]}, {required: [b]}]`.
    private static func withoutPredicates(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> Schema {
        var result = schema
        result.alternatives = schema.alternatives.filter { alternatives in
            let members = alternatives.members.map {
                reading.schema(of: $0, beside: schema.kinds, depth: scope.depth + 1)
            }
            guard members.allSatisfy({ isPredicate($0, of: schema.kinds) }), let owner = alternatives.owner else {
                return true
            }
            result.add([owner])
            return false
        }
        guard result.alternatives.isEmpty else { return result }
        ImpliedType(report: reading.report).complete(&result)
        return result
    }

    private static func isPredicate(_ schema: Schema, of kinds: [ValueKind]?) -> Bool {
        let namesNoKind = schema.kinds == nil || schema.kinds == [.object] || schema.kinds == kinds
        guard namesNoKind, schema.reference == nil, schema.format == nil, schema.alternatives.isEmpty,
            schema.allowed == nil, schema.constant == nil, schema.items == nil
        else { return false }
        if schema.object.isOnlyRequired { return true }
        return schema.object.isEmpty && (!schema.constraints.isEmpty || !schema.asserted.isEmpty)
    }

    /// Merged with what stands beside it, such a union would have members without end.
    private static func containsItself(
        _ schema: Schema, _ alternatives: Alternatives, _ reading: SchemaReading
    ) -> SchemaUse {
        reading.report.warning(
            .circularRef, "The alternatives lead back to themselves", at: alternatives.place.location,
            consequence: "Any JSON value is accepted where they do.")
        return reading.fallback("alternatives that contain themselves", at: schema.place)
    }

    private static func severalGroups(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse {
        let groups = Set(schema.alternatives.map(\.place.id))
        if let repeated = schema.alternatives.first(where: { reading.distributing.contains($0.place.id) }) {
            return containsItself(schema, repeated, reading)
        }
        let outer = reading.combinations
        reading.combinations = outer ?? 0
        defer { reading.combinations = outer == nil ? nil : reading.combinations }
        let product = AlternativesProduct(reading: reading)
        if let combined = product.combined(schema, depth: scope.depth) {
            // A group that is left as it was guards itself.
            let merged = groups.subtracting(combined.alternatives.map(\.place.id))
            reading.distributing.formUnion(merged)
            defer { reading.distributing.subtract(merged) }
            return reading.read(combined, scope.again)
        }
        reading.report.warning(
            .unsupportedKeyword,
            "Several groups of alternatives that must hold at once have more than \(AlternativesProduct.limit) "
                + "combinations that are possible, or \(reading.options.combinationLimit) with those inside of them",
            at: schema.place.location, consequence: "Any JSON value is accepted here.",
            fix: "Write the combinations as one `oneOf`.")
        return reading.fallback("several groups of alternatives", at: schema.place)
    }
}
