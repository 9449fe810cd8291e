internal import ModelGenModel

/// `const`: the type of the value, and the value.
struct ConstantReader: SchemaStrategy {
    func read(_ schema: Schema, _ scope: Scope, _ reading: SchemaReading) -> SchemaUse? {
        guard let constant = schema.constant, constant != .null else { return nil }
        var use: SchemaUse
        if let scalar = ValueKind(constant)?.scalar {
            use = SchemaUse(.scalar(ScalarType(scalar, format: schema.format)))
        } else {
            use = SchemaUse(.any)
        }
        use.constant = constant
        use.exactness = schema.exactness
        return use.withNull(schema.isNullable)
    }
}
