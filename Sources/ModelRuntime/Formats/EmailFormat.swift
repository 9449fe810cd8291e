/// `email` (RFC 5321 §4.1.2) and `idn-email` (RFC 6531 §3.3).
enum EmailFormat {
    static func matches(_ text: ByteText, isInternational: Bool) -> Bool {
        guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text[..<at]
        let domain = text[(at + 1)...]
        guard isInternational || text.allSatisfy({ $0 < 0x80 }), 1...64 ~= local.count else { return false }
        return isLocal(local) && isDomain(domain, isInternational)
    }

    private static func isLocal(_ local: ByteText) -> Bool {
        if local.first == UInt8(ascii: "\"") { return isQuoted(local) }
        return local.hasParts(separatedBy: UInt8(ascii: ".")) { atom in
            !atom.isEmpty && atom.allSatisfy { $0 >= 0x80 || atomCharacters.contains($0) }
        }
    }

    private static let atomCharacters = ByteSet.alphanumeric(and: "!#$%&'*+-/=?^_`{|}~")

    private static func isQuoted(_ local: ByteText) -> Bool {
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

    private static func isDomain(_ domain: ByteText, _ isInternational: Bool) -> Bool {
        guard domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]") else {
            return isInternational ? HostnameFormat.matchesInternational(domain) : HostnameFormat.matches(domain)
        }
        let literal = domain.dropFirst().dropLast()
        let isIPv6 = literal.prefix(5).elementsEqual("ipv6:".utf8) { $0 == $1 || $1.isLetter && $0 | 0x20 == $1 }
        return isIPv6 ? AddressFormat.isIPv6(literal.dropFirst(5)) : AddressFormat.isIPv4(literal)
    }
}
