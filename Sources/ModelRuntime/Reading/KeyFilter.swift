/// Tells most keys that are not among some others without comparing them.
struct KeyFilter {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var lengths: UInt64 = 0

    /// One of 64 classes that equal keys share.
    @inline(__always)
    static func keyClass(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

    /// False for a key that was not inserted, but for few.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let found = first &>> (hash &>> 58) & second &>> (hash &>> 52 & 63) & third &>> (hash &>> 46 & 63)
        return found & 1 != 0
    }

    /// False for a key that has none of the lengths that were inserted: known without looking at the key.
    @inline(__always)
    func mayContain(length: Int) -> Bool { lengths &>> UInt64(truncatingIfNeeded: length) & 1 != 0 }

    @inline(__always)
    mutating func insert(_ hash: UInt64, length: Int) {
        lengths |= 1 &<< UInt64(truncatingIfNeeded: length)
        first |= Self.keyClass(hash)
        second |= 1 &<< (hash &>> 52 & 63)
        third |= 1 &<< (hash &>> 46 & 63)
    }
}
