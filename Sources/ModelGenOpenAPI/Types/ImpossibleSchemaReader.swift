internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// `false`, and what merging has found to exclude itself: Swift has no type that a property could have and hold nothing.
enum ImpossibleSchemaReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard schema.isImpossible else { return nil }
        if schema.place.node.boolean == false {
            reading.report.warning(
                .impossibleSchema, "No value matches the schema `false`", at: schema.place.location,
                consequence: "Any JSON value is accepted here.")
        }
        return reading.fallback("schema that matches nothing", at: schema.place)
    }
}
