internal import ModelGenModel

/// Arrays; without `items` they hold anything.
enum ArrayReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard schema.kinds == [.array] else { return nil }
        var exactness = schema.exactness
        let element: ElementType
        if let items = schema.items {
            let use = reading.read(items, scope.below())
            element = use.element
            exactness = exactness.combined(with: use.checkedExactness)
        } else {
            element = ElementType(.any)
            if let reason = schema.lost.first { _ = reading.fallback(reason, at: schema.place) }
        }
        var use = SchemaUse(.array(element))
        use.constraints = reading.constraints(of: schema, on: .array)
        use.exactness = exactness
        return use.withNull(schema.isNullable)
    }
}
