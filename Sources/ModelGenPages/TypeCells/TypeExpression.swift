import ModelGenModel

/// A type as the Type column or a union's heading spells it, emphasis removed.
indirect enum TypeExpression: Sendable, Hashable {
    /// `str`, `models.Pet`
    case name(String)
    /// `Optional[…]`, `Dict[str, …]`
    case generic(String, [TypeExpression])
    /// `Literal["a", "b"]`
    case literal([JSONLiteral])
    /// `[models.Pet](../models/pet.md)`
    case link(TypeExpression, target: String)
}

extension TypeExpression {
    /// Whether anything in it satisfies the predicate.
    func contains(_ predicate: (TypeExpression) -> Bool) -> Bool {
        if predicate(self) { return true }
        switch self {
        case .name, .literal: return false
        case .generic(_, let arguments): return arguments.contains { $0.contains(predicate) }
        case .link(let text, _): return text.contains(predicate)
        }
    }
}
