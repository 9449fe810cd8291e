internal import ModelGenModel
internal import ModelGenSyntax

/// What a schema asserts about the elements of arrays (JSON Schema 2020-12 Core §10.3.1, Validation §6.4).
struct ArrayAssertions: AssertionReader {
    func assertions(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        [items(of: schema, reader), containment(of: schema, reader)].compactMap { $0 }
    }

    private func items(of schema: AssertedSchema, _ reader: PredicateReader) -> Assertion? {
        var items = ItemSchemas(prefix: schema.schemas(.prefixItems, reader) ?? [], rest: schema.schema(.items, reader))
        // A list under `items` is the older spelling (draft 7 Validation §6.4).
        if schema.place.child(Keyword.prefixItems.rawValue) == nil, let prefix = schema.schemas(.items, reader) {
            items = ItemSchemas(prefix: prefix, rest: schema.schema(.additionalItems, reader))
        }
        return items.prefix.isEmpty && items.rest == nil ? nil : .items(items)
    }

    private func containment(of schema: AssertedSchema, _ reader: PredicateReader) -> Assertion? {
        guard let element = schema.schema(.contains, reader) else { return nil }
        let minimum = schema.keyword(.minContains).flatMap { reader.report.count(.minContains, at: $0) }
        let maximum = schema.keyword(.maxContains).flatMap { reader.report.count(.maxContains, at: $0) }
        return .contains(
            Containment(
                schema: element, minimum: minimum ?? 1, maximum: maximum,
                evaluates: schema.place.dialect.draft >= .draft202012))
    }
}
