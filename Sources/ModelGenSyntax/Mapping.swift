import ModelGenText

/// The entries of an object, in source order. Keys are text: a YAML key `200` reads `"200"`.
package struct Mapping: Sendable, Hashable {
    /// One key with its value and the key's place.
    package struct Entry: Sendable, Hashable {
        /// The key's text.
        package var key: String
        /// Where the key begins.
        package var keyPosition: SourcePosition
        /// The value.
        package var value: Node

        /// Creates an entry.
        package init(key: String, at keyPosition: SourcePosition, value: Node) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// The entries; no key occurs twice.
    package let entries: [Entry]
    /// Finds keys in mappings that are too long to be searched.
    private let table: KeyTable?

    /// Creates a mapping of entries whose keys all differ.
    package init(_ entries: [Entry]) {
        self.init(MappingBuilder(entries))
    }

    /// Creates the mapping that was collected.
    init(_ builder: consuming MappingBuilder) {
        entries = builder.entries
        table = builder.table
    }

    /// The entry of `key`, compared scalar by scalar.
    package func entry(_ key: String) -> Entry? {
        if let table { return table.position(of: key, in: entries).map { entries[$0] } }
        for index in entries.indices where key.isExactly(entries[index].key) { return entries[index] }
        return nil
    }

    /// The value of `key`.
    package subscript(key: String) -> Node? { entry(key)?.value }

    /// A mapping equals another one with the same entries in the same order.
    package static func == (a: Mapping, b: Mapping) -> Bool { a.entries == b.entries }

    /// Feeds the entries into the hasher.
    package func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
