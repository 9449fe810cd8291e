internal import ModelGenModel
internal import ModelGenSyntax

/// What a schema asserts about the fields of objects (JSON Schema 2020-12 Core §10.3.2, Validation §6.5).
struct ObjectAssertions: AssertionReader {
    func assertions(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        required(of: schema) + dependencies(of: schema, reader) + fields(of: schema, reader)
            + [schema.schema(.propertyNames, reader).map(Assertion.propertyNames)].compactMap { $0 }
    }

    private func required(of schema: AssertedSchema) -> [Assertion] {
        let keys = schema.keyword(.required)?.strings ?? []
        return keys.isEmpty ? [] : [.required(keys)]
    }

    /// `dependencies` is the older spelling of both others (draft 7 Validation §6.5.7), still in use.
    private func dependencies(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        var required: [RequiredDependency] = []
        var schemas: [SchemaDependency] = []
        for keyword in [Keyword.dependentRequired, .dependentSchemas, .dependencies] {
            for entry in schema.keyword(keyword)?.entries ?? [] {
                if let keys = entry.strings {
                    required.append(RequiredDependency(key: entry.path.token, required: keys))
                } else if entry.isSchema {
                    schemas.append(SchemaDependency(key: entry.path.token, schema: reader.request(entry)))
                }
            }
        }
        return (required.isEmpty ? [] : [.dependentRequired(required)])
            + (schemas.isEmpty ? [] : [.dependentSchemas(schemas)])
    }

    private func fields(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        let patterns = schemas(schema.keyword(.patternProperties), reader)
        let additional = schema.schema(.additionalProperties, reader)
        let fields = FieldSchemas(
            properties: schema.coverage == .whole
                ? schemas(schema.keyword(.properties), reader) : known(beside: additional, in: schema.place, reader),
            patterns: patterns, additional: additional)
        let isEmpty = fields.properties.isEmpty && fields.patterns.isEmpty && fields.additional == nil
        return isEmpty ? [] : [.fields(fields)]
    }

    /// The keys that `additionalProperties` does not concern; what they hold is the type's.
    private func known(beside additional: TypeID?, in place: Place, _ reader: PredicateReader) -> [FieldSchemas.Entry] {
        guard additional != nil, let properties = place.child(Keyword.properties.rawValue)?.node.mapping else {
            return []
        }
        let anything = reader.add([], as: "any", at: place)
        return properties.entries.map { FieldSchemas.Entry($0.key, anything) }
    }

    private func schemas(_ place: Place?, _ reader: PredicateReader) -> [FieldSchemas.Entry] {
        (place?.entries ?? []).filter(\.isSchema).map { FieldSchemas.Entry($0.path.token, reader.request($0)) }
    }
}

extension Place {
    /// The strings of a list; `nil` for what is no list.
    var strings: [String]? { node.sequence?.compactMap { $0.string ?? $0.number } }
}
