/// Text in a URI (RFC 3986 §2).
package enum PercentEncoding {
    /// The text with every byte percent-encoded but letters, digits and those in `others`.
    package static func encoded(_ text: String, besides others: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if ASCII.isAlphanumeric(byte) || others.utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += ("%" + Hexadecimal.uppercaseDigits(byte, width: 2)).utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What the text stands for; `nil` when `%` is not followed by two hexadecimal digits. The bytes need not be UTF-8.
    package static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var rest = text.makeIterator()
        var decoded: [UInt8] = []
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(Hexadecimal.value), let low = rest.next().flatMap(Hexadecimal.value)
            else { return nil }
            decoded.append(high << 4 | low)
        }
        return decoded
    }
}
