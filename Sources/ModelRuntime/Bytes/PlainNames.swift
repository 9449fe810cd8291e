// Invariant: `PlainNames` owns `slotCount` initialized addresses or nothing; a slot is cut to that count. The addresses are compared,
// never read from, but for the name that was just handed over with its length.

/// Names in a program that were found to have no character that JSON escapes, by their addresses: a row's name is looked
/// through once, not in every object.
struct PlainNames: ~Copyable {
    private static var slotCount: Int { 256 }

    private var slots: UnsafeMutablePointer<UInt>?

    deinit { slots?.deallocate() }

    @inline(__always)
    mutating func contains(_ name: UnsafeRawPointer, _ length: Int) -> Bool {
        // Different for every name: literals end with a zero, so that one address is that of one length.
        let address = UInt(bitPattern: name)
        let hash = UInt64(address) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: hash &>> 32) & (Self.slotCount &- 1)
        if let slots, slots[slot] == address { return true }
        return check(name, length, slot)
    }

    @inline(never)
    private mutating func check(_ name: UnsafeRawPointer, _ length: Int, _ slot: Int) -> Bool {
        guard !name.hasEscapes(count: length) else { return false }
        let slots = slots ?? .allocate(capacity: Self.slotCount)
        if self.slots == nil {
            slots.initialize(repeating: 0, count: Self.slotCount)
            self.slots = slots
        }
        slots[slot] = UInt(bitPattern: name)
        return true
    }
}
