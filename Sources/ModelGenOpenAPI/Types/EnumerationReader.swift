internal import ModelGenModel

/// `enum`: an enumeration of strings or integers; other lists stay a constraint.
struct EnumerationReader: SchemaStrategy {
    func read(_ schema: Schema, _ scope: Scope, _ reading: SchemaReading) -> SchemaUse? {
        guard let allowed = matching(schema), !allowed.values.isEmpty else { return nil }
        var use: SchemaUse
        switch kind(of: allowed.values.map(\.value)) {
        case .string? where scope.role == .requiredProperty && allowed.values.count == 1 && !schema.isNullable:
            use = SchemaUse(.string())
            use.constant = allowed.values[0].value
        case .string?: use = declare(schema, allowed, .string, reading)
        case .integer?: use = declare(schema, allowed, .integer, reading)
        case .number?: use = constrained(.number(format: schema.format), allowed)
        case .boolean?: use = constrained(.boolean, allowed)
        case nil: use = constrained(.any, allowed)
        }
        use.constraints += lengths(schema, allowed)
        use.exactness = use.exactness.combined(with: schema.exactness)
        return use.withNull(schema.isNullable)
    }

    /// Listed values fulfil the other constraints or cannot occur; only where the list is open do those say more.
    private func lengths(_ schema: Schema, _ allowed: AllowedValues) -> [Constraint] {
        allowed.openness == .open ? schema.constraints.map(\.constraint) : []
    }

    /// The kind of scalar that all listed values are which `type` allows; `nil` where they differ, or are no scalars.
    func commonKind(of schema: Schema) -> ScalarType.Kind? {
        matching(schema).flatMap { kind(of: $0.values.map(\.value)) }
    }

    /// The values that `type` allows as well.
    private func matching(_ schema: Schema) -> AllowedValues? {
        guard var allowed = schema.allowed else { return nil }
        guard let kinds = schema.kinds, !kinds.isEmpty else { return allowed }
        let matching = allowed.values.filter { value in
            ValueKind(value.value).map { kind in kinds.contains { $0.intersection(kind) != nil } } ?? false
        }
        // A list that contradicts the type (`type: string`, `enum: [1, 2]`) is taken at its word.
        if !matching.isEmpty { allowed.values = matching }
        return allowed
    }

    /// The kind that all values have.
    private func kind(of values: [JSONLiteral]) -> ScalarType.Kind? {
        let kinds = Set(values.map { ValueKind($0)?.scalar })
        if kinds == [.integer, .number] { return .number }
        return kinds.count == 1 ? kinds.first ?? nil : nil
    }

    private func constrained(_ type: TypeReference, _ allowed: AllowedValues) -> SchemaUse {
        var use = SchemaUse(type)
        use.constraints = [Constraint(.allowedValues(allowed.values.map(\.value)))]
        return use
    }

    private func declare(
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
