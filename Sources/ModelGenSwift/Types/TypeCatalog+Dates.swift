import ModelGenModel

extension TypeCatalog {
    /// Whether values of a type are a `Date`, or hold some in lists and maps.
    func holdsDate(_ type: TypeReference, _ constraints: [Constraint]) -> Bool {
        let resolved = resolved(type)
        switch resolved.type {
        case .array(let element), .map(let element): return holdsDate(element.type, element.constraints)
        case .scalar: return self.type(resolved.type, constraints: constraints + resolved.constraints) == .scalar(.date)
        case .any, .reference: return false
        }
    }
}
