/// `hostname` (RFC 1123 §2.1) and `idn-hostname` (RFC 5890 §2.3.2.3, RFC 5892).
enum HostnameFormat {
    /// Hyphens in the third and fourth place of a label announce an encoding, unless they are allowed there for their own sake.
    static func matches(_ text: ByteText, allowsHyphens: Bool = false) -> Bool {
        1...253 ~= text.count
            && text.hasParts(separatedBy: UInt8(ascii: ".")) { isLabel($0, allowsHyphens: allowsHyphens) }
    }

    private static func isLabel(_ label: ByteText, allowsHyphens: Bool = false) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard 1...63 ~= label.count, label.first != hyphen, label.last != hyphen,
            label.allSatisfy({ $0.isLetter || $0.isDigit || $0 == hyphen })
        else { return false }
        let isEncoded = label.count >= 4 && label.dropFirst(2).prefix(2).allSatisfy { $0 == hyphen }
        return allowsHyphens || !isEncoded || isEncoding(label)
    }

    /// Hyphens there announce an encoding, of which there is one (RFC 5891 §4.2.3.1).
    private static func isEncoding(_ label: ByteText) -> Bool {
        let encoded = Array(label.dropFirst(4))
        guard label.prefix(2).elementsEqual("xn".utf8, by: { $0 | 0x20 == $1 }),
            let scalars = Punycode.decode(encoded[...])
        else { return false }
        // What stands for the label must be what the label would be encoded as (RFC 5891 §4.2.1).
        return Punycode.encode(scalars) == encoded.map { $0.isLetter ? $0 | 0x20 : $0 }
            && scalars.contains { !$0.isASCII } && InternationalLabel(scalars).isValid
            && (!BidirectionalLabel(scalars).isRightToLeft || BidirectionalLabel(scalars).isValid)
    }

    static func matchesInternational(_ text: ByteText) -> Bool {
        text.allSatisfy { $0 < 0x80 } ? matches(text) : matchesInternational(text.string.unicodeScalars[...])
    }

    private static func matchesInternational(_ text: Substring.UnicodeScalarView) -> Bool {
        // The full stops that RFC 3490 §3.1 takes for separators.
        let separators: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let labels = text.split(omittingEmptySubsequences: false, whereSeparator: separators.contains)
        // One label that is written from right to left binds all others (RFC 5893 §2).
        let isBidirectional = labels.contains { BidirectionalLabel(Array($0)).isRightToLeft }
        var length = labels.count - 1
        for label in labels {
            let scalars = Array(label)
            guard !scalars.isEmpty, !isBidirectional || BidirectionalLabel(scalars).isValid else { return false }
            if scalars.allSatisfy(\.isASCII) {
                guard ByteText.with(String(label), { isLabel($0) }) else { return false }
                length += scalars.count
            } else {
                let encodedLength = 4 + Punycode.encode(scalars).count
                guard encodedLength <= 63, InternationalLabel(scalars).isValid else { return false }
                length += encodedLength
            }
        }
        return length <= 253
    }
}
