import ModelGenModel

/// Which types have anything to check. A type without constraints gets no validator and costs nothing.
struct ValidationNeeds: Sendable {
    /// The types whose values `validate()` looks into.
    private(set) var types: Set<TypeID> = []
    private let catalog: TypeCatalog

    init(_ model: ModelSet, catalog: TypeCatalog) {
        self.catalog = catalog
        // Needs spread from what is held to what holds it, until nothing new turns up.
        var grows = true
        while grows {
            grows = false
            for declaration in model.declarations where !types.contains(declaration.id) && needsChecks(declaration) {
                types.insert(declaration.id)
                grows = true
            }
        }
    }

    private func needsChecks(_ declaration: TypeDeclaration) -> Bool {
        if declaration.header.predicate != nil { return true }
        return switch declaration {
        case .object(let object):
            !object.constraints.isEmpty || object.properties.contains(where: needsChecks)
                || additionalNeedChecks(object.additionalProperties)
        case .enumeration(let enumeration): catalog.isOpen(enumeration) && enumeration.openness != .open
        case .union(let union):
            catalog.keepsUnrecognized(union)
                || union.members.contains { !$0.constraints.isEmpty || needsChecks($0.type) }
                || union.requirement == .exactlyOne && !SeveralMembers(catalog: catalog).positions(in: union).isEmpty
        case .alias: false
        }
    }

    private func needsChecks(_ property: Property) -> Bool {
        if property.constant != nil, property.presence == .required, property.nullability == .no { return false }
        return property.isUndeclared || property.constant != nil || !property.constraints.isEmpty
            || needsChecks(property.type)
    }

    private func additionalNeedChecks(_ additional: AdditionalProperties) -> Bool {
        switch additional {
        case .unannounced, .forbidden: false
        case .values(let element): needsChecks(element)
        }
    }

    /// Whether anything about a value of the type is checked.
    func needsChecks(_ type: TypeReference) -> Bool {
        let resolved = catalog.resolved(type)
        if !resolved.constraints.isEmpty { return true }
        switch resolved.type {
        case .scalar, .any:
            return catalog.checksIntegers(resolved.type)
                || catalog.formatCheck(resolved.type, constraints: resolved.constraints) != nil
        case .array(let element), .map(let element): return needsChecks(element)
        case .reference(let id): return types.contains(id)
        }
    }

    private func needsChecks(_ element: ElementType) -> Bool {
        !element.constraints.isEmpty || needsChecks(element.type)
    }
}
