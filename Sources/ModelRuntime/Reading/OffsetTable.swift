/// The ends of values by their starts: a hash table with open addressing and without removal.
///
/// The hash has no seed, so that a document can make starts collide. But starts that share one of n slots lie n bytes apart
/// on average: for a run that costs m² looks it needs m² bytes.
struct OffsetTable {
    /// Start and end in turn; -1 where there is none.
    private var slots: ContiguousArray<Int> = []
    private var count = 0
    /// What lies behind was never looked at: the usual case, told without looking.
    private var greatestStart = -1
    private var shift: UInt64 = 64

    @inline(__always)
    private func slot(of start: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: start) &* 0x9E37_79B9_7F4A_7C15) >> shift) &* 2
    }

    /// The end that is remembered for `start`.
    @inline(__always)
    subscript(start: Int) -> Int? {
        get { start > greatestStart ? nil : find(start) }
        set {
            guard let newValue else { return }
            if 4 * count >= slots.count { grow() }
            insert(start, newValue)
            greatestStart = max(greatestStart, start)
        }
    }

    private func find(_ start: Int) -> Int? {
        var slot = slot(of: start)
        while slots[slot] >= 0 {
            if slots[slot] == start { return slots[slot &+ 1] }
            slot = slot &+ 2 == slots.count ? 0 : slot &+ 2
        }
        return nil
    }

    private mutating func insert(_ start: Int, _ end: Int) {
        var slot = slot(of: start)
        while slots[slot] >= 0 {
            if slots[slot] == start { return }
            slot = slot &+ 2 == slots.count ? 0 : slot &+ 2
        }
        slots[slot] = start
        slots[slot &+ 1] = end
        count += 1
    }

    private mutating func grow() {
        let old = slots
        slots = ContiguousArray(repeating: -1, count: max(128, 2 * old.count))
        shift = 64 - UInt64((slots.count / 2).trailingZeroBitCount)
        count = 0
        for slot in stride(from: 0, to: old.count, by: 2) where old[slot] >= 0 { insert(old[slot], old[slot + 1]) }
    }
}
