/// A set of ASCII characters.
struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ characters: StaticString) {
        characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    /// Letters and digits, with some characters.
    static func alphanumeric(and characters: StaticString) -> ByteSet {
        var set = ByteSet(characters)
        for byte: UInt8 in 0..<0x80 where byte.isLetter || byte.isDigit { set.insert(byte) }
        return set
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }

    /// False beyond ASCII.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
    }
}
