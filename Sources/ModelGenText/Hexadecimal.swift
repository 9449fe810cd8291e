/// Numbers in base 16, read and written in ASCII.
package enum Hexadecimal {
    /// The value of a digit in either case, or `nil`.
    package static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The value of a digit in either case, or `nil`.
    package static func value(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.isASCII ? value(UInt8(truncatingIfNeeded: scalar.value)) : nil
    }

    /// The value of the four digits that begin at `offset`, or `nil`.
    package static func value(ofFourAt offset: Int, in bytes: [UInt8]) -> UInt16? {
        guard offset + 4 <= bytes.count else { return nil }
        var result: UInt16 = 0
        for byte in bytes[offset..<offset + 4] {
            guard let digit = value(byte) else { return nil }
            result = result << 4 | UInt16(digit)
        }
        return result
    }

    /// The number in lower-case digits, filled up with zeros to `width` of them.
    package static func digits(_ value: some BinaryInteger, width: Int) -> String {
        filled(String(value, radix: 16), width)
    }

    /// The number in upper-case digits, filled up with zeros to `width` of them.
    package static func uppercaseDigits(_ value: some BinaryInteger, width: Int) -> String {
        filled(String(value, radix: 16, uppercase: true), width)
    }

    private static func filled(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
