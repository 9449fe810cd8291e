// Invariant: whoever asks has made sure that the memory has as many bytes as are read, from the offset on.

extension UnsafeRawPointer {
    @inline(__always)
    func loadWord(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    func loadHalf(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    @inline(__always)
    func loadByte(_ offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }

    /// Whether `count` bytes from both pointers on are the same. The last word may overlap the one before.
    @inline(__always)
    func hasSameBytes(as other: UnsafeRawPointer, count: Int) -> Bool {
        if count >= 8 {
            var index = 0
            while index &+ 8 < count {
                guard loadWord(index) == other.loadWord(index) else { return false }
                index &+= 8
            }
            return loadWord(count &- 8) == other.loadWord(count &- 8)
        }
        if count >= 4 {
            return loadHalf(0) == other.loadHalf(0) && loadHalf(count &- 4) == other.loadHalf(count &- 4)
        }
        var index = 0
        while index < count {
            guard loadByte(index) == other.loadByte(index) else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether a byte of `count` from here on would be escaped in a string.
    @inline(__always)
    func hasEscapes(count: Int) -> Bool {
        if count >= 8 {
            var found: UInt64 = 0
            var index = 0
            while index &+ 8 < count {
                found |= loadWord(index).bytesWithMeaningInStrings
                index &+= 8
            }
            return (found | loadWord(count &- 8).bytesWithMeaningInStrings) != 0
        }
        if count >= 4 {
            let word = UInt64(loadHalf(0)) | UInt64(loadHalf(count &- 4)) << 32
            return word.bytesWithMeaningInStrings != 0
        }
        var index = 0
        while index < count {
            if loadByte(index).needsEscape { return true }
            index &+= 1
        }
        return false
    }
}

extension UInt64 {
    /// The highest bit of every byte that is a quote, a backslash or a control character: RFC 8259 §7.
    ///
    /// A bit above the lowest one that is set may be wrong, because a subtraction borrows from the next byte.
    @inline(__always)
    var bytesWithMeaningInStrings: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = self ^ (ones &* 0x22)
        let backslashes = self ^ (ones &* 0x5C)
        // None of the three constants has the highest bit, so that one `~self` serves all.
        let found = (quotes &- ones) | (backslashes &- ones) | (self &- ones &* 0x20)
        return found & ~self & (ones &* 0x80)
    }
}

extension UInt8 {
    @inline(__always)
    var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
