internal import ModelGenModel

/// Strings, numbers, integers and booleans.
enum ScalarReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard let kind = schema.kinds?.first, schema.kinds?.count == 1, let scalar = kind.scalar else { return nil }
        var use = SchemaUse(
            .scalar(ScalarType(scalar, format: schema.format, swiftType: swiftType(scalar, schema, reading))))
        use.constraints = reading.constraints(of: schema, on: kind)
        use.exactness = exactness(scalar, schema).combined(with: schema.exactness)
        return use.withNull(schema.isNullable)
    }

    private static func swiftType(
        _ kind: ScalarType.Kind, _ schema: Schema, _ reading: SchemaReading
    ) -> ScalarRepresentation? {
        guard let request = schema.annotations.swiftType else { return nil }
        if request.type.holds(kind) { return request.type }
        reading.report.warning(
            .malformedKeyword, "`\(request.type.rawValue)` does not hold a JSON \(kind.rawValue)",
            at: request.place.location, consequence: "The type is the one that the schema describes.")
        return nil
    }

    /// JSON's numbers have no limits, Swift's have; where the document itself names a range, by a format or by bounds
    /// on both sides of an integer, the Swift type holds all of it.
    private static func exactness(_ kind: ScalarType.Kind, _ schema: Schema) -> Exactness {
        switch kind {
        case .string, .boolean: .exact
        case .number, .integer: namesRange(schema.format) || isBounded(schema) ? .exact : .rangeLimited
        }
    }

    /// Formats of OpenAPI's registry that say how large a number gets.
    private static func namesRange(_ format: String?) -> Bool {
        switch format {
        case "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double": true
        default: false
        }
    }

    private static func isBounded(_ schema: Schema) -> Bool {
        guard schema.kinds == [.integer] else { return false }
        var hasLower = false
        var hasUpper = false
        for located in schema.constraints {
            switch located.constraint.rule {
            case .minimum(let bound), .exclusiveMinimum(let bound):
                hasLower = hasLower || bound.truncated(as: Int64.self) != nil
            case .maximum(let bound), .exclusiveMaximum(let bound):
                hasUpper = hasUpper || bound.truncated(as: Int64.self) != nil
            case .multipleOf, .minLength, .maxLength, .pattern, .minItems, .maxItems, .uniqueItems, .minProperties,
                .maxProperties, .allowedValues, .constant, .predicate:
                break
            }
        }
        return hasLower && hasUpper
    }
}
