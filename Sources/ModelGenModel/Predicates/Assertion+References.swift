extension Assertion {
    /// The schemas that look at the same value: what they evaluate counts for this one (JSON Schema 2020-12 Core §11).
    package var inPlaceSchemas: [TypeID] {
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
    package var otherSchemas: [TypeID] {
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
    package var asksForEvaluation: Bool {
        switch self {
        case .unevaluatedProperties, .unevaluatedItems: true
        default: false
        }
    }
}

extension Assertion {
    /// The assertion with every schema that it applies sent through `transform`.
    package func mappingSchemas(_ transform: (TypeID) -> TypeID) -> Assertion {
        switch self {
        case .rule(.predicate(let id)): .rule(.predicate(transform(id)))
        case .never, .type, .rule, .format, .required, .dependentRequired: self
        case .reference(let target): .reference(transform(target))
        case .dynamicReference(let reference): .dynamicReference(reference.mappingSchemas(transform))
        case .allOf(let schemas): .allOf(schemas.map(transform))
        case .anyOf(let schemas): .anyOf(schemas.map(transform))
        case .oneOf(let schemas): .oneOf(schemas.map(transform))
        case .not(let schema): .not(transform(schema))
        case .conditional(let conditional):
            .conditional(
                Conditional(
                    condition: transform(conditional.condition), consequence: conditional.consequence.map(transform),
                    alternative: conditional.alternative.map(transform)))
        case .dependentSchemas(let dependencies):
            .dependentSchemas(dependencies.map { SchemaDependency(key: $0.key, schema: transform($0.schema)) })
        case .fields(let fields):
            .fields(
                FieldSchemas(
                    properties: fields.properties.map { .init($0.key, transform($0.schema)) },
                    patterns: fields.patterns.map { .init($0.key, transform($0.schema)) },
                    additional: fields.additional.map(transform)))
        case .propertyNames(let schema): .propertyNames(transform(schema))
        case .items(let items):
            .items(ItemSchemas(prefix: items.prefix.map(transform), rest: items.rest.map(transform)))
        case .contains(let containment):
            .contains(
                Containment(
                    schema: transform(containment.schema), minimum: containment.minimum, maximum: containment.maximum,
                    evaluates: containment.evaluates))
        case .unevaluatedProperties(let schema): .unevaluatedProperties(transform(schema))
        case .unevaluatedItems(let schema): .unevaluatedItems(transform(schema))
        }
    }
}

extension DynamicReference {
    fileprivate func mappingSchemas(_ transform: (TypeID) -> TypeID) -> DynamicReference {
        DynamicReference(
            candidates: candidates.map { Candidate(resource: transform($0.resource), target: transform($0.target)) },
            fallback: transform(fallback))
    }
}

extension SchemaPredicate {
    /// The predicate with every identity in it, its own too, sent through `transform`.
    package func mappingIdentities(_ transform: (TypeID) -> TypeID) -> SchemaPredicate {
        SchemaPredicate(
            id: transform(id), name: name, resource: transform(resource),
            assertions: assertions.map { $0.mappingSchemas(transform) }, location: location, coverage: coverage)
    }
}
