/// Where the type of an inline schema stands: inside the type that holds it.
package struct Enclosure: Sendable, Hashable {
    /// The nearest type around it that can hold types, an object or a union.
    package var type: TypeID
    /// What it is called in there before Swift's rules are applied, best first: `Choice`, `ChoicesItem`.
    package var names: [String]

    /// Creates an enclosure.
    package init(in type: TypeID, as names: [String]) {
        self.type = type
        self.names = names
    }
}
