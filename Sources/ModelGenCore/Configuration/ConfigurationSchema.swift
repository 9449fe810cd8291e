import ModelGenModel
import ModelGenSwift

/// The JSON Schema of `modelgen.yaml`, made from the table that the file is read by, so that editors complete what the reader
/// accepts. `docs/modelgen.schema.json` is its text.
package enum ConfigurationSchema {
    /// Where the schema is published.
    package static let address =
        "https://raw.githubusercontent.com/swift-modelgen/swift-modelgen/main/docs/modelgen.schema.json"

    /// The schema as it is published.
    package static var text: String { schema.jsonLines }

    private static var schema: JSONLiteral {
        let options = ConfigurationOption.allCases.map { ($0.rawValue, Optional(property($0))) }
        return .entries([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("modelgen.yaml")),
            ("type", .string("object")),
            ("additionalProperties", .boolean(false)),
            ("properties", .entries(options)),
            (
                "$defs",
                .entries([("type", typeOverride), ("property", propertyOverride), ("overrideType", overrideType)])
            ),
        ])
    }

    /// A key without a value says nothing, as the reader has it.
    private static func property(_ option: ConfigurationOption) -> JSONLiteral {
        var alternatives = values(of: option)
        alternatives.append(.entries([("type", .string("null"))]))
        return .entries([
            ("description", .string(option.summary)),
            ("default", option.defaultText.map { option.shape == .boolean ? .boolean($0 == "true") : .string($0) }),
            ("anyOf", .array(alternatives)),
        ])
    }

    private static func values(of option: ConfigurationOption) -> [JSONLiteral] {
        switch option.shape {
        case .choice(let words): [choice(words)]
        case .boolean: [boolean]
        case .text, .path: [string]
        case .list, .paths: [string, .entries([("type", .string("array")), ("items", string)])]
        case .assignments, .mapping: [mapping(option)]
        }
    }

    /// `shards=N` stands for every count.
    private static func choice(_ words: [String]) -> JSONLiteral {
        let patterns = words.map { $0.hasSuffix("=N") ? $0.dropLast() + "[1-9][0-9]*" : $0 }
        if patterns != words { return .entries([("pattern", .string("^(\(patterns.joined(separator: "|")))$"))]) }
        return enumeration(words)
    }

    private static func mapping(_ option: ConfigurationOption) -> JSONLiteral {
        switch option {
        case .limits:
            let names = DocumentLimitName.allCases.map(\.rawValue)
            return object(names.map { ($0, .entries([("type", .string("integer")), ("minimum", .count(1))])) })
        case .formats: return table(of: enumeration(FormatTable.Representation.allCases.map(\.rawValue)))
        case .types: return table(of: .entries([("$ref", .string("#/$defs/type"))]))
        default: return table(of: string)
        }
    }

    private static var typeOverride: JSONLiteral {
        object([
            ("name", string), ("enumeration", enumeration(["open", "closed"])),
            ("unknown-keys", enumeration(UnknownKeys.allCases.map(\.rawValue))),
            ("properties", table(of: .entries([("$ref", .string("#/$defs/property"))]))),
        ])
    }

    private static var propertyOverride: JSONLiteral {
        object([
            ("name", string), ("wire-name", string), ("type", .entries([("$ref", .string("#/$defs/overrideType"))])),
            ("format", string), ("nullability", enumeration(["nullable", "nonnull", "unknown"])),
            ("required", boolean), ("enumeration", enumeration(["open", "closed"])),
        ])
    }

    /// A type's name, or one in brackets.
    private static var overrideType: JSONLiteral {
        let list: JSONLiteral = .entries([
            ("type", .string("array")), ("items", .entries([("$ref", .string("#/$defs/overrideType"))])),
            ("minItems", .count(1)), ("maxItems", .count(1)),
        ])
        return .entries([("anyOf", .array([string, list]))])
    }

    private static var string: JSONLiteral { .entries([("type", .string("string"))]) }
    private static var boolean: JSONLiteral { .entries([("type", .string("boolean"))]) }

    private static func enumeration(_ words: [String]) -> JSONLiteral {
        .entries([("enum", .array(words.map { .string($0) }))])
    }

    private static func object(_ properties: [(String, JSONLiteral)]) -> JSONLiteral {
        .entries([
            ("type", .string("object")), ("additionalProperties", .boolean(false)),
            ("properties", .entries(properties.map { ($0.0, Optional($0.1)) })),
        ])
    }

    private static func table(of values: JSONLiteral) -> JSONLiteral {
        .entries([("type", .string("object")), ("additionalProperties", values)])
    }
}
