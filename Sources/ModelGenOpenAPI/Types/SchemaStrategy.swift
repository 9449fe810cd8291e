/// Reads one kind of schema.
protocol SchemaStrategy: Sendable {
    /// The use of the schema's type, or `nil` where the schema is of another kind.
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse?
}
