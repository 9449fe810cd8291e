internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Reads schemas as predicates on raw JSON: every assertion, as the schema's own dialect has it.
///
/// Schemas that predicates refer to are read in turn, each once.
final class PredicateReader {
    let report: Report
    let resolver: ReferenceResolver
    private let names = InlineNames()
    private var pending: [Place] = []
    private var requested: Set<TypeID> = []
    private var predicates: [SchemaPredicate] = []
    /// Which name a predicate's dynamic reference looks for.
    private var dynamicReferences: [(predicate: Int, anchor: DynamicAnchor)] = []

    /// The keywords that assert something, in the order in which they are checked: what is cheap and says most comes first,
    /// what asks which parts others have evaluated comes last.
    private static let readers: [any AssertionReader] = [
        ValueAssertions(), ReferenceAssertions(), ObjectAssertions(), ArrayAssertions(), CombinationAssertions(),
        UnevaluatedAssertions(),
    ]

    init(report: Report, resolver: ReferenceResolver) {
        self.report = report
        self.resolver = resolver
    }

    /// The identity of the predicate of the schema at `place`, which will be read.
    func request(_ place: Place) -> TypeID {
        let id = place.id
        if requested.insert(id).inserted { pending.append(place) }
        return id
    }

    /// Remembers that the predicate that is being read refers to whatever the outermost resource calls by a name.
    func noteDynamicReference(to anchor: DynamicAnchor) { dynamicReferences.append((predicates.count, anchor)) }

    /// Reads everything that was requested, and what that refers to.
    func finish() -> [SchemaPredicate] {
        var next = 0
        repeat {
            while next < pending.count {
                predicates.append(predicate(at: pending[next]))
                next += 1
            }
            // Candidates may lead to further documents, and these to further candidates.
            for (position, anchor) in dynamicReferences { complete(position, anchor) }
        } while next < pending.count
        return predicates.map(withoutIdleChoices)
    }

    private func predicate(at place: Place) -> SchemaPredicate {
        var assertions: [Assertion] = []
        switch place.node.kind {
        case .boolean(false): assertions = [.never]
        case .mapping:
            let readers = place.dialect.isOnlyReference(place) ? [ReferenceAssertions()] : Self.readers
            for reader in readers { assertions += reader.assertions(of: place, self) }
        case .boolean(true), .null, .number, .string, .sequence: break
        }
        return SchemaPredicate(
            id: place.id, name: names.name(of: Schema(at: place)).text,
            resource: resolver.resource(of: place).root.id, assertions: assertions, location: place.location)
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

/// Reads some keywords of a schema as assertions.
protocol AssertionReader: Sendable {
    /// What the keywords of the schema at `place` assert.
    func assertions(of place: Place, _ reader: PredicateReader) -> [Assertion]
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

extension Place {
    /// The place of a keyword's operand, where the version has the keyword.
    func keyword(_ keyword: Keyword) -> Place? { dialect.has(keyword) ? child(keyword.rawValue) : nil }

    /// The schemas of a list, each requested.
    func schemas(_ keyword: Keyword, _ reader: PredicateReader) -> [TypeID]? {
        guard let list = self.keyword(keyword), list.node.sequence != nil else { return nil }
        return list.elements.map(reader.request)
    }

    /// Whether a schema may be read here.
    var isSchema: Bool { node.mapping != nil || node.boolean != nil }

    /// The schema under a keyword, requested.
    func schema(_ keyword: Keyword, _ reader: PredicateReader) -> TypeID? {
        guard let schema = self.keyword(keyword), schema.isSchema else { return nil }
        return reader.request(schema)
    }
}
