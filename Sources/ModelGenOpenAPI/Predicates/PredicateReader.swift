internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Reads schemas as predicates on raw JSON: every assertion, as the schema's own dialect has it.
///
/// Schemas that predicates refer to are read in turn, each once.
final class PredicateReader {
    let report: ReadingReport
    let resolver: ReferenceResolver
    private let names = InlineNames()
    private var pending: [AssertedSchema] = []
    private var requested: Set<TypeID> = []
    /// What is checked beside types.
    private var rests: [TypeID: AssertedSchema] = [:]
    private var predicates: [SchemaPredicate] = []
    /// Which name a predicate's dynamic reference looks for.
    private var dynamicReferences: [(predicate: Int, anchor: DynamicAnchor)] = []
    /// Those of the predicate that is being read.
    private var noted: [DynamicAnchor] = []

    /// The keywords that assert something, in the order in which they are checked: what is cheap and says most comes first,
    /// what asks which parts others have evaluated comes last.
    private static let readers: [any AssertionReader] = [
        ValueAssertions(), ReferenceAssertions(), ObjectAssertions(), ArrayAssertions(), CombinationAssertions(),
        UnevaluatedAssertions(),
    ]

    init(report: ReadingReport, resolver: ReferenceResolver) {
        self.report = report
        self.resolver = resolver
    }

    /// The identity of the predicate of the schema at `place`, which will be read.
    func request(_ place: Place) -> TypeID { request(AssertedSchema(place)) }

    /// The identity of the predicate of a schema or a part of one, which will be read.
    func request(_ schema: AssertedSchema) -> TypeID {
        let id = schema.id
        if requested.insert(id).inserted { pending.append(schema) }
        return id
    }

    /// The identity of a predicate that is checked beside a type, with all that the type decides.
    func requestRest(_ schema: AssertedSchema) -> TypeID {
        var id = request(schema)
        if schema.coverage == .whole {
            id = add([.reference(id)], as: "rest", at: schema.place, name: "Rest", coverage: .rest)
        }
        rests[id] = schema
        return id
    }

    /// Whether a predicate that is checked beside a type asserts a part of a schema among others.
    func covers(_ id: TypeID, _ schema: AssertedSchema) -> Bool { rests[id]?.contains(schema) ?? false }

    /// The identity of a predicate that no schema was written for. Its role tells it from others at the place; `name` is added to
    /// the schema's name.
    func add(
        _ assertions: [Assertion], as role: String, at place: Place, name: String = "",
        coverage: SchemaPredicate.Coverage = .whole
    ) -> TypeID {
        let id = place.identity(as: role)
        if requested.insert(id).inserted {
            predicates.append(predicate(id, assertions, at: place, name: name, coverage: coverage))
        }
        return id
    }

    /// Remembers that the predicate that is being read refers to whatever the outermost resource calls by a name.
    func noteDynamicReference(to anchor: DynamicAnchor) { noted.append(anchor) }

    /// Reads everything that was requested, and what that refers to.
    func finish() -> [SchemaPredicate] {
        var next = 0
        repeat {
            while next < pending.count {
                let read = predicate(of: pending[next])
                predicates.append(read)
                dynamicReferences += noted.map { (predicates.count - 1, $0) }
                noted = []
                next += 1
            }
            // Candidates may lead to further documents, and these to further candidates.
            for (position, anchor) in dynamicReferences { complete(position, anchor) }
        } while next < pending.count
        return predicates.map(withoutIdleChoices)
    }

    private func predicate(of schema: AssertedSchema) -> SchemaPredicate {
        let place = schema.place
        var assertions: [Assertion] = []
        switch place.node.kind {
        case .boolean(false): assertions = [.never]
        case .mapping:
            let readers =
                place.dialect.isOnlyReference(place) && schema.keywords == nil ? [ReferenceAssertions()] : Self.readers
            for reader in readers { assertions += reader.assertions(of: schema, self) }
        case .boolean(true), .null, .number, .string, .sequence: break
        }
        if schema.keywords == nil, place.isNullable, assertions.contains(where: \.mayRefuseNull) {
            assertions = orNull(assertions, at: place)
        }
        return predicate(
            schema.id, assertions, at: place, name: schema.coverage == .rest ? "Rest" : "", coverage: schema.coverage)
    }

