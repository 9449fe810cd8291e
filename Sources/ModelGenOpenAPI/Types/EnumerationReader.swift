internal import ModelGenModel

/// `enum`: an enumeration of strings or integers; other lists stay a constraint.
enum EnumerationReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard let allowed = matching(schema), !allowed.values.isEmpty else { return nil }
        var use: SchemaUse
        switch kind(of: allowed.values.map(\.value)) {
        case .string? where isConstant(allowed, schema, scope):
            use = SchemaUse(.string())
            use.constant = allowed.values[0].value
        case .string?: use = declare(schema, allowed, .string, reading)
        case .integer? where fitCases(allowed): use = declare(schema, allowed, .integer, reading)
        case .integer?: use = constrained(.scalar(ScalarType(schema.kinds == [.number] ? .number : .integer)), allowed)
        case .number?: use = constrained(.number(format: schema.format), allowed)
        case .boolean?: use = constrained(.boolean, allowed)
        case nil: use = constrained(.any, allowed)
        }
        add(limits(schema, allowed), of: schema, to: &use, reading)
        use.exactness = use.exactness.combined(with: schema.exactness)
        return use.withNull(schema.isNullable)
    }

    /// Whether a single string is a constant and no type of its own. A union knows itself whether a member may be `null`; what says of
    /// itself that it is open or closed keeps a type that is.
    private static func isConstant(_ allowed: AllowedValues, _ schema: Schema, _ scope: ReadingScope) -> Bool {
        guard allowed.values.count == 1 else { return false }
        return switch scope.role {
        case .requiredProperty: !schema.isNullable
        case .member: allowed.openness == .unstated && allowed.typeName == nil
        case .declaration, .part: false
        }
    }

    /// What the other constraints say that the list does not: all of it where the list is open, else what a listed value
    /// does not fulfil.
    private static func limits(_ schema: Schema, _ allowed: AllowedValues) -> [Constraint] {
        schema.constraints.map(\.constraint).filter { constraint in
            allowed.openness == .open || !allowed.values.allSatisfy { constraint.rule.isFulfilled(by: $0.value) }
        }
    }

    /// Has limits checked: with the enumeration, where there is one, so that they hold wherever that is used.
    private static func add(
        _ limits: [Constraint], of schema: Schema, to use: inout SchemaUse, _ reading: SchemaReading
    ) {
        guard use.type == .reference(schema.place.id), schema.allowed?.openness != .open, !limits.isEmpty else {
            use.constraints += limits
            return
        }
        let rules = limits.map { Assertion.rule($0.rule) }
        let predicate = reading.predicates.add(rules, as: "limits", at: schema.place, name: "Limits", coverage: .rest)
        reading.declarations.addPredicate(predicate, of: schema.place.id)
    }

    /// The kind of scalar that all listed values are which `type` allows; `nil` where they differ, or are no scalars.
    static func commonKind(of schema: Schema) -> ScalarType.Kind? {
        matching(schema).flatMap { kind(of: $0.values.map(\.value)) }
    }

    /// The values that `type` allows as well.
    private static func matching(_ schema: Schema) -> AllowedValues? {
        guard var allowed = schema.allowed else { return nil }
        guard let kinds = schema.kinds, !kinds.isEmpty else { return allowed }
        if !schema.place.dialect.readsByTheLetter {
            // The type may stand in another member of an `allOf` than the list.
            let literals = TypedLiterals(kinds)
            for index in allowed.values.indices {
                allowed.values[index].value = literals.typed(allowed.values[index].value)
            }
        }
        let matching = allowed.values.filter { value in
            ValueKind(value.value).map { kind in kinds.contains { $0.intersection(kind) != nil } } ?? false
        }
        // A list that contradicts the type (`type: string`, `enum: [1, 2]`) is taken at its word.
        if !matching.isEmpty { allowed.values = matching }
        return allowed
    }

    /// Whether the integers fit into an `Int`, which cases of an enumeration stand for.
    private static func fitCases(_ allowed: AllowedValues) -> Bool {
        allowed.values.allSatisfy {
            if case .number(let number) = $0.value { number.integer(as: Int64.self) != nil } else { true }
        }
    }

    /// The kind that all values have.
    private static func kind(of values: [JSONLiteral]) -> ScalarType.Kind? {
        var common: ScalarType.Kind?
        for value in values {
            guard let kind = ValueKind(value)?.scalar else { return nil }
            switch (common, kind) {
            case (nil, _): common = kind
            case (.integer, .number), (.number, .integer): common = .number
            case (let known, _): if known != kind { return nil }
            }
        }
        return common
    }

    private static func constrained(_ type: TypeReference, _ allowed: AllowedValues) -> SchemaUse {
        var use = SchemaUse(type)
        use.constraints = [Constraint(.allowedValues(allowed.values.map(\.value)))]
        return use
    }

    private static func declare(
        _ schema: Schema, _ allowed: AllowedValues, _ kind: ScalarType.Kind, _ reading: SchemaReading
    ) -> SchemaUse {
        let id = schema.place.id
        let use = SchemaUse(.reference(id))
        guard !reading.declarations.contains(id) else { return use }
        reading.declarations.begin(schema.place, as: id)
        reading.declarations.finish(
            .enumeration(
                EnumerationDeclaration(
                    header: reading.header(schema, as: id, exactness: .exact, hasConstraints: false), valueType: kind,
                    values: allowed.values, openness: allowed.openness)))
        return use
    }
}
