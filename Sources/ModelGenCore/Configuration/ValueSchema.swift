import ModelGenModel

/// What a value in `modelgen.yaml` may be, as JSON Schema says it.
package struct ValueSchema: Sendable, Hashable {
    /// The schema.
    let json: JSONLiteral

    private init(_ entries: [(String, JSONLiteral?)]) { json = .entries(entries) }

    static let string = ValueSchema([("type", .string("string"))])
    static let boolean = ValueSchema([("type", .string("boolean"))])
    static let null = ValueSchema([("type", .string("null"))])
    static let positiveInteger = ValueSchema([("type", .string("integer")), ("minimum", .count(1))])

    /// One of a few words.
    static func words(_ words: [String]) -> ValueSchema {
        ValueSchema([("enum", .array(words.map { .string($0) }))])
    }

    /// One of a few words, where `shards=N` stands for every count.
    static func choice(_ words: [String]) -> ValueSchema {
        let patterns = words.map { $0.hasSuffix("=N") ? $0.dropLast() + "[1-9][0-9]*" : $0 }
        return patterns == words
            ? .words(words) : ValueSchema([("pattern", .string("^(\(patterns.joined(separator: "|")))$"))])
    }

    /// A list of any length.
    static func list(of elements: ValueSchema) -> ValueSchema {
        ValueSchema([("type", .string("array")), ("items", elements.json)])
    }

    /// A value, or a list of any length.
    static func oneOrMore(_ value: ValueSchema) -> ValueSchema { .any(of: [value, .list(of: value)]) }

    /// A list of one.
    static func brackets(around element: ValueSchema) -> ValueSchema {
        ValueSchema([
            ("type", .string("array")), ("items", element.json), ("minItems", .count(1)), ("maxItems", .count(1)),
        ])
    }

    /// A mapping of these keys and no others.
    static func object(_ properties: [(String, ValueSchema)]) -> ValueSchema {
        ValueSchema([
            ("type", .string("object")), ("additionalProperties", .boolean(false)),
            ("properties", .entries(properties.map { ($0.0, $0.1.json) })),
        ])
    }

    /// A mapping of any keys.
    static func table(of values: ValueSchema) -> ValueSchema {
        ValueSchema([("type", .string("object")), ("additionalProperties", values.json)])
    }

    /// What a definition of the schema says.
    static func reference(_ definition: String) -> ValueSchema {
        ValueSchema([("$ref", .string("#/$defs/\(definition)"))])
    }

    static func any(of alternatives: [ValueSchema]) -> ValueSchema {
        ValueSchema([("anyOf", .array(alternatives.map(\.json)))])
    }
}
