extension TypeDeclaration {
    /// The predicates that its values and their parts are checked by.
    package var predicates: [TypeID] {
        var found: [TypeID] = []
        if let predicate = header.predicate { found.append(predicate) }
        switch self {
        case .object(let object):
            for index in object.properties.indices {
                object.properties[index].constraints.addPredicates(to: &found)
                object.properties[index].type.addPredicates(to: &found)
            }
            if case .values(let element) = object.additionalProperties { element.addPredicates(to: &found) }
        case .union(let union):
            for member in union.members {
                member.constraints.addPredicates(to: &found)
                member.type.addPredicates(to: &found)
            }
        case .alias(let alias): alias.target.addPredicates(to: &found)
        case .enumeration: break
        }
        return found
    }

    /// The declaration with every predicate sent through `transform`, and without those that it returns `nil` for.
    package func mappingPredicates(_ transform: (TypeID) -> TypeID?) -> TypeDeclaration {
        var result = self
        if let predicate = header.predicate { result.header.predicate = transform(predicate) }
        switch result {
        case .object(var object):
            for index in object.properties.indices {
                object.properties[index].constraints = object.properties[index].constraints.mappingPredicates(transform)
                object.properties[index].type = object.properties[index].type.mappingPredicates(transform)
            }
            if case .values(let element) = object.additionalProperties {
                object.additionalProperties = .values(element.mappingPredicates(transform))
            }
            return .object(object)
        case .union(var union):
            for index in union.members.indices {
                union.members[index].constraints = union.members[index].constraints.mappingPredicates(transform)
                union.members[index].type = union.members[index].type.mappingPredicates(transform)
            }
            return .union(union)
        case .alias(var alias):
            alias.target = alias.target.mappingPredicates(transform)
            return .alias(alias)
        case .enumeration: return result
        }
    }
}

extension ElementType {
    fileprivate func addPredicates(to found: inout [TypeID]) {
        type.addPredicates(to: &found)
        constraints.addPredicates(to: &found)
    }

    fileprivate func mappingPredicates(_ transform: (TypeID) -> TypeID?) -> ElementType {
        ElementType(
            type.mappingPredicates(transform), nullability: nullability,
            constraints: constraints.mappingPredicates(transform))
    }
}

extension TypeReference {
    fileprivate func addPredicates(to found: inout [TypeID]) {
        switch self {
        case .scalar, .any, .reference: return
        case .array(let element), .map(let element): element.addPredicates(to: &found)
        }
    }

    fileprivate func mappingPredicates(_ transform: (TypeID) -> TypeID?) -> TypeReference {
        switch self {
        case .scalar, .any, .reference: self
        case .array(let element): .array(element.mappingPredicates(transform))
        case .map(let element): .map(element.mappingPredicates(transform))
        }
    }
}

extension [Constraint] {
    fileprivate func addPredicates(to found: inout [TypeID]) {
        for constraint in self { if case .predicate(let id) = constraint.rule { found.append(id) } }
    }

    fileprivate func mappingPredicates(_ transform: (TypeID) -> TypeID?) -> [Constraint] {
        compactMap { constraint in
            guard case .predicate(let id) = constraint.rule else { return constraint }
            return transform(id).map { Constraint(.predicate($0), from: constraint.provenance) }
        }
    }
}

extension ModelSet {
    /// The set without predicates that no declaration leads to.
    package func withoutUnusedPredicates() -> ModelSet {
        let assertions = Dictionary(predicates.map { ($0.id, $0.assertions) }, uniquingKeysWith: { first, _ in first })
        var pending = declarations.flatMap(\.predicates)
        var used = Set(pending)
        while let id = pending.popLast() {
            for assertion in assertions[id] ?? [] {
                pending += (assertion.inPlaceSchemas + assertion.otherSchemas).filter { used.insert($0).inserted }
            }
        }
        var result = self
        result.predicates.removeAll { !used.contains($0.id) }
        return result
    }
}
