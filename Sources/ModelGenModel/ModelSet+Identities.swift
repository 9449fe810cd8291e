extension ModelSet {
    /// The set with every identity of a type, and every one of a predicate or its resource, sent through a transformation.
    package func mappingIdentities(
        ofTypes type: (TypeID) -> TypeID, ofPredicates predicate: (TypeID) -> TypeID
    ) -> ModelSet {
        var result = self
        result.predicates = predicates.map { $0.mappingIdentities(predicate) }
        result.declarations = declarations.map { declaration in
            var declaration = declaration.mappingReferences(type).mappingPredicates(predicate)
            declaration.header.id = type(declaration.id)
            declaration.header.enclosure = declaration.header.enclosure.map {
                Enclosure(in: type($0.type), as: $0.names)
            }
            return declaration
        }
        result.operations = operations.map { $0.mappingIdentities(type, predicate) }
        return result
    }

    /// The JSON form of the set without what says where things stand: two inputs that describe the same types have the same.
    ///
    /// Types, operations and predicates are there, with numbers for identities, and without locations.
    package var placelessForm: JSONLiteral {
        let types = Dictionary(
            declarations.enumerated().map { ($1.id, TypeID("type \($0)")) }, uniquingKeysWith: { first, _ in first })
        var others = Dictionary(
            predicates.enumerated().map { ($1.id, TypeID("predicate \($0)")) }, uniquingKeysWith: { first, _ in first })
        for predicate in predicates where others[predicate.resource] == nil {
            others[predicate.resource] = TypeID("resource \(others.count)")
        }
        let numbered = mappingIdentities(ofTypes: { types[$0] ?? $0 }, ofPredicates: { others[$0] ?? $0 })
        return .object {
            $0.add("types", JSONLiteral.array(numbered.declarations.map(\.form.withoutLocations)))
            $0.add("operations", JSONLiteral.array(numbered.operations.map(\.form.withoutLocations)))
            $0.add("predicates", JSONLiteral.array(numbered.predicates.map(\.exportedForm)))
        }
    }
}

extension OperationSignature {
    /// The operation with every identity of a type sent through a transformation.
    package func mappingTypes(_ type: (TypeID) -> TypeID) -> OperationSignature { mappingIdentities(type) { $0 } }

    fileprivate func mappingIdentities(
        _ type: (TypeID) -> TypeID, _ predicate: (TypeID) -> TypeID
    ) -> OperationSignature {
        var operation = self
        operation.parts = parts.map { $0.mappingIdentities(type, predicate) }
        operation.description.type = description.type.map(type)
        return operation
    }
}

extension OperationPart {
    fileprivate func mappingIdentities(
        _ type: (TypeID) -> TypeID, _ predicate: (TypeID) -> TypeID
    ) -> OperationPart {
        guard let value else { return self }
        var part = self
        let constraints = value.constraints.map { constraint in
            guard case .predicate(let id) = constraint.rule else { return constraint }
            return Constraint(.predicate(predicate(id)), from: constraint.provenance)
        }
        part.value = ElementType(
            value.type.mappingReferences(type), nullability: value.nullability, constraints: constraints)
        return part
    }
}
