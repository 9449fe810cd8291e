internal import ModelGenDiagnostics
internal import ModelGenModel

/// What is left: the empty schema and `true` allow anything; a schema whose keywords leave its type open is read as
/// free-form JSON too, and a predicate checks what the keywords say.
enum AnyReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        if let reason = schema.lost.first {
            return withExactness(of: schema, reading.fallback(reason, at: schema.place))
        }
        let assertions = OpenAssertions(reader: reading.predicates).assertions(of: schema)
        guard !assertions.isEmpty else { return withExactness(of: schema, SchemaUse(.any)) }
        var use = withExactness(of: schema, reading.fallback("type left open", at: schema.place))
        let predicate = reading.predicates.add(assertions, as: "open", at: schema.place, coverage: .rest)
        use.constraints = [Constraint(.predicate(predicate))]
        use.exactness = use.exactness.withPredicate
        return use
    }

    private static func withExactness(of schema: Schema, _ use: SchemaUse) -> SchemaUse {
        var use = use
        use.exactness = use.exactness.combined(with: schema.exactness)
        return use
    }
}

/// What a schema asserts whose keywords concern values of several types, and that names none.
struct OpenAssertions {
    let reader: PredicateReader

    func assertions(of schema: Schema) -> [Assertion] {
        var assertions = schema.constraints.map { Assertion.rule($0.constraint.rule) }
        if let format = schema.format { assertions += schema.place.assertions(of: format) }
        let required = schema.object.required.map(\.name)
        if !required.isEmpty { assertions.append(.required(required)) }
        let properties = schema.object.properties.map { FieldSchemas.Entry($0.name, id(of: $0.schema)) }
        let additional = additional(schema.object)
        if !properties.isEmpty || additional != nil {
            assertions.append(.fields(FieldSchemas(properties: properties, patterns: [], additional: additional)))
        }
        if let items = schema.items { assertions.append(.items(ItemSchemas(prefix: [], rest: id(of: items)))) }
        return assertions
    }

    private func additional(_ object: ObjectKeywords) -> TypeID? {
        // Keys that nobody announced are refused by strict decoding alone.
        guard case .values(let schema) = object.additional else { return nil }
        return id(of: schema)
    }

    private func id(of subschema: Subschema) -> TypeID {
        switch subschema {
        case .written(let place): reader.request(place)
        case .all(let parts, at: let place): reader.add([.allOf(parts.map(id))], as: "all", at: place)
        // Made of tuples and patterns, which are asserted themselves.
        case .read(let schema): reader.add([], as: "any", at: schema.place)
        }
    }
}
