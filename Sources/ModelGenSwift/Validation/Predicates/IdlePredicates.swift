import ModelGenModel

/// Finds the predicates that come to nothing: every value fulfils them, and nobody asks what they evaluate.
struct IdlePredicates {
    private(set) var ids: Set<TypeID>
    private let tracked: Set<TypeID>

    /// All are taken for idle, so that those can be that refer to each other; who turns out to assert something is struck
    /// out until nobody does.
    init(_ predicates: [SchemaPredicate], tracked: Set<TypeID>) {
        self.tracked = tracked
        ids = Set(predicates.map(\.id))
        var isSettled = false
        while !isSettled {
            let active = predicates.filter { ids.contains($0.id) && !$0.assertions.allSatisfy(isIdle) }
            ids.subtract(active.map(\.id))
            isSettled = active.isEmpty
        }
        // What is evaluated is noted even where everything is accepted.
        ids.subtract(predicates.filter { tracked.contains($0.id) && !$0.assertions.isEmpty }.map(\.id))
    }

    private func isIdle(_ assertion: Assertion) -> Bool {
        switch assertion {
        case .dependentRequired(let dependencies): dependencies.allSatisfy(\.required.isEmpty)
        case .never, .type, .rule, .required, .not, .contains, .unevaluatedProperties,
            .unevaluatedItems:
            false
        case .format(let format): FormatCheck.statement(format) == nil
        case .reference, .dynamicReference, .allOf, .dependentSchemas:
            assertion.inPlaceSchemas.allSatisfy(isIdle)
        case .anyOf(let schemas): schemas.contains(where: isIdle)
        case .oneOf(let schemas): schemas.count == 1 && isIdle(schemas[0])
        case .conditional(let conditional):
            [conditional.consequence, conditional.alternative].compactMap { $0 }.allSatisfy(isIdle)
        case .fields, .propertyNames, .items: assertion.otherSchemas.allSatisfy(isIdle)
        }
    }

    private func isIdle(_ id: TypeID) -> Bool { ids.contains(id) && !tracked.contains(id) }
}

/// Breaks circles of schemas that look at the same value: what leads back asserts nothing new, and would never end.
struct PredicateCycles {
    private let predicates: [SchemaPredicate]
    private let positions: [TypeID: Int]

    init(_ predicates: [SchemaPredicate]) {
        self.predicates = predicates
        positions = Dictionary(
            predicates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The predicates, with references that lead back left out.
    func broken() -> [SchemaPredicate] {
        var result = predicates
        var isDone: Set<TypeID> = []
        for predicate in predicates where !isDone.contains(predicate.id) {
            walk(from: predicate.id, &result, &isDone)
        }
        return result
    }

    private struct Step {
        var id: TypeID
        var targets: [TypeID]
    }

    /// Walks in depth, without recursion.
    private func walk(from start: TypeID, _ result: inout [SchemaPredicate], _ isDone: inout Set<TypeID>) {
        var path = [Step(id: start, targets: targets(of: start))]
        var isOnPath: Set<TypeID> = [start]
        while let last = path.indices.last {
            guard let target = path[last].targets.popLast() else {
                isOnPath.remove(path[last].id)
                isDone.insert(path.removeLast().id)
                continue
            }
            if isOnPath.contains(target), let position = positions[path[last].id] {
                result[position].assertions = result[position].assertions.compactMap { $0.leavingOut(target) }
            } else if !isDone.contains(target) {
                isOnPath.insert(target)
                path.append(Step(id: target, targets: targets(of: target)))
            }
        }
    }

    private func targets(of id: TypeID) -> [TypeID] {
        positions[id].map { predicates[$0].assertions.flatMap(\.inPlaceSchemas) } ?? []
    }
}

extension Assertion {
    /// The assertion without a schema that must hold anyway, for it is being checked.
    fileprivate func leavingOut(_ schema: TypeID) -> Assertion? {
        switch self {
        case .reference(let target): target == schema ? nil : self
        case .allOf(let schemas): .allOf(schemas.filter { $0 != schema })
        case .anyOf(let schemas): schemas.contains(schema) ? nil : self
        case .dependentSchemas(let dependencies): .dependentSchemas(dependencies.filter { $0.schema != schema })
        case .oneOf(let schemas): schemas.contains(schema) ? nil : self
        case .conditional(let conditional):
            conditional.condition == schema
                ? nil
                : .conditional(
                    Conditional(
                        condition: conditional.condition,
                        consequence: conditional.consequence == schema ? nil : conditional.consequence,
                        alternative: conditional.alternative == schema ? nil : conditional.alternative))
        case .dynamicReference(let reference):
            reference.fallback == schema
                ? nil
                : .dynamicReference(
                    DynamicReference(
                        candidates: reference.candidates.filter { $0.target != schema }, fallback: reference.fallback))
        case .never, .type, .rule, .format, .required, .dependentRequired, .not, .fields, .propertyNames, .items,
            .contains, .unevaluatedProperties, .unevaluatedItems:
            self
        }
    }
}
