/// `email` (RFC 5321 §4.1.2) and `idn-email` (RFC 6531 §3.3).
enum EmailFormat {
    static func matches(_ text: String, isInternational: Bool) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text.utf8[..<at]
        let domain = text.utf8[text.utf8.index(after: at)...]
        guard isInternational || text.utf8.allSatisfy({ $0 < 0x80 }), 1...64 ~= local.count else { return false }
        return isLocal(local) && isDomain(domain, isInternational)
    }

    private static func isLocal(_ local: Substring.UTF8View) -> Bool {
        if local.first == UInt8(ascii: "\"") { return isQuoted(local) }
        return local.hasParts(separatedBy: UInt8(ascii: ".")) { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || isAtomMark($0) }
        }
    }

    private static func isAtomMark(_ byte: UInt8) -> Bool { "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) }

    private static func isQuoted(_ local: Substring.UTF8View) -> Bool {
        guard local.count >= 2, local.last == UInt8(ascii: "\"") else { return false }
        var isEscaped = false
        for byte in local.dropFirst().dropLast() {
            if byte < 0x20 || byte == 0x7F { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                return false
            }
        }
        return !isEscaped
    }

    private static func isDomain(_ domain: Substring.UTF8View, _ isInternational: Bool) -> Bool {
        guard domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]") else {
            return isInternational ? HostnameFormat.matchesInternational(domain) : HostnameFormat.matches(domain)
        }
        let literal = domain.dropFirst().dropLast()
        let isIPv6 = literal.prefix(5).elementsEqual("ipv6:".utf8) { $0 == $1 || $1.isLetter && $0 | 0x20 == $1 }
        return isIPv6 ? AddressFormat.isIPv6(literal.dropFirst(5)) : AddressFormat.isIPv4(literal)
    }
}
