/// A key or an index in a coding path, as it stands in the document.
public struct WireKey: CodingKey, Hashable, Sendable {
    /// The key, or the index as text.
    public let stringValue: String
    /// The index, or -1 in an object. Thus a key has three words, the most that an existential holds without a box.
    private let index: Int
    /// The index, in an array.
    public var intValue: Int? { index < 0 ? nil : index }

    /// Creates a key.
    public init(stringValue: String) {
        self.stringValue = stringValue
        index = -1
    }

    /// Creates an index.
    public init(intValue: Int) {
        stringValue = "Index \(intValue)"
        index = max(0, intValue)
    }

    init(_ key: StaticString) { self.init(stringValue: key.description) }

    init(_ key: any CodingKey) {
        if let index = key.intValue { self.init(intValue: index) } else { self.init(stringValue: key.stringValue) }
    }
}
