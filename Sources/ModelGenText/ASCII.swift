/// Letters and digits among bytes. Beyond ASCII a byte is only a part of a scalar, and none of these.
package enum ASCII {
    /// `a` to `z`.
    @inlinable package static func isLowercase(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }

    /// `A` to `Z`.
    @inlinable package static func isUppercase(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }

    /// A letter in either case.
    @inlinable package static func isLetter(_ byte: UInt8) -> Bool { isLowercase(byte | 0x20) }

    /// `0` to `9`.
    @inlinable package static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// A letter or a digit.
    @inlinable package static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    /// One of the 95 characters that show, the blank among them.
    @inlinable package static func isPrintable(_ byte: UInt8) -> Bool { 0x20 <= byte && byte < 0x7F }

    /// Whether a text consists of nothing but bytes of a kind. Byte by byte through `utf8` that takes many times as long.
    @inlinable package static func consists(_ text: String, of isMember: (UInt8) -> Bool) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isMember) } ?? text.utf8.allSatisfy(isMember)
    }

    /// Where a byte first stands. Byte by byte through `utf8` that takes many times as long.
    package static func firstIndex(of byte: UInt8, in text: String) -> String.Index? {
        let offset = text.utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: byte) }
        guard let offset else { return text.utf8.firstIndex(of: byte) }
        return offset.map { text.utf8.index(text.utf8.startIndex, offsetBy: $0) }
    }

    /// A letter in lower case; everything else as it is.
    @inlinable package static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }

    /// `0` to `9`.
    @inlinable package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

    /// A letter or a digit.
    @inlinable package static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && isAlphanumeric(UInt8(truncatingIfNeeded: scalar.value))
    }
}
