import ModelGenModel

/// Compares what is checked on the raw JSON of a type, where nothing else about the type has changed.
struct ConditionComparison {
    private let old: Conditions
    private let new: Conditions

    init(_ old: Side, _ new: Side) {
        self.old = Conditions(old)
        self.new = Conditions(new)
    }

    /// What became of the conditions of a type whose declaration says the same on both sides.
    func rule(_ a: DeclarationHeader, _ b: DeclarationHeader) -> Rule? {
        switch (a.predicate, b.predicate) {
        case (nil, nil): nil
        case (nil, _?): .conditionsAdded
        case (_?, nil): .conditionsRemoved
        case (let first?, let second?): old.spelling(first) == new.spelling(second) ? nil : .conditionsChanged
        }
    }
}

/// The predicates of one side, spelled so that they can be compared with those of the other.
private struct Conditions {
    private let side: Side
    private let predicates: [TypeID: SchemaPredicate]

    init(_ side: Side) {
        self.side = side
        predicates = Dictionary(side.model.predicates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The assertions of a schema and of those written inside of it; what is referred to speaks for itself.
    func spelling(_ id: TypeID) -> [String] {
        var spelling: [String] = []
        var pending = [id]
        var seen: Set<TypeID> = []
        while let next = pending.popLast() {
            guard seen.insert(next).inserted, let predicate = predicates[next] else { continue }
            // Identities occur everywhere inside assertions, and only the place of the document differs.
            spelling.append("\(predicate.assertions)".replacing(side.root, with: ""))
            pending += predicate.assertions.flatMap { $0.inPlaceSchemas + $0.otherSchemas }
                .filter { $0.rawValue.hasPrefix(id.rawValue + "/") }
        }
        return spelling
    }
}
