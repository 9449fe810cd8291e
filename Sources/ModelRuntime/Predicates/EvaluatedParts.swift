/// Which fields or elements of a value keywords have looked at, for `unevaluatedProperties` and `unevaluatedItems`
/// (JSON Schema 2020-12 Core §11).
public struct EvaluatedParts: Sendable {
    /// By place; what lies beyond the end was not looked at.
    private var isEvaluated: [Bool] = []
    private var isComplete = false

    /// Nothing was looked at yet.
    public init() {}

    func contains(_ place: Int) -> Bool {
        isComplete || isEvaluated.indices.contains(place) && isEvaluated[place]
    }

    mutating func insert(_ place: Int) {
        while isEvaluated.count <= place { isEvaluated.append(false) }
        isEvaluated[place] = true
    }

    mutating func insertAll() { isComplete = true }

    /// Adds what another subschema has looked at.
    public mutating func formUnion(_ other: EvaluatedParts) {
        isComplete = isComplete || other.isComplete
        for place in other.isEvaluated.indices where other.isEvaluated[place] { insert(place) }
    }
}
