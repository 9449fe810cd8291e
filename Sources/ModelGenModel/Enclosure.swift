/// Where the type of an inline schema stands: inside the type that holds it.
public struct Enclosure: Sendable, Hashable {
    /// The nearest type around it that can hold types, an object or a union.
    public var type: TypeID
    /// What it is called in there before Swift's rules are applied, best first: `Choice`, `ChoicesItem`.
    public var names: [String]

    /// Creates an enclosure.
    public init(in type: TypeID, as names: [String]) {
        self.type = type
        self.names = names
    }
}
