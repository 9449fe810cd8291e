/// `email` (RFC 5321 §4.1.2) and `idn-email` (RFC 6531 §3.3).
enum EmailFormat {
    static func matches(_ text: String, isInternational: Bool) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = Array(text.utf8[..<at])
        let domain = String(text[text.utf8.index(after: at)...])
        guard isInternational || text.utf8.allSatisfy({ $0 < 0x80 }), 1...64 ~= local.count else { return false }
        return isLocal(local) && isDomain(domain, isInternational)
    }

    private static func isLocal(_ local: [UInt8]) -> Bool {
        if local.first == UInt8(ascii: "\"") { return isQuoted(local) }
        return local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || isAtomMark($0) }
        }
    }

    private static func isAtomMark(_ byte: UInt8) -> Bool { "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) }

    private static func isQuoted(_ local: [UInt8]) -> Bool {
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

    private static func isDomain(_ domain: String, _ isInternational: Bool) -> Bool {
        guard domain.utf8.first == UInt8(ascii: "["), domain.utf8.last == UInt8(ascii: "]") else {
            return isInternational ? HostnameFormat.matchesInternational(domain) : HostnameFormat.matches(domain)
        }
        let literal = domain.utf8.dropFirst().dropLast()
        let mark = Array("ipv6:".utf8)
        if literal.prefix(mark.count).map({ $0 | 0x20 }) == mark.map({ $0 | 0x20 }) {
            return AddressFormat.isIPv6(literal.dropFirst(mark.count))
        }
        return AddressFormat.isIPv4(literal)
    }
}
