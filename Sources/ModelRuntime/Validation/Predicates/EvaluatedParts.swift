/// Which fields or elements of a value keywords have looked at, for `unevaluatedProperties` and `unevaluatedItems`
/// (JSON Schema 2020-12 Core §11).
@_documentation(visibility: internal)
public struct EvaluatedParts: Sendable {
    /// The first 64 places, a bit each: most objects and arrays have no more.
    private var first: UInt64 = 0
    /// The places after them; what lies beyond the end was not looked at.
    private var others: [Bool] = []
    private var isComplete = false

    /// Nothing was looked at yet.
    public init() {}

    func contains(_ place: Int) -> Bool {
        if isComplete { return true }
        return place < 64 ? first >> UInt64(place) & 1 == 1 : place - 64 < others.count && others[place - 64]
    }

    mutating func insert(_ place: Int) {
        if place < 64 { return first |= 1 << UInt64(place) }
        while others.count <= place - 64 { others.append(false) }
        others[place - 64] = true
    }

    mutating func insertAll() { isComplete = true }

    /// Adds what another subschema has looked at.
    public mutating func formUnion(_ other: EvaluatedParts) {
        isComplete = isComplete || other.isComplete
        first |= other.first
        for place in other.others.indices where other.others[place] { insert(place + 64) }
    }
}
