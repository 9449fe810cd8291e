/// A key or an index in a coding path, as it stands in the document.
public struct WireKey: CodingKey, Hashable, Sendable {
    /// The key, or the index as text.
    public let stringValue: String
    /// The index, in an array.
    public let intValue: Int?

    /// Creates a key.
    public init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    /// Creates an index.
    public init(intValue: Int) {
        stringValue = "Index \(intValue)"
        self.intValue = intValue
    }

    init(_ key: StaticString) { self.init(stringValue: key.description) }

    init(_ key: any CodingKey) {
        if let index = key.intValue { self.init(intValue: index) } else { self.init(stringValue: key.stringValue) }
    }
}
