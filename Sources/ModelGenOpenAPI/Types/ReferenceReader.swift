internal import ModelGenModel

/// `$ref`: the declaration that it leads to, with what stands beside it.
enum ReferenceReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard let reference = schema.reference else { return nil }
        guard let target = reading.resolver.resolve(reference) else {
            return reading.fallback("unresolved reference", at: reference.place)
        }
        var use = SchemaUse(.reference(reading.request(target)))
        use.constraints = schema.constraints.map(\.constraint)
        use.exactness = schema.exactness
        return use.withNull(schema.isNullable || reading.allowsNull(target, depth: scope.depth + 1))
    }
}
