/// Places of keys by their hashes: a hash table with open addressing and without removal, an eighth of the room that a dictionary of
/// strings takes, and of its time.
struct KeyPlaces: Sendable {
    /// A place plus one; 0 where there is none. A power of two of them, at least twice as many as there are places.
    private var slots: [UInt32] = []

    init() {}

    /// A table with room for `count` places.
    init(for count: Int) {
        let size = 1 << (Int.bitWidth - (2 * max(count, 8) - 1).leadingZeroBitCount)
        slots = Array(repeating: 0, count: size)
    }

    /// Different in every process, so that no document is made of keys that share a slot.
    private static let seed = UInt64.random(in: .min ... .max)

    /// The hash of a key's bytes.
    static func hash(_ key: String) -> UInt64 { JSONBytes.with(key) { $0.hash(seed: seed) } }

    func hasRoom(for count: Int) -> Bool { 2 * count <= slots.count }

    /// The place of a key with this hash that `isMatch` tells to be the one.
    @inline(__always)
    func place(hash: UInt64, _ isMatch: (Int) -> Bool) -> Int? {
        var slot = slot(hash)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if isMatch(place) { return place }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// Adds a place, for which there is room.
    @inline(__always)
    mutating func insert(_ place: Int, hash: UInt64) {
        var slot = slot(hash)
        while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
        slots[slot] = UInt32(place + 1)
    }

    @inline(__always)
    private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count &- 1) }
}
