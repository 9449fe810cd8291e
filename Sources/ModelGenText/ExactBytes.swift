// One of the two files of this module that work on raw memory, beside `PlainBytes.swift`: names and identities are compared and hashed more often than anything
// else is done, and through `utf8` each byte of a text is a call.
//
// Invariants: every pointer comes from `withContiguousStorageIfAvailable` and does not leave its closure; words are read at
// offsets at least eight bytes before the end of the shorter text.

/// The bytes of texts in UTF-8, as they are.
enum ExactBytes {
    /// Whether both texts, which have the same number of bytes, consist of the same ones.
    static func equal(_ a: String, _ b: String) -> Bool {
        withBytes(of: a, b) { firstDifference($0, $1) == $0.count } ?? a.utf8.elementsEqual(b.utf8)
    }

    /// Whether the first text comes before the second one, byte by byte.
    static func precedes(_ a: String, _ b: String) -> Bool {
        withBytes(of: a, b) { a, b in
            let index = firstDifference(a, b)
            if index == a.count || index == b.count { return a.count < b.count }
            return a[index] < b[index]
        } ?? a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    /// Of its length and both of its ends.
    static func fingerprint(_ text: String) -> UInt64 {
        text.utf8.withContiguousStorageIfAvailable { fingerprint(UnsafeRawBufferPointer($0)) }
            ?? Array(text.utf8).withUnsafeBytes(fingerprint)
    }

    private static func fingerprint(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        guard count >= 8 else { return bytes.reduce(UInt64(count)) { $0 << 8 | UInt64($1) } }
        let first = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
        return first ^ (last &<< 17 | last &>> 47) ^ UInt64(count) &<< 56
    }

    static func hash(_ text: String, into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
        // As the standard library ends texts, so that "a", "b" is not "ab", "".
        hasher.combine(0xFF as UInt8)
    }

    /// `nil` for what lies elsewhere, as texts of Objective-C may.
    private static func withBytes<Result>(
        of a: String, _ b: String, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result
    ) -> Result? {
        a.utf8.withContiguousStorageIfAvailable { a in
            b.utf8.withContiguousStorageIfAvailable { b in
                body(UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
            }
        } ?? nil
    }

    /// The first position at which both differ, or the end of the shorter one.
    private static func firstDifference(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
        let count = min(a.count, b.count)
        // Texts are passed on more often than made: mostly both are one.
        if a.baseAddress == b.baseAddress { return count }
        var index = 0
        while index &+ 8 <= count,
            a.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                == b.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
            index &+= 8
        }
        while index < count, a[index] == b[index] { index &+= 1 }
        return index
    }
}
