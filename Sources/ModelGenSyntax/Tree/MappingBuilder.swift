import ModelGenText

/// Collects the entries of a mapping and finds keys that occur twice.
struct MappingBuilder {
    private(set) var entries: [Mapping.Entry] = []
    /// `nil` as long as searching is quicker.
    private(set) var table: KeyTable?

    /// Whether the table found all keys to differ.
    private var isTableDistinct = true

    private static let longestSearched = 16

    /// Starts with nothing.
    init() {}

    /// Starts with entries whose keys all differ; of equal keys, the first one is found.
    init(_ entries: [Mapping.Entry]) {
        self.entries = entries
        if entries.count > Self.longestSearched { buildTable() }
    }

    /// Whether all keys differ.
    var isDistinct: Bool {
        if table != nil { return isTableDistinct }
        return entries.indices.allSatisfy { later in
            let fingerprint = entries[later].fingerprint
            return !(0..<later).contains {
                entries[$0].fingerprint == fingerprint && entries[$0].key.isExactly(entries[later].key)
            }
        }
    }

    /// The position of `key`, if there is an entry for it.
    func position(of key: String) -> Int? {
        if let table { return table.position(of: key, in: entries) }
        return entries.position(of: key)
    }

    /// Adds an entry whose key is new.
    mutating func append(_ entry: Mapping.Entry) {
        entries.append(entry)
        if table != nil {
            _ = table?.insert(entries.count - 1, entries)
        } else if entries.count > Self.longestSearched {
            buildTable()
        }
    }

    /// Puts another key and value in an entry's place; the key must have the same text.
    mutating func replace(at position: Int, with entry: Mapping.Entry) {
        entries[position] = entry
    }

    private mutating func buildTable() {
        var table = KeyTable(capacity: entries.count)
        for position in entries.indices where !table.insert(position, entries) { isTableDistinct = false }
        self.table = table
    }
}

/// Where keys stand in an array of entries: an open hash table of positions, eight bytes or less for a key.
struct KeyTable: Sendable {
    /// A position plus one, or zero; a power of two of them.
    private var slots: [UInt32]

    /// Creates a table with room for that many keys.
    init(capacity: Int) {
        var count = 32
        while count * 2 < capacity * 3 { count *= 2 }
        slots = Array(repeating: 0, count: count)
    }

    /// The position of `key` in `entries`, the array that was indexed.
    func position(of key: String, in entries: [Mapping.Entry]) -> Int? {
        let slot = slots[self.slot(of: key, in: entries)]
        return slot == 0 ? nil : Int(slot) - 1
    }

    /// Indexes the entry at `position` and says whether its key is new; of equal keys, the first one is found.
    mutating func insert(_ position: Int, _ entries: [Mapping.Entry]) -> Bool {
        if (position + 1) * 3 > slots.count * 2 { grow(entries) }
        let slot = slot(of: entries[position].key, in: entries)
        guard slots[slot] == 0 else { return false }
        slots[slot] = UInt32(position + 1)
        return true
    }

    /// The slot that holds `key`, or the empty one where it belongs.
    private func slot(of key: String, in entries: [Mapping.Entry]) -> Int {
        let hash = Self.hash(key)
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] != 0, !key.isExactly(entries[Int(slots[slot]) - 1].key) { slot = (slot + 1) & mask }
        return slot
    }

    /// Not `String`'s own hash: it normalises, which costs time and makes keys collide that differ.
    private static func hash(_ key: String) -> Int {
        ExactText(key).hashValue
    }

    private mutating func grow(_ entries: [Mapping.Entry]) {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for kept in old where kept != 0 { slots[slot(of: entries[Int(kept) - 1].key, in: entries)] = kept }
    }
}
