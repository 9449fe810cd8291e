/// Hexadecimal digits in ASCII.
enum HexadecimalDigit {
    /// The value of a digit in either case, or `nil`.
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The upper-case digit of a value below 16.
    static func ascii(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// The value of the four digits that begin at `offset`, or `nil`.
    static func value(ofFourAt offset: Int, in bytes: [UInt8]) -> UInt16? {
        guard offset + 4 <= bytes.count else { return nil }
        var result: UInt16 = 0
        for byte in bytes[offset..<offset + 4] {
            guard let digit = value(byte) else { return nil }
            result = result << 4 | UInt16(digit)
        }
        return result
    }
}
