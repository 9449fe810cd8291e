import ModelGenModel

/// What was decided about the predicates of a model before any of them is written.
struct PredicateCatalog: Sendable {
    /// In the order of the model, without those that come to nothing.
    let predicates: [SchemaPredicate]
    /// The functions' names, without back-ticks.
    private let names: [TypeID: String]
    /// The predicates that note what they evaluate, because one that looks at the same value asks for it.
    private let tracked: Set<TypeID>
    /// The numbers of the resources that dynamic references look for.
    private let resources: [TypeID: Int]
    /// The predicates that assert only a part of their schema.
    private let partial: Set<TypeID>
    /// The enumeration that the functions stand in, with its namespace.
    let typeName: String
    /// Without the namespace.
    let simpleTypeName: String

    /// What the functions call their parameters and variables: a function of that name could not be called from them.
    private static let reserved: Set<String> = [
        "init", "self", "value", "issues", "outer", "evaluated", "scope", "key", "index", "isDescribed", "anyOf",
        "oneOf",
    ]

    init(_ model: ModelSet, options: SwiftOptions, typeNames: Set<String>) {
        let all = PredicateCycles(model.predicates).broken()
        let tracked = Self.tracked(all)
        let idle = IdlePredicates(all, tracked: tracked).ids
        predicates = all.filter { !idle.contains($0.id) }
        self.tracked = tracked
        partial = Set(model.predicates.filter { $0.coverage == .rest }.map(\.id))
        let casing = Casing(initialisms: options.initialisms)
        let candidates = predicates.map {
            MemberNamer.Candidate(source: $0.id.rawValue, preferred: casing.memberName($0.name))
        }
        let names = MemberNamer(reserved: Self.reserved).names(for: candidates)
        self.names = Dictionary(zip(predicates.map(\.id), names), uniquingKeysWith: { first, _ in first })
        resources = Self.resources(predicates)
        let name = FreeName.extending("SchemaRules", while: typeNames.contains)
        simpleTypeName = name
        typeName = options.namespace.map { "\($0).\(name)" } ?? name
    }

    /// Everything that is reached without leaving the value, from a predicate that asks what was evaluated.
    private static func tracked(_ predicates: [SchemaPredicate]) -> Set<TypeID> {
        let byID = Dictionary(predicates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var pending = predicates.filter { $0.assertions.contains(where: \.asksForEvaluation) }
            .flatMap { $0.assertions.flatMap(\.inPlaceSchemas) }
        var tracked: Set<TypeID> = []
        while let id = pending.popLast() {
            guard tracked.insert(id).inserted else { continue }
            pending += byID[id]?.assertions.flatMap(\.inPlaceSchemas) ?? []
        }
        return tracked
    }

    private static func resources(_ predicates: [SchemaPredicate]) -> [TypeID: Int] {
        var numbers: [TypeID: Int] = [:]
        for predicate in predicates {
            for case .dynamicReference(let reference) in predicate.assertions {
                for candidate in reference.candidates where numbers[candidate.resource] == nil {
                    numbers[candidate.resource] = numbers.count
                }
            }
        }
        return numbers
    }

    /// The name of the predicate's function; `nil` where it asserts nothing.
    func name(_ id: TypeID) -> String? { names[id].map(Keywords.escaped) }

    /// What constants of the predicate's function are called after.
    func memberName(_ id: TypeID) -> String { names[id] ?? "schema" }

    /// The name as code outside of the enumeration writes it.
    func qualifiedName(_ id: TypeID) -> String? { name(id).map { "\(typeName).\($0)" } }

    /// The statement that checks a value of any type; `nil` where the predicate asserts nothing.
    func statement(_ id: TypeID, about subject: String) -> String? {
        qualifiedName(id).map { "issues.predicate(\(subject), \($0))" }
    }

    /// Whether nothing else about a value needs to be checked where the predicate is.
    func coversAll(_ id: TypeID) -> Bool { !partial.contains(id) }

    func isTracked(_ id: TypeID) -> Bool { tracked.contains(id) }

    func resourceNumber(_ id: TypeID) -> Int? { resources[id] }
}
