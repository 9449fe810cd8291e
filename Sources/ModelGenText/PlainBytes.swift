// The other file of this module that works on raw memory: every byte of a document is looked at before it is read.
//
// Invariant: words are read at offsets at least eight bytes before the end of the buffer, which does not leave its closure.

/// Bytes that nobody needs to look at twice.
package enum PlainBytes {
    /// The first offset from `start` on at which stands anything but printable ASCII and line feeds, or a backslash; the end if there is none.
    package static func end(in bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            var offset = start
            while offset &+ 8 <= bytes.count,
                isPlain(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            {
                offset &+= 8
            }
            while offset < bytes.count, isPlain(bytes[offset]) { offset &+= 1 }
            return offset
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCII.isPrintable(byte) && byte != UInt8(ascii: "\\") || byte == UInt8(ascii: "\n")
    }

    /// Eight bytes at once, of each of which the highest bit says something (Warren, Hacker's Delight §6-1).
    private static func isPlain(_ word: UInt64) -> Bool {
        let beyondASCII = word & each(0x80)
        // With its highest bit set no byte borrows from the next one.
        let controls = ~((word | each(0x80)) &- each(0x20)) & each(0x80) & ~zeros(word ^ each(0x0A))
        return beyondASCII | controls | zeros(word ^ each(0x7F)) | zeros(word ^ each(0x5C)) == 0
    }

    /// The highest bit of each byte that is zero, and of no other.
    private static func zeros(_ word: UInt64) -> UInt64 { ~((word & each(0x7F)) &+ each(0x7F) | word | each(0x7F)) }

    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
