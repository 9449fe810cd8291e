/// Tells most keys that are not among some others without comparing them.
struct KeyFilter {
    private var classes: UInt64 = 0
    /// Of other bits of the hash.
    private var otherClasses: UInt64 = 0
    private var lengths: UInt64 = 0
    /// Whether two of the keys may be the same: their classes are those of others, or one of them was inserted without a hash.
    private(set) var mayRepeat = false

    /// One of 64 classes that equal keys share.
    @inline(__always)
    static func keyClass(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

    /// False for a key that was not inserted, but for few.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        classes &>> (hash &>> 58) & otherClasses &>> (hash &>> 52 & 63) & 1 != 0
    }

    /// Whether a key of one of these classes may have been inserted.
    @inline(__always)
    func mayContain(classes others: UInt64) -> Bool { classes & others != 0 }

    /// False for a key that has none of the lengths that were inserted: known without looking at the key.
    @inline(__always)
    func mayContain(length: Int) -> Bool { lengths &>> UInt64(truncatingIfNeeded: length) & 1 != 0 }

    @inline(__always)
    mutating func insert(_ hash: UInt64, length: Int) {
        if mayContain(hash) { mayRepeat = true }
        classes |= Self.keyClass(hash)
        otherClasses |= 1 &<< (hash &>> 52 & 63)
        lengths |= 1 &<< UInt64(truncatingIfNeeded: length)
    }

    /// Inserts a key that has no hash before it is decoded.
    mutating func insertUnknown() {
        (classes, otherClasses, lengths, mayRepeat) = (.max, .max, .max, true)
    }
}
