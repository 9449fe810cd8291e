/// Percent-encoding: RFC 3986 §2.1.
struct PercentCoding {
    /// A bit for each byte that stays as it is.
    private var kept: (UInt64, UInt64)

    private init(keeping characters: String) {
        kept = (0, 0)
        for byte in characters.utf8 {
            if byte < 64 { kept.0 |= 1 << UInt64(byte) } else { kept.1 |= 1 << UInt64(byte - 64) }
        }
    }

    private static let unreservedCharacters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"

    /// Keeps unreserved characters: RFC 3986 §2.3.
    static let unreserved = PercentCoding(keeping: unreservedCharacters)
    /// Keeps what means nothing in a segment of a path (RFC 3986 §3.3). A percent sign is data, and encoded.
    static let path = PercentCoding(keeping: unreservedCharacters + "!$&'()*+,;=:@")
    /// Keeps what means nothing in the value of a query (RFC 3986 §3.4), in which `&` separates pairs and `+` may be a space.
    static let query = PercentCoding(keeping: unreservedCharacters + "!$'()*,;:@/?=")
    /// Keeps what may stand in a fragment: RFC 3986 §3.5.
    static let fragment = PercentCoding(keeping: unreservedCharacters + "!$&'()*+,;=:@/?")
    /// Keeps what means nothing in a cookie's value: RFC 6265 §4.1.1.
    static let cookie = PercentCoding(keeping: unreservedCharacters + "!#$'()*+/:<=>?@[]^`{|}")

    /// Keeps nothing of `characters`.
    func encoding(_ characters: String) -> PercentCoding {
        var coding = self
        for byte in characters.utf8 {
            if byte < 64 { coding.kept.0 &= ~(1 << UInt64(byte)) } else { coding.kept.1 &= ~(1 << UInt64(byte - 64)) }
        }
        return coding
    }

    private func keeps(_ byte: UInt8) -> Bool {
        guard byte < 128 else { return false }
        return byte < 64 ? kept.0 >> UInt64(byte) & 1 == 1 : kept.1 >> UInt64(byte - 64) & 1 == 1
    }

    /// The text with every byte of UTF-8 encoded that is not kept.
    func encode(_ text: String) -> String {
        if text.utf8.allSatisfy(keeps) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if keeps(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // Uppercase: RFC 3986 §2.1.
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The text that was encoded.
    static func decode(
        _ text: some StringProtocol, plusIsSpace: Bool = false, at place: MessagePlace
    ) throws(HTTPMessageError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(value), let low = rest.next().flatMap(value) else {
                    throw HTTPMessageError(place, .malformed("a percent sign without two hexadecimal digits"))
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return try Self.text(bytes, at: place)
    }

    /// The tool has `Hexadecimal` for it, which this module, a part of users' programs, cannot depend on.
    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// The text of bytes that must be UTF-8.
    static func text(_ bytes: [UInt8], at place: MessagePlace) throws(HTTPMessageError) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        // What is not UTF-8 was replaced.
        guard text.utf8.elementsEqual(bytes) else { throw HTTPMessageError(place, .malformed("not UTF-8")) }
        return text
    }
}
