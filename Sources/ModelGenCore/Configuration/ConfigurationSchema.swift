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
        let options = ConfigurationOption.allCases.map { ($0.name, Optional(property($0))) }
        return .entries([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("modelgen.yaml")),
            ("type", .string("object")),
            ("additionalProperties", .boolean(false)),
            ("properties", .entries(options)),
            (
                "$defs",
                .entries([
                    ("type", typeOverride.json), ("property", propertyOverride.json),
                    ("overrideType", overrideType.json), ("conformance", conformance.json),
                ])
            ),
        ])
    }

    /// A key without a value says nothing, as the reader has it.
    private static func property(_ option: ConfigurationOption) -> JSONLiteral {
        let alternatives = option.shape.schemas + [.null]
        return .entries([
            ("description", .string(option.summary)),
            ("default", option.defaultText.map { option.shape == .boolean ? .boolean($0 == "true") : .string($0) }),
            ("anyOf", .array(alternatives.map(\.json))),
        ])
    }

    private static var typeOverride: ValueSchema {
        .object([
            .init("name", .string), .init("enumeration", .words(["open", "closed"])),
            .init("unknown-keys", .words(UnknownKeys.allCases.map(\.rawValue))),
            .init("properties", .table(of: .reference("property"))),
        ])
    }

    private static var propertyOverride: ValueSchema {
        .object([
            .init("name", .string), .init("wire-name", .string), .init("type", .reference("overrideType")),
            .init("format", .string),
            .init("nullability", .words(["nullable", "nonnull", "unknown"])), .init("required", .boolean),
            .init("enumeration", .words(["open", "closed"])),
        ])
    }

    private static var conformance: ValueSchema {
        let kind = ValueSchema.words(DeclarationKind.allCases.map(\.rawValue))
        return .object([
            .init("protocol", .string), .init("omit", .boolean), .init("import", .string),
            .init(
                "where",
                .object([
                    .init("property", .oneOrMore(.string)), .init("type", .oneOrMore(.string)),
                    .init("kind", .oneOrMore(kind)),
                ])),
        ])
    }

    /// A type's name, or one in brackets.
    private static var overrideType: ValueSchema {
        .any(of: [.string, .brackets(around: .reference("overrideType"))])
    }
}

extension ConfigurationOption.Shape {
    /// What may stand in the file.
    fileprivate var schemas: [ValueSchema] {
        switch self {
        case .choice(let words): [.choice(words)]
        case .boolean: [.boolean]
        case .text, .path: [.string]
        case .list, .paths: [.string, .list(of: .string)]
        case .assignments(_, let schema), .mapping(let schema): [schema]
        }
    }
}
