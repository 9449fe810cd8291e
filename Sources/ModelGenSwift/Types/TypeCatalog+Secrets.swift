import ModelGenModel

extension TypeCatalog {
    /// Whether a value, or each of a list or map of them, is a password: OpenAPI 3.0 §Data Types, "A hint to UIs to obscure input".
    func isSecret(_ type: TypeReference) -> Bool {
        switch resolved(type).type {
        case .scalar(let scalar): scalar.format == "password"
        case .array(let element), .map(let element): isSecret(element.type)
        case .any, .reference: false
        }
    }
}
