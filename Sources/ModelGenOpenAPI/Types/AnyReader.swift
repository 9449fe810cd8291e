internal import ModelGenDiagnostics
internal import ModelGenModel

/// What is left: the empty schema and `true` allow anything; a schema whose keywords leave its type open is read as
/// free-form JSON too, but then something is lost.
struct AnyReader: SchemaStrategy {
    func read(_ schema: Schema, _ scope: Scope, _ reading: SchemaReading) -> SchemaUse? {
        if let reason = schema.lost.first {
            return withExactness(of: schema, reading.fallback(reason, at: schema.place))
        }
        if !schema.constraints.isEmpty || !schema.object.isEmpty || schema.items != nil {
            reading.report.warning(
                .impliedType, "The schema has no `type`, and its keywords leave it open", at: schema.place.location,
                consequence: "Any JSON value is accepted here, and its restrictions are not checked.",
                fix: "Add a `type`.")
            var use = reading.fallback("type left open", at: schema.place)
            use.exactness = .incomplete
            return use
        }
        return withExactness(of: schema, SchemaUse(.any))
    }

    private func withExactness(of schema: Schema, _ use: SchemaUse) -> SchemaUse {
        var use = use
        use.exactness = use.exactness.combined(with: schema.exactness)
        return use
    }
}
