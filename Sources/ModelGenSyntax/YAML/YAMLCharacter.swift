/// Characters that libyaml and YAML 1.2 treat differently.
enum YAMLCharacter {
    /// What stands at an offset and has to be replaced, and how many bytes it takes.
    struct Special {
        var original: Placeholders.Original
        var length: Int
    }

    /// The special character at `offset` of well-formed UTF-8.
    static func special(at offset: Int, in bytes: [UInt8]) -> Special? {
        func at(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
        func scalar(_ value: Unicode.Scalar, _ length: Int) -> Special {
            Special(original: .scalar(value), length: length)
        }
        switch (bytes[offset], at(1), at(2)) {
        case (0x7F, _, _): return scalar("\u{7F}", 1)
        case (0xC2, 0x80...0x9F, _): return scalar(Unicode.Scalar(at(1)), 2)
        case (0xE2, 0x80, 0xA8): return scalar("\u{2028}", 3)
        case (0xE2, 0x80, 0xA9): return scalar("\u{2029}", 3)
        case (0xEF, 0xBB, 0xBF): return scalar("\u{FEFF}", 3)
        case (0xEF, 0xBF, 0xBE): return scalar("\u{FFFE}", 3)
        case (0xEF, 0xBF, 0xBF): return scalar("\u{FFFF}", 3)
        default: return nil
        }
    }

    /// Whether the special character may stand outside quotes (`c-printable` of YAML 1.2.2 §5.1, without the byte order
    /// mark, which §5.2 takes from it).
    static func isPrintable(_ special: Unicode.Scalar) -> Bool {
        special == "\u{85}" || special == "\u{2028}" || special == "\u{2029}"
    }

    /// Whether the byte is a control character that may stand nowhere in a document (YAML 1.2.2 §5.1).
    static func isForbidden(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    /// Whether `\ud83d\ude00` begins at `offset`, where a backslash stands: to JSON that is one character.
    static func isSurrogatePairEscape(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset + 12 <= bytes.count, bytes[offset + 1] == UInt8(ascii: "u"),
            bytes[offset + 6] == UInt8(ascii: "\\"), bytes[offset + 7] == UInt8(ascii: "u"),
            let high = HexadecimalDigit.value(ofFourAt: offset + 2, in: bytes),
            let low = HexadecimalDigit.value(ofFourAt: offset + 8, in: bytes)
        else { return false }
        return SurrogatePair.scalar(high: high, low: low) != nil
    }
}
