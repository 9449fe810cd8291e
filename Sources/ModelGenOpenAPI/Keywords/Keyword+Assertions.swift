internal import ModelGenSyntax

extension Keyword {
    /// The keywords of the schema at `place` that restrict values, as far as its version has them.
    static func asserting(in place: Place) -> Set<Keyword> {
        let keywords = (place.node.mapping?.entries ?? []).compactMap { Keyword(named: $0.key) }
        let asserting = assertsFormat(place) ? Self.asserting.union([.format]) : Self.asserting
        return Set(keywords.filter { asserting.contains($0) && place.dialect.has($0) })
    }

    /// A format that is asserted one by one is checked with the type, where the schema names one.
    private static func assertsFormat(_ place: Place) -> Bool {
        let vocabularies = place.dialect.vocabularies
        if vocabularies.assertsFormats { return true }
        guard !vocabularies.assertedFormats.isEmpty, place.child(Keyword.type.rawValue) == nil else { return false }
        return place.child(Keyword.format.rawValue)?.node.string.map(vocabularies.assertedFormats.contains) ?? false
    }

    private static let asserting: Set<Keyword> = strings.union(numbers).union(arrays).union(objects).union([
        .type, .enumeration, .const, .ref, .dynamicRef, .recursiveRef, .allOf, .anyOf, .oneOf, .not, .ifKeyword,
    ])

    /// The keywords of JSON Schema 2020-12 Validation §6.
    static let validationVocabulary: Set<Keyword> = strings.union(numbers).union([
        .type, .enumeration, .const, .minItems, .maxItems, .uniqueItems, .minContains, .maxContains, .minProperties,
        .maxProperties, .required, .dependentRequired,
    ])

    private static let strings: Set<Keyword> = [.minLength, .maxLength, .pattern]
    private static let numbers: Set<Keyword> = [
        .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
    ]
    private static let arrays: Set<Keyword> = [
        .items, .prefixItems, .additionalItems, .contains, .minContains, .maxContains, .minItems, .maxItems,
        .uniqueItems, .unevaluatedItems,
    ]
    private static let objects: Set<Keyword> = [
        .properties, .patternProperties, .additionalProperties, .propertyNames, .required, .dependentRequired,
        .dependentSchemas, .dependencies, .minProperties, .maxProperties, .unevaluatedProperties,
    ]

    /// Keywords that describe properties, elements or alternatives.
    static let describingParts: Set<Keyword> = [
        .properties, .patternProperties, .items, .prefixItems, .oneOf, .anyOf, .allOf,
    ]

    /// Keywords that may refuse a `null` that `type` allows.
    static let judgingNull: Set<Keyword> = [
        .enumeration, .const, .ref, .dynamicRef, .recursiveRef, .allOf, .anyOf, .oneOf, .not, .ifKeyword,
    ]

    /// Keywords that no type comes from.
    static let readAsPredicates: Set<Keyword> = [
        .not, .ifKeyword, .then, .elseKeyword, .propertyNames, .contains, .minContains, .maxContains,
        .dependentSchemas, .dependentRequired, .dependencies, .unevaluatedItems, .unevaluatedProperties, .dynamicRef,
        .recursiveRef, .patternProperties,
    ]

    /// The keywords that say nothing about values of the kind.
    static func concerningOthers(than kind: ValueKind) -> Set<Keyword> {
        switch kind {
        case .string: numbers.union(arrays).union(objects)
        case .integer, .number: strings.union(arrays).union(objects)
        case .boolean: strings.union(numbers).union(arrays).union(objects)
        case .array: strings.union(numbers).union(objects)
        case .object: strings.union(numbers).union(arrays)
        }
    }

    /// The keywords that a Swift type for the kind decides, with checks on the typed value.
    static func decided(for kind: ValueKind) -> Set<Keyword> {
        switch kind {
        case .string: strings.union([.type])
        case .integer, .number: numbers.union([.type])
        case .boolean: [.type]
        case .array: [.type, .items, .minItems, .maxItems, .uniqueItems]
        case .object: [.type, .properties, .required, .additionalProperties, .minProperties, .maxProperties]
        }
    }
}
