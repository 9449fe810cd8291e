// Invariant: `String(checkedUTF8:)` is handed text that is UTF-8: from a document that was checked when it was opened, or put
// together of its parts and whole scalars. A string is made of its bits only where strings were found to be made so, and of at most 15
// bytes, which the words that are loaded do not leave.

extension String {
    /// Text that is known to be UTF-8.
    ///
    /// What the standard library offers for bytes checks them once more, which takes as long as all else about a string.
    /// `StaticString.description` copies its bytes as they are, and a string of up to 15 bytes is nothing but them. Both layouts are frozen;
    /// should they be others here, text is checked once more: the optimizer decides that when it compiles, and nothing is left of the
    /// question.
    @inline(__always)
    init(checkedUTF8 text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else {
            self = ""
            return
        }
        if text.count < 16, SmallStringLayout.isThatOfStrings {
            self = unsafeBitCast(SmallStringLayout(UnsafeRawPointer(start), count: text.count), to: String.self)
            return
        }
        guard StaticStringLayout.isThatOfLiterals else {
            self = String(decoding: text, as: UTF8.self)
            return
        }
        let borrowed = StaticStringLayout(start: start, count: text.count, flags: 0)
        self = unsafeBitCast(borrowed, to: StaticString.self).description
    }
}

/// What a `StaticString` consists of. Without flags it has a pointer and may have more than ASCII.
struct StaticStringLayout {
    var start: UnsafePointer<UInt8>
    var count: Int
    var flags: UInt8

    /// Whether a literal looks as expected.
    @inline(__always)
    static var isThatOfLiterals: Bool {
        let literal: StaticString = "größer"
        guard MemoryLayout<Self>.size == MemoryLayout<StaticString>.size else { return false }
        let parts = unsafeBitCast(literal, to: Self.self)
        return parts.start == literal.utf8Start && parts.count == literal.utf8CodeUnitCount && parts.flags == 0
    }
}

/// What a `String` of at most 15 bytes consists of on machines of 64 bits: the bytes, the first one lowest, and in the highest one how
/// many they are and whether they are ASCII.
struct SmallStringLayout {
    private var low: UInt64
    private var high: UInt64

    /// The string of `count` bytes, at most 15, which must be UTF-8.
    @inline(__always)
    init(_ text: UnsafeRawPointer, count: Int) {
        if count >= 8 {
            low = text.loadWord(0)
            // Of the last eight bytes those that the first eight do not have; a shift by 64 leaves none.
            high = text.loadWord(count &- 8) >> UInt64(truncatingIfNeeded: 8 &* (16 &- count))
        } else if count >= 4 {
            let last = UInt64(text.loadHalf(count &- 4))
            low = UInt64(text.loadHalf(0)) | last &<< UInt64(truncatingIfNeeded: 8 &* (count &- 4))
            high = 0
        } else {
            low = 0
            high = 0
            if count > 0 {
                low = UInt64(text.loadByte(0))
                low |= UInt64(text.loadByte(count &>> 1)) &<< UInt64(truncatingIfNeeded: 8 &* (count &>> 1))
                low |= UInt64(text.loadByte(count &- 1)) &<< UInt64(truncatingIfNeeded: 8 &* (count &- 1))
            }
        }
        let isASCII = (low | high) & 0x8080_8080_8080_8080 == 0
        high |= (UInt64(truncatingIfNeeded: count) | (isASCII ? 0xE0 : 0xA0)) &<< 56
    }

    private init(_ string: String) { self = unsafeBitCast(string, to: Self.self) }

    /// Whether strings that are short look as expected.
    @inline(__always)
    static var isThatOfStrings: Bool {
        guard MemoryLayout<String>.size == MemoryLayout<Self>.size else { return false }
        let (short, long) = (Self("größer"), Self("123456789"))
        return short.low == 0x7265_9FC3_B6C3_7267 && short.high == 0xA800_0000_0000_0000
            && long.low == 0x3837_3635_3433_3231 && long.high == 0xE900_0000_0000_0039
    }
}
