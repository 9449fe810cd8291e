import ModelGenModel

/// What a predicate asserts, as the keywords that it was read from: other tools know no predicates.
///
/// The tool itself reads predicates from `x-modelgen-model`, where they stand as a graph.
struct PredicateSchema {
    private let predicates: [TypeID: SchemaPredicate]
    /// Long before that a document becomes larger than its source.
    private static let depthLimit = 12

    /// What leads back to itself, or too far, or to what only a whole document knows.
    private struct Endless: Error {}

    init(_ predicates: [SchemaPredicate]) {
        self.predicates = Dictionary(predicates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The keywords, in groups that do not look at each other. An assertion that cannot be written to its end is left out as a whole: within `not`,
    /// saying less refuses more.
    func groups(_ id: TypeID) -> [Entries] {
        let assertions = predicates[id]?.assertions ?? []
        let groups = assertions.compactMap { try? keywords($0, path: [id]) }
        guard assertions.contains(where: \.asksForEvaluation) else { return groups }
        // What others have evaluated has to be there as well.
        guard groups.count == assertions.count else { return [] }
        var whole = Entries()
        for group in groups { whole.addKeywords(group) }
        return [whole]
    }

    private func schema(_ id: TypeID, path: Set<TypeID>) throws(Endless) -> JSONLiteral {
        guard path.count < Self.depthLimit, !path.contains(id), let predicate = predicates[id] else { throw Endless() }
        if predicate.assertions.contains(.never) { return .boolean(false) }
        var entries = Entries()
        for assertion in predicate.assertions { entries.addKeywords(try keywords(assertion, path: path.union([id]))) }
        return entries.value
    }

    private func schemas(_ ids: [TypeID], path: Set<TypeID>) throws(Endless) -> JSONLiteral {
        var schemas: [JSONLiteral] = []
        for id in ids { schemas.append(try schema(id, path: path)) }
        return .array(schemas)
    }

    private func schemas(
        _ named: [FieldSchemas.Entry], path: Set<TypeID>
    ) throws(Endless) -> JSONLiteral {
        var members: [JSONLiteral.Member] = []
        for entry in named { members.append(.init(entry.key, try schema(entry.schema, path: path))) }
        return .object(members)
    }

    private func keywords(_ assertion: Assertion, path: Set<TypeID>) throws(Endless) -> Entries {
        var entries = Entries()
        func add(_ key: String, _ id: TypeID?) throws(Endless) {
            if let id { entries.add(key, try schema(id, path: path)) }
        }
        switch assertion {
        case .never: entries.add("not", .object([]))
        case .type(let kinds): entries.add("type", .array(kinds.map { .string($0.rawValue) }))
        case .rule(let rule): entries.add(rule.keyword, rule.operand)
        case .format(let format): entries.add("format", format)
        case .required(let keys): entries.add("required", .array(keys.map { .string($0) }))
        case .dependentRequired(let dependencies):
            entries.add(
                "dependentRequired",
                .object(dependencies.map { .init($0.key, .array($0.required.map { .string($0) })) }))
        case .reference(let id): entries.add("allOf", try schemas([id], path: path))
        case .dynamicReference: throw Endless()
        case .allOf(let ids): entries.add("allOf", try schemas(ids, path: path))
        case .anyOf(let ids): entries.add("anyOf", try schemas(ids, path: path))
        case .oneOf(let ids): entries.add("oneOf", try schemas(ids, path: path))
        case .not(let id): try add("not", id)
        case .conditional(let conditional):
            try add("if", conditional.condition)
            try add("then", conditional.consequence)
            try add("else", conditional.alternative)
        case .dependentSchemas(let dependencies):
            entries.add(
                "dependentSchemas", try schemas(dependencies.map { .init($0.key, $0.schema) }, path: path))
        case .fields(let fields):
            entries.addUnlessEmpty("properties", try schemas(fields.properties, path: path))
            entries.addUnlessEmpty("patternProperties", try schemas(fields.patterns, path: path))
            try add("additionalProperties", fields.additional)
        case .propertyNames(let id): try add("propertyNames", id)
        case .items(let items):
            entries.addUnlessEmpty("prefixItems", try schemas(items.prefix, path: path))
            try add("items", items.rest)
        case .contains(let containment):
            try add("contains", containment.schema)
            entries.add("minContains", .number(DecimalNumber(containment.minimum)))
            entries.add("maxContains", containment.maximum.map { .number(DecimalNumber($0)) })
        case .unevaluatedProperties(let id): try add("unevaluatedProperties", id)
        case .unevaluatedItems(let id): try add("unevaluatedItems", id)
        }
        return entries
    }
}
