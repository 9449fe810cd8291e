/// What it takes to read and check a type, from the least to the most.
package enum Capability: String, Sendable, Hashable, Codable, CaseIterable {
    case plainType
    case localChecks
    case provedDispatch
    case rawPredicates
    case evaluationState
}

/// How well the Swift type holds what the source describes.
package enum Exactness: String, Sendable, Hashable, Codable, CaseIterable {
    /// Holds the valid instances and no others.
    case exact
    /// Holds more; `validate()` closes the gap.
    case exactWithValidation
    /// Exact but for numbers beyond the Swift type's range.
    case rangeLimited
    /// Holds more, and nothing checks it.
    case overApproximates
    /// A constraint was dropped; a diagnostic says which.
    case incomplete
}
