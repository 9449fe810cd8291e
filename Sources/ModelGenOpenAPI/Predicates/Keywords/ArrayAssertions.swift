internal import ModelGenModel
internal import ModelGenSyntax

/// What a schema asserts about the elements of arrays (JSON Schema 2020-12 Core §10.3.1, Validation §6.4).
struct ArrayAssertions: AssertionReader {
    func assertions(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        [items(of: place, reader), containment(of: place, reader)].compactMap { $0 }
    }

    private func items(of place: Place, _ reader: PredicateReader) -> Assertion? {
        var items = ItemSchemas(prefix: place.schemas(.prefixItems, reader) ?? [], rest: place.schema(.items, reader))
        // A list under `items` is the older spelling (draft 7 Validation §6.4).
        if place.child(Keyword.prefixItems.rawValue) == nil, let prefix = place.schemas(.items, reader) {
            items = ItemSchemas(prefix: prefix, rest: place.schema(.additionalItems, reader))
        }
        return items.prefix.isEmpty && items.rest == nil ? nil : .items(items)
    }

    private func containment(of place: Place, _ reader: PredicateReader) -> Assertion? {
        guard let schema = place.schema(.contains, reader) else { return nil }
        let minimum = place.keyword(.minContains).flatMap { reader.report.count(.minContains, at: $0) }
        let maximum = place.keyword(.maxContains).flatMap { reader.report.count(.maxContains, at: $0) }
        return .contains(
            Containment(
                schema: schema, minimum: minimum ?? 1, maximum: maximum,
                evaluates: place.dialect.draft >= .draft202012))
    }
}
