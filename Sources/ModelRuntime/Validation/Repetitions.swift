// Whether an array holds an element twice, without memory from the heap: as `uniqueItems` asks on every validation.

extension Array {
    /// Whether two elements have equal keys.
    ///
    /// Few are compared with each other. Many are entered into a table; up to 256 elements it lies on the stack.
    @inlinable
    func hasEqualElements<Key: Hashable>(by key: (Element) -> Key) -> Bool {
        if count > 16 { return hasEqualHashes(by: key) }
        var later = 1
        while later < count {
            let laterKey = key(self[later])
            var earlier = 0
            while earlier < later {
                if key(self[earlier]) == laterKey { return true }
                earlier += 1
            }
            later += 1
        }
        return false
    }

    @usableFromInline
    @inline(never)
    func hasEqualHashes<Key: Hashable>(by key: (Element) -> Key) -> Bool {
        count < 1 << 15 ? hasEqualElements(by: key, UInt16.self) : hasEqualElements(by: key, UInt32.self)
    }

    /// Slots hold the number of an element, counted from 1, and at least half of them hold none.
    private func hasEqualElements<Key: Hashable, Number: FixedWidthInteger & BitwiseCopyable>(
        by key: (Element) -> Key, _: Number.Type
    ) -> Bool {
        var slotCount = 32
        while slotCount < 2 * count { slotCount *= 2 }
        return withScratch(slotCount, repeating: Number.zero) { slots in
            for index in 0..<count {
                let laterKey = key(self[index])
                var slot = laterKey.hashValue & (slotCount - 1)
                while slots[slot] != 0 {
                    if key(self[Int(slots[slot]) - 1]) == laterKey { return true }
                    slot = (slot + 1) & (slotCount - 1)
                }
                slots[slot] = Number(truncatingIfNeeded: index + 1)
            }
            return false
        }
    }
}
