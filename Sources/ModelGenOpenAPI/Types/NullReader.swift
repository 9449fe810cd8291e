internal import ModelGenModel

/// A schema whose only value is `null`: free-form JSON that must be null.
enum NullReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard schema.isNullOnly else { return nil }
        var use = SchemaUse(.any)
        use.constraints = [Constraint(.constant(.null))]
        use.exactness = schema.exactness
        return use
    }
}
