import ModelGenModel

extension TypeCatalog {
    /// Whether a value, or each of a list or map of them, is a password, or may be one as the value of a union: OpenAPI 3.0 §Data Types, "A
    /// hint to UIs to obscure input".
    func isSecret(_ type: TypeReference) -> Bool {
        var seen: Set<TypeID> = []
        return isSecret(type, &seen)
    }

    // A union may hold itself: `seen` are those that are looked into already.
    private func isSecret(_ type: TypeReference, _ seen: inout Set<TypeID>) -> Bool {
        switch resolved(type).type {
        case .scalar(let scalar): return scalar.format == "password"
        case .array(let element), .map(let element): return isSecret(element.type, &seen)
        case .any: return false
        case .reference(let id):
            guard case .union(let union)? = declarations[id], seen.insert(id).inserted else { return false }
            return union.members.contains { isSecret($0.type, &seen) }
        }
    }
}
