internal import ModelGenModel

/// Strings, numbers, integers and booleans.
struct ScalarReader: SchemaStrategy {
    func read(_ schema: Schema, _ scope: Scope, _ reading: SchemaReading) -> SchemaUse? {
        guard let kind = schema.kinds?.first, schema.kinds?.count == 1, let scalar = kind.scalar else { return nil }
        var use = SchemaUse(.scalar(ScalarType(scalar, format: schema.format)))
        use.constraints = reading.constraints(of: schema, on: kind)
        use.exactness = exactness(scalar, schema).combined(with: schema.exactness)
        return use.withNull(schema.isNullable)
    }

    /// JSON's numbers have no limits, Swift's have; where the document itself names a range, by a format or by bounds
    /// on both sides of an integer, the Swift type holds all of it.
    private func exactness(_ kind: ScalarType.Kind, _ schema: Schema) -> Exactness {
        switch kind {
        case .string, .boolean: .exact
        case .number: schema.format == nil ? .rangeLimited : .exact
        case .integer: schema.format == nil && !isBounded(schema) ? .rangeLimited : .exact
        }
    }

    private func isBounded(_ schema: Schema) -> Bool {
        var hasLower = false
        var hasUpper = false
        for located in schema.constraints {
            switch located.constraint.rule {
            case .minimum(let bound), .exclusiveMinimum(let bound):
                hasLower = hasLower || bound.truncated(as: Int64.self) != nil
            case .maximum(let bound), .exclusiveMaximum(let bound):
                hasUpper = hasUpper || bound.truncated(as: Int64.self) != nil
            case .multipleOf, .minLength, .maxLength, .pattern, .minItems, .maxItems, .uniqueItems, .minProperties,
                .maxProperties, .allowedValues, .constant:
                break
            }
        }
        return hasLower && hasUpper
    }
}
