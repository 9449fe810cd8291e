/// `hostname` (RFC 1123 §2.1) and `idn-hostname` (RFC 5890 §2.3.2.3, RFC 5892).
enum HostnameFormat {
    /// Hyphens in the third and fourth place of a label announce an encoding, unless they are allowed there for their own sake.
    static func matches(_ text: String, allowsHyphens: Bool = false) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard !text.utf8.isEmpty, text.utf8.count <= 253 else { return false }
        return labels.allSatisfy { isLabel(Array($0), allowsHyphens: allowsHyphens) }
    }

    private static func isLabel(_ label: [UInt8], allowsHyphens: Bool = false) -> Bool {
        guard 1...63 ~= label.count, label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-"),
            label.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
        else { return false }
        guard !allowsHyphens, label.count >= 4, label[2] == UInt8(ascii: "-"), label[3] == UInt8(ascii: "-") else {
            return true
        }
        // Hyphens there announce an encoding, of which there is one (RFC 5891 §4.2.3.1).
        let prefix = label.prefix(2).map { $0 | 0x20 }
        guard prefix == Array("xn".utf8), let scalars = Punycode.decode(label.dropFirst(4)) else { return false }
        // What stands for the label must be what the label would be encoded as (RFC 5891 §4.2.1).
        return Punycode.encode(scalars) == label.dropFirst(4).map { $0.isLetter ? $0 | 0x20 : $0 }
            && scalars.contains { !$0.isASCII } && InternationalLabel(scalars).isValid
            && (!BidirectionalLabel(scalars).isRightToLeft || BidirectionalLabel(scalars).isValid)
    }

    static func matchesInternational(_ text: String) -> Bool {
        // The full stops that RFC 3490 §3.1 takes for separators.
        let separators: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: separators.contains)
        guard !text.isEmpty else { return false }
        // One label that is written from right to left binds all others (RFC 5893 §2).
        let isBidirectional = labels.contains { BidirectionalLabel(Array($0)).isRightToLeft }
        var length = labels.count - 1
        for label in labels {
            let scalars = Array(label)
            guard !scalars.isEmpty, !isBidirectional || BidirectionalLabel(scalars).isValid else { return false }
            if scalars.allSatisfy(\.isASCII) {
                guard isLabel(scalars.map { UInt8($0.value) }) else { return false }
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
