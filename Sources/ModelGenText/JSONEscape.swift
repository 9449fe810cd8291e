/// The escapes of JSON's strings (RFC 8259 §7), which JSONPath has too (RFC 9535 §2.3.1.1).
package enum JSONEscape {
    /// What the character after a backslash stands for, or `nil`; `u` needs the digits that follow it.
    package static func scalar(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "\"", "\\", "/": letter
        case "b": "\u{8}"
        case "f": "\u{C}"
        case "n": "\n"
        case "r": "\r"
        case "t": "\t"
        default: nil
        }
    }
}

/// Two code units that together are one character (Unicode 16 §3.8, D71–D75).
package enum SurrogatePair {
    /// The character, or `nil` unless `high` and `low` are what they should be.
    package static func scalar(high: UInt16, low: UInt16) -> Unicode.Scalar? {
        guard isHigh(high), isLow(low) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    }

    /// Whether the unit is the first half of a pair.
    package static func isHigh(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xD800 }

    /// Whether the unit is the second half of a pair.
    package static func isLow(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xDC00 }
}