    private func predicate(
        _ id: TypeID, _ assertions: [Assertion], at place: Place, name suffix: String,
        coverage: SchemaPredicate.Coverage
    ) -> SchemaPredicate {
        SchemaPredicate(
            id: id, name: names.name(of: Schema(at: place)).text + suffix,
            resource: resolver.resource(of: place).root.id,
            assertions: assertions, location: place.location, coverage: coverage)
    }

    /// `nullable` is meant for the schema as a whole, whatever else refuses `null`.
    private func orNull(_ assertions: [Assertion], at place: Place) -> [Assertion] {
        [
            .anyOf([
                add([.type([.null])], as: "null", at: place, name: "Null"),
                add(assertions, as: "value", at: place, name: "Value"),
            ])
        ]
    }

    /// A dynamic reference that can only lead to one place is a plain one.
    private func withoutIdleChoices(_ predicate: SchemaPredicate) -> SchemaPredicate {
        var predicate = predicate
        predicate.assertions = predicate.assertions.map { assertion in
            guard case .dynamicReference(let reference) = assertion,
                reference.candidates.allSatisfy({ $0.target == reference.fallback })
            else { return assertion }
            return .reference(reference.fallback)
        }
        return predicate
    }

    private func complete(_ position: Int, _ anchor: DynamicAnchor) {
        let candidates = resolver.allResources.compactMap { resource in
            anchor.place(in: resource).map {
                DynamicReference.Candidate(resource: resource.root.id, target: request($0))
            }
        }
        predicates[position].assertions = predicates[position].assertions.map { assertion in
            guard case .dynamicReference(let reference) = assertion else { return assertion }
            return .dynamicReference(DynamicReference(candidates: candidates, fallback: reference.fallback))
        }
    }
}

/// What a dynamic reference looks for in the resources on the way to it.
enum DynamicAnchor {
    /// A `$dynamicAnchor`.
    case named(String)
    /// `$recursiveAnchor: true`.
    case recursive

    func place(in resource: SchemaResource) -> Place? {
        switch self {
        case .named(let name): resource.dynamicAnchors[name]
        case .recursive: resource.isRecursive ? resource.root : nil
        }
    }
}

extension Assertion {
    /// Whether it concerns values of every type, `null` among them.
    fileprivate var mayRefuseNull: Bool {
        switch self {
        case .never, .reference, .dynamicReference, .allOf, .anyOf, .oneOf, .not, .conditional, .rule(.constant): true
        // `null` was added to what they list.
        case .type, .rule, .format, .required, .dependentRequired, .dependentSchemas, .fields, .propertyNames, .items,
            .contains, .unevaluatedProperties, .unevaluatedItems:
            false
        }
    }
}

/// Reads some keywords of a schema as assertions.
protocol AssertionReader: Sendable {
    /// What the keywords of the schema assert.
    func assertions(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion]
}

extension Dialect {
    /// Whether the schema is a reference beside which nothing else counts.
    func isOnlyReference(_ place: Place) -> Bool {
        !readsReferenceSiblings && place.node[Keyword.ref.rawValue]?.string != nil
    }

    /// Whether the version has the keyword. OpenAPI documents are read as they are meant: with all of them.
    func has(_ keyword: Keyword) -> Bool {
        guard readsByTheLetter else { return true }
        if !vocabularies.hasValidation, Keyword.validationVocabulary.contains(keyword) { return false }
        switch keyword {
        case .const, .contains, .propertyNames: return draft >= .draft6
        case .ifKeyword, .then, .elseKeyword: return draft >= .draft7
        case .minContains, .maxContains, .dependentRequired, .dependentSchemas, .unevaluatedItems,
            .unevaluatedProperties:
            return draft >= .draft201909
        case .recursiveRef: return draft == .draft201909
        case .prefixItems, .dynamicRef: return draft >= .draft202012
        default: return true
        }
    }
}
