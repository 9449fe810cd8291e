/// The entries of an object, in source order. Keys are text: a YAML key `200` reads `"200"`.
public struct Mapping: Sendable, Hashable {
    /// One key with its value and the key's place.
    public struct Entry: Sendable, Hashable {
        public var key: String
        public var keyPosition: SourcePosition
        public var value: Node

        /// Creates an entry.
        public init(key: String, at keyPosition: SourcePosition, value: Node) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// The entries; no key occurs twice.
    public let entries: [Entry]
    /// Key → position in `entries`, for mappings that are too long to be searched.
    private let index: [ScalarKey: Int]?

    private static let longestSearched = 16

    /// Creates a mapping of entries whose keys all differ.
    public init(_ entries: [Entry]) {
        self.entries = entries
        guard entries.count > Self.longestSearched else {
            index = nil
            return
        }
        var index: [ScalarKey: Int] = Dictionary(minimumCapacity: entries.count)
        for (position, entry) in entries.enumerated() { index[ScalarKey(entry.key)] = position }
        self.index = index
    }

    /// The entry of `key`, compared scalar by scalar.
    public func entry(_ key: String) -> Entry? {
        if let index { return index[ScalarKey(key)].map { entries[$0] } }
        return entries.first { ScalarKey($0.key) == ScalarKey(key) }
    }

    /// The value of `key`.
    public subscript(key: String) -> Node? { entry(key)?.value }

    /// A mapping equals another one with the same entries in the same order.
    public static func == (a: Mapping, b: Mapping) -> Bool { a.entries == b.entries }

    public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}

/// A key compared by its scalars: to JSON, the composed and the decomposed spelling of `é` are two keys (RFC 8259 §8.3).
struct ScalarKey: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: ScalarKey, b: ScalarKey) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
