import ModelGenModel

/// What a value in `modelgen.yaml` may be.
package indirect enum ValueSchema: Sendable, Hashable {
    case string
    case boolean
    case null
    case positiveInteger
    /// One of a few words.
    case words([String])
    /// One of a few words, where `shards=N` stands for every count.
    case choice([String])
    /// A list of any length.
    case list(of: ValueSchema)
    /// A value, or a list of any length.
    case oneOrMore(ValueSchema)
    /// A list of one.
    case brackets(around: ValueSchema)
    /// A mapping of these keys and no others.
    case object([Property])
    /// A mapping of any keys.
    case table(of: ValueSchema)
    /// What a definition of the schema says.
    case reference(String)
    /// What one of several says.
    case any(of: [ValueSchema])

    /// A key of a mapping, and what it may hold.
    package struct Property: Sendable, Hashable {
        let key: String
        let value: ValueSchema

        init(_ key: String, _ value: ValueSchema) {
            self.key = key
            self.value = value
        }
    }
}

extension ValueSchema {
    /// The same as JSON Schema says it.
    var json: JSONLiteral {
        switch self {
        case .string: Self.type("string")
        case .boolean: Self.type("boolean")
        case .null: Self.type("null")
        case .positiveInteger: Self.type("integer", ("minimum", .count(1)))
        case .words(let words): .entries([("enum", .array(words.map { .string($0) }))])
        case .choice(let words): Self.choice(words)
        case .list(let elements): Self.type("array", ("items", elements.json))
        case .oneOrMore(let value): ValueSchema.any(of: [value, .list(of: value)]).json
        case .brackets(let element):
            Self.type("array", ("items", element.json), ("minItems", .count(1)), ("maxItems", .count(1)))
        case .object(let properties):
            Self.type(
                "object", ("additionalProperties", .boolean(false)),
                ("properties", .entries(properties.map { ($0.key, $0.value.json) })))
        case .table(let values): Self.type("object", ("additionalProperties", values.json))
        case .reference(let definition): .entries([("$ref", .string("#/$defs/\(definition)"))])
        case .any(let alternatives): .entries([("anyOf", .array(alternatives.map(\.json)))])
        }
    }

    private static func type(_ name: String, _ more: (String, JSONLiteral?)...) -> JSONLiteral {
        .entries([("type", .string(name))] + more)
    }

    private static func choice(_ words: [String]) -> JSONLiteral {
        let patterns = words.map { $0.hasSuffix("=N") ? $0.dropLast() + "[1-9][0-9]*" : $0 }
        if patterns == words { return ValueSchema.words(words).json }
        return .entries([("pattern", .string("^(\(patterns.joined(separator: "|")))$"))])
    }
}
