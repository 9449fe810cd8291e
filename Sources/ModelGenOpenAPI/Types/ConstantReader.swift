internal import ModelGenModel

/// `const`: the type of the value, and the value.
enum ConstantReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard let written = schema.constant, written != .null else { return nil }
        // The type may stand in another member of an `allOf` than the constant.
        let kinds = schema.place.dialect.readsByTheLetter ? nil : schema.kinds
        let constant = TypedLiterals(kinds).typed(written)
        var use: SchemaUse
        if let scalar = ValueKind(constant)?.scalar {
            // A number that is whole may still be of a type that has others.
            let kind = scalar == .integer && schema.kinds == [.number] && !fits(constant) ? .number : scalar
            use = SchemaUse(.scalar(ScalarType(kind, format: schema.format)))
        } else {
            use = SchemaUse(.any)
        }
        use.constant = constant
        use.exactness = schema.exactness
        return use.withNull(schema.isNullable)
    }

    private static func fits(_ constant: JSONLiteral) -> Bool {
        if case .number(let number) = constant { number.integer(as: Int64.self) != nil } else { true }
    }
}
