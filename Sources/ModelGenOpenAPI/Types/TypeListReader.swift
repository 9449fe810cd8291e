internal import ModelGenModel

/// `type` with several names: a union with one member for each (JSON Schema 2020-12 Validation §6.1.1).
enum TypeListReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard let kinds = schema.kinds, kinds.count > 1 else { return nil }
        if Set(kinds).isSuperset(of: [.string, .number, .boolean, .array, .object]), schema.constraints.isEmpty,
            schema.object.isEmpty, schema.items == nil
        {
            return SchemaUse(.any)
        }
        var whole = schema
        whole.kinds = nil
        whole.alternatives = [
            Alternatives(
                requirement: .atLeastOne, members: kinds.map { .read(restricted(schema, to: $0)) }, place: schema.place)
        ]
        whole.object = ObjectKeywords()
        whole.items = nil
        whole.constraints = []
        return UnionReader.read(whole, scope.again, reading)
    }

    /// The schema with the keywords that concern one kind of value.
    private static func restricted(_ schema: Schema, to kind: ValueKind) -> Schema {
        var result = schema
        result.place = schema.place.virtual("type", kind.rawValue)
        result.kinds = [kind]
        result.isNullable = false
        result.annotations = Annotations()
        result.asserted = []
        result.constraints = schema.constraints.filter { $0.constraint.rule.concerns(kind) }
        if kind != .object { result.object = ObjectKeywords() }
        if kind != .array { result.items = nil }
        if kind.scalar == nil { result.format = nil }
        return result
    }
}
