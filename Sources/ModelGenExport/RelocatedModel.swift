package import ModelGenModel

/// A model whose identities are the places in the document that it is exported to.
package struct RelocatedModel: Sendable {
    /// The model.
    package let model: ModelSet

    /// Gives the model the identities that `names` leads to.
    package init(_ model: ModelSet, names: ComponentNames) {
        let places = Self.predicatePlaces(of: model)
        self.model = model.mappingIdentities(
            ofTypes: { id in names.pointer(to: id).map { TypeID($0) } ?? id }, ofPredicates: { places[$0] ?? $0 })
    }

    /// Where each predicate stands in the document, and a number for each resource that one belongs to.
    private static func predicatePlaces(of model: ModelSet) -> [TypeID: TypeID] {
        var places: [TypeID: TypeID] = [:]
        for (index, predicate) in model.predicates.enumerated() {
            places[predicate.id] = TypeID("#/x-modelgen-model/predicates/\(index)")
        }
        var count = 0
        for predicate in model.predicates where places[predicate.resource] == nil {
            places[predicate.resource] = TypeID("#/x-modelgen-model/resources/\(count)")
            count += 1
        }
        return places
    }
}
