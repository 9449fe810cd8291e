internal import ModelGenText

/// A keyword of a schema object, of any version.
enum Keyword: String, Sendable, Hashable, CaseIterable {
    // References and identity (JSON Schema 2020-12 Core §8)
    case ref = "$ref"
    case id = "$id"
    case anchor = "$anchor"
    case defs = "$defs"
    case comment = "$comment"
    case schema = "$schema"
    case vocabulary = "$vocabulary"
    case dynamicRef = "$dynamicRef"
    case dynamicAnchor = "$dynamicAnchor"
    case recursiveRef = "$recursiveRef"
    case recursiveAnchor = "$recursiveAnchor"
    case definitions
    case draft4ID = "id"

    // Applicators (JSON Schema 2020-12 Core §10)
    case allOf, anyOf, oneOf, not
    case ifKeyword = "if"
    case then
    case elseKeyword = "else"
    case properties, patternProperties, additionalProperties, propertyNames
    case items, prefixItems, additionalItems, contains
    case dependentSchemas, dependencies
    case unevaluatedProperties, unevaluatedItems

    // Assertions (JSON Schema 2020-12 Validation §6)
    case type
    case enumeration = "enum"
    case const
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    case minLength, maxLength, pattern
    case minItems, maxItems, uniqueItems, minContains, maxContains
    case minProperties, maxProperties, required, dependentRequired

    // Formats, contents and annotations (JSON Schema 2020-12 Validation §7–9)
    case format, contentEncoding, contentMediaType, contentSchema
    case title, description
    case defaultValue = "default"
    case examples, deprecated, readOnly, writeOnly

    // OpenAPI's own (OpenAPI 3.0.3 §4.7.24, 3.1.0 §4.8.24)
    case nullable, discriminator, example, xml, externalDocs
    case collectionFormat

    // Extensions
    case xNullable = "x-nullable"
    case xEnumVarnames = "x-enum-varnames"
    case xEnumNames = "x-enumNames"
    case xEnumDescriptions = "x-enum-descriptions"
    case xEnumDescriptionsCamel = "x-enumDescriptions"
    case xSpeakeasyEnums = "x-speakeasy-enums"
    case xMsEnum = "x-ms-enum"
    case xExtensibleEnum = "x-extensible-enum"
    case xSpeakeasyUnknownValues = "x-speakeasy-unknown-values"
    case xDeprecatedReason = "x-deprecated-reason"
    case xSpeakeasyDeprecationMessage = "x-speakeasy-deprecation-message"
    case xSpeakeasyNameOverride = "x-speakeasy-name-override"
    case xDiscriminatorValue = "x-discriminator-value"
    case xMsDiscriminatorValue = "x-ms-discriminator-value"
    case xKubernetesPreserveUnknownFields = "x-kubernetes-preserve-unknown-fields"
    case xSwiftName = "x-swift-name"
    case xSwiftType = "x-swift-type"
    case xModelgenProvenance = "x-modelgen-provenance"

    /// No two keywords have one: each key of each schema is looked up here, and its text would be hashed.
    private static let byFingerprint: [UInt64: Keyword] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.fingerprint, $0) })

    private var fingerprint: UInt64 { ExactText.fingerprint(of: rawValue) }

    /// The keyword of this name.
    init?(named name: String) {
        guard let keyword = Self.byFingerprint[ExactText.fingerprint(of: name)], keyword.rawValue.isExactly(name)
        else { return nil }
        self = keyword
    }

    /// In place of the text's.
    func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

    /// Whether no version has it, and vendors agree on it all the same.
    var isExtension: Bool { rawValue.utf8.starts(with: "x-".utf8) }

    /// What JSON Schema drafts 6 and later have added, and OpenAPI 3.0 and Swagger 2.0 lack.
    static let draft6AndLater: Set<Keyword> = [
        .const, .defs, .anchor, .dynamicRef, .dynamicAnchor, .recursiveRef, .ifKeyword, .then, .elseKeyword, .contains,
        .minContains, .maxContains, .propertyNames, .patternProperties, .prefixItems, .dependentSchemas,
        .dependentRequired, .unevaluatedItems, .unevaluatedProperties, .contentEncoding, .contentMediaType,
        .contentSchema, .examples,
    ]
}
