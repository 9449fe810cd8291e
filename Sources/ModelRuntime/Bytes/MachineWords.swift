// Invariant: whoever asks has made sure that the memory has as many bytes as are read, from the offset on.

extension UnsafeRawPointer {
    @inline(__always)
    func loadWord(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    func loadVector(_ offset: Int) -> SIMD16<UInt8> { loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self) }

    @inline(__always)
    func loadHalf(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    @inline(__always)
    func loadPair(_ offset: Int) -> UInt16 {
        UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
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

    /// A hash that the same bytes share, of which the highest bits are the best. There is at least one byte. It has no seed: whoever
    /// uses it bounds what texts with one hash can cost.
    @inline(__always)
    func keyHash(count: Int) -> UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var word = UInt64(truncatingIfNeeded: count)
        if count >= 8 {
            word ^= loadWord(0) &+ loadWord(count &- 8) &* 0xFF51_AFD7_ED55_8CCD
        } else if count >= 4 {
            word ^= UInt64(loadHalf(0)) << 32 ^ UInt64(loadHalf(count &- 4)) << 8
        } else {
            word ^= UInt64(loadByte(0)) << 8 ^ UInt64(loadByte(count &>> 1)) << 16 ^ UInt64(loadByte(count &- 1)) << 24
        }
        word ^= word &>> 32
        return word &* factor
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

extension UnsafeMutableRawPointer {
    /// Copies `count` bytes; whether none of them would be escaped in a string. There is room for them, and only for them.
    @inline(__always)
    func copyUnescaped(from source: UnsafeRawPointer, count: Int) -> Bool {
        if count >= 8 {
            var found: UInt64 = 0
            var index = 0
            while index &+ 8 < count {
                found |= copyWord(from: source, index)
                index &+= 8
            }
            return (found | copyWord(from: source, count &- 8)) == 0
        }
        if count >= 4 {
            let (first, last) = (source.loadHalf(0), source.loadHalf(count &- 4))
            storeBytes(of: first.littleEndian, as: UInt32.self)
            storeBytes(of: last.littleEndian, toByteOffset: count &- 4, as: UInt32.self)
            return (UInt64(first) | UInt64(last) << 32).bytesWithMeaningInStrings == 0
        }
        guard count > 0 else { return true }
        // One, two or three bytes: the middle one is one of the others, or the third.
        let (first, middle, last) = (source.loadByte(0), source.loadByte(count &>> 1), source.loadByte(count &- 1))
        storeBytes(of: first, as: UInt8.self)
        storeBytes(of: middle, toByteOffset: count &>> 1, as: UInt8.self)
        storeBytes(of: last, toByteOffset: count &- 1, as: UInt8.self)
        return !(first.needsEscape || middle.needsEscape || last.needsEscape)
    }

    /// Copies eight bytes; what `bytesWithMeaningInStrings` has of them.
    @inline(__always)
    private func copyWord(from source: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        let word = source.loadWord(offset)
        storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
        return word.bytesWithMeaningInStrings
    }
}

extension UInt64 {
    /// The digit 0, eight times.
    static var digitZeros: UInt64 { 0x3030_3030_3030_3030 }

    /// The digits of a number below 10⁸, one in each byte, the first one lowest.
    @inline(__always)
    var eightDigits: UInt64 {
        // Four digits in each half, two in each quarter, one in each byte: with these factors a division by 100 or by 10 is
        // a multiplication in all parts at once, exact for what they can hold.
        let halves = self / 10_000 | (self % 10_000) << 32
        let hundreds = (halves &* 10_486) &>> 20 & 0x7F_0000_007F
        let quarters = hundreds | (halves &- hundreds &* 100) &<< 16
        let tens = (quarters &* 103) &>> 10 & 0x000F_000F_000F_000F
        return tens | (quarters &- tens &* 10) &<< 8
    }

    /// The number of which these are the digits, `count` of them from the lowest byte on: 1 to 8.
    @inline(__always)
    func number(ofDigits count: Int) -> UInt64 {
        // The last digit goes to the highest byte, and zeros before the first one. Then each step makes of neighbours one number.
        var digits = (self ^ Self.digitZeros) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        digits = digits &* 10 &+ digits &>> 8
        let (first, second) = (digits & 0x0000_00FF_0000_00FF, digits &>> 16 & 0x0000_00FF_0000_00FF)
        return (first &* (100 + 1_000_000 << 32) &+ second &* (1 + 10_000 << 32)) &>> 32
    }

    /// The highest bit of every byte that is no digit.
    ///
    /// A bit above the lowest one that is set may be wrong, because an addition carries into the next byte.
    @inline(__always)
    var bytesOtherThanDigits: UInt64 {
        // What is a digit becomes its value; what is none, 10 or more.
        let values = self ^ Self.digitZeros
        return (values &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    }

    /// The highest bit of every byte that is a quote, a backslash or a control character: RFC 8259 §7.
    ///
    /// A bit above the lowest one that is set may be wrong, because a subtraction borrows from the next byte.
    @inline(__always)
    var bytesWithMeaningInStrings: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Of all bytes, this makes those up to 0x20 of control characters and the quote, 0x22.
        let quotesAndControls = self ^ (ones &* 0x02)
        let backslashes = self ^ (ones &* 0x5C)
        // Neither constant has the highest bit, so that one `~self` serves both.
        let found = (quotesAndControls &- ones &* 0x21) | (backslashes &- ones)
        return found & ~self & (ones &* 0x80)
    }

    /// The highest bits of quotes, brackets and braces; as above, the lowest one that is set is right.
    @inline(__always)
    var bytesWithMeaningOutsideStrings: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Of brackets this makes braces.
        let braces = self | ones &* 0x20
        let (quotes, opening, closing) = (self ^ (ones &* 0x22), braces ^ (ones &* 0x7B), braces ^ (ones &* 0x7D))
        let found = (quotes &- ones) & ~quotes | (opening &- ones) & ~opening | (closing &- ones) & ~closing
        return found & (ones &* 0x80)
    }
}

extension SIMD16<UInt8> {
    /// The place of the first byte that is a quote, a backslash or a control character (RFC 8259 §7); 16 if none is.
    @inline(__always)
    var firstWithMeaningInStrings: Int {
        let found =
            (self .== Self(repeating: 0x22)) .| (self .== Self(repeating: 0x5C)) .| (self .< Self(repeating: 0x20))
        let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        guard words[0] | words[1] != 0 else { return 16 }
        let (low, high) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
        return low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
    }

    /// Whether a byte is a line feed.
    @inline(__always)
    var hasLineFeed: Bool {
        let words = unsafeBitCast(self .== Self(repeating: 0x0A), to: SIMD2<UInt64>.self)
        return words[0] | words[1] != 0
    }

    /// Whether a byte is none of ASCII.
    @inline(__always)
    var hasNonASCII: Bool {
        let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return (words[0] | words[1]) & 0x8080_8080_8080_8080 != 0
    }
}

extension UInt8 {
    @inline(__always)
    var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
