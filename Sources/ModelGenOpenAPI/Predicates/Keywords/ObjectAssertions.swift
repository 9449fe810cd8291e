internal import ModelGenModel
internal import ModelGenSyntax

/// What a schema asserts about the fields of objects (JSON Schema 2020-12 Core §10.3.2, Validation §6.5).
struct ObjectAssertions: AssertionReader {
    func assertions(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        required(of: place) + dependencies(of: place, reader) + fields(of: place, reader)
            + [place.schema(.propertyNames, reader).map(Assertion.propertyNames)].compactMap { $0 }
    }

    private func required(of place: Place) -> [Assertion] {
        let keys = place.keyword(.required)?.strings ?? []
        return keys.isEmpty ? [] : [.required(keys)]
    }

    /// `dependencies` is the older spelling of both others (draft 7 Validation §6.5.7), still in use.
    private func dependencies(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        var required: [RequiredDependency] = []
        var schemas: [SchemaDependency] = []
        for keyword in [Keyword.dependentRequired, .dependentSchemas, .dependencies] {
            for entry in place.keyword(keyword)?.entries ?? [] {
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

    private func fields(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        let fields = FieldSchemas(
            properties: schemas(place.keyword(.properties), reader),
            patterns: schemas(place.keyword(.patternProperties), reader),
            additional: place.schema(.additionalProperties, reader))
        let isEmpty = fields.properties.isEmpty && fields.patterns.isEmpty && fields.additional == nil
        return isEmpty ? [] : [.fields(fields)]
    }

    private func schemas(_ place: Place?, _ reader: PredicateReader) -> [FieldSchemas.Entry] {
        (place?.entries ?? []).filter(\.isSchema).map { FieldSchemas.Entry($0.path.token, reader.request($0)) }
    }
}

extension Place {
    /// The strings of a list; `nil` for what is no list.
    var strings: [String]? { node.sequence?.compactMap { $0.string ?? $0.number } }
}
