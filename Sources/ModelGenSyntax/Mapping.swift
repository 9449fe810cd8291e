import ModelGenText

/// The entries of an object, in source order. Keys are text: a YAML key `200` reads `"200"`.
package struct Mapping: Sendable, Hashable {
    /// One key with its value and the key's place.
    package struct Entry: Sendable, Hashable {
        /// The key's text.
        package let key: String
        /// The key's, by which it is told from most others: mappings are asked for keys more often than for anything else.
        let fingerprint: UInt64
        /// Where the key begins.
        package var keyPosition: SourcePosition
        /// The value.
        package var value: Node

        /// Creates an entry.
        package init(key: String, at keyPosition: SourcePosition, value: Node) {
            self.key = key
            fingerprint = ExactText.fingerprint(of: key)
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
    package func entry(_ key: String) -> Entry? { position(of: key).map { entries[$0] } }

    /// The value of `key`.
    package subscript(key: String) -> Node? { position(of: key).map { entries[$0].value } }

    /// Whether any key fulfils a condition.
    package func hasKey(where condition: (String) -> Bool) -> Bool {
        // By position: an entry would be copied with all that hangs on it.
        entries.indices.contains { condition(entries[$0].key) }
    }

    private func position(of key: String) -> Int? {
        if let table { return table.position(of: key, in: entries) }
        return entries.position(of: key)
    }

    /// A mapping equals another one with the same entries in the same order.
    package static func == (a: Mapping, b: Mapping) -> Bool { a.entries == b.entries }

    /// Feeds the entries into the hasher.
    package func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}

extension [Mapping.Entry] {
    /// The position of a key, which is searched for.
    func position(of key: String) -> Int? {
        let fingerprint = ExactText.fingerprint(of: key)
        return indices.first { self[$0].fingerprint == fingerprint && self[$0].key.isExactly(key) }
    }
}
