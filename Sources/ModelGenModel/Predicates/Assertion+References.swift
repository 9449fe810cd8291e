extension Assertion {
    /// The schemas that look at the same value: what they evaluate counts for this one (JSON Schema 2020-12 Core §11).
    public var inPlaceSchemas: [TypeID] {
        switch self {
        case .reference(let target): [target]
        case .dynamicReference(let reference): reference.candidates.map(\.target) + [reference.fallback]
        case .allOf(let schemas), .anyOf(let schemas), .oneOf(let schemas): schemas
        case .conditional(let conditional):
            [conditional.condition] + [conditional.consequence, conditional.alternative].compactMap { $0 }
        case .dependentSchemas(let dependencies): dependencies.map(\.schema)
        case .never, .type, .rule, .format, .required, .dependentRequired, .not, .fields, .propertyNames, .items,
            .contains, .unevaluatedProperties, .unevaluatedItems:
            []
        }
    }

    /// The schemas that look at parts of the value, or whose evaluation does not count.
    public var otherSchemas: [TypeID] {
        switch self {
        case .not(let schema), .propertyNames(let schema), .unevaluatedProperties(let schema),
            .unevaluatedItems(let schema):
            [schema]
        case .fields(let fields):
            (fields.properties + fields.patterns).map(\.schema) + [fields.additional].compactMap { $0 }
        case .items(let items): items.prefix + [items.rest].compactMap { $0 }
        case .contains(let containment): [containment.schema]
        case .never, .type, .rule, .format, .required, .dependentRequired, .reference, .dynamicReference, .allOf,
            .anyOf, .oneOf, .conditional, .dependentSchemas:
            []
        }
    }

    /// Whether this asks which parts of the value others have evaluated.
    public var asksForEvaluation: Bool {
        switch self {
        case .unevaluatedProperties, .unevaluatedItems: true
        default: false
        }
    }
}
