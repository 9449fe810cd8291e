/// `uri`, `uri-reference` (RFC 3986), `iri` and `iri-reference` (RFC 3987, which adds characters beyond ASCII).
struct ResourceIdentifierFormat {
    let isInternational: Bool

    /// With a scheme.
    func isAbsolute(_ text: ByteText) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), isScheme(text[..<colon]) else {
            return false
        }
        return isHierarchical(text[(colon + 1)...])
    }

    /// With a scheme or relative (§4.1).
    func isReference(_ text: ByteText) -> Bool {
        if isAbsolute(text) { return true }
        // A colon in the first segment would end a scheme (§4.2).
        let first = text.prefix { !Self.segmentEnds.contains($0) }
        return !first.contains(UInt8(ascii: ":")) && isHierarchical(text)
    }

    private func isScheme(_ text: ByteText) -> Bool {
        text.first?.isLetter == true && text.allSatisfy(Self.schemeCharacters.contains)
    }

    private func isHierarchical(_ text: ByteText) -> Bool {
        var rest = text
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isText(rest[rest.index(after: hash)...], Self.queryCharacters) else { return false }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isText(rest[rest.index(after: mark)...], Self.queryCharacters, isQuery: true) else { return false }
            rest = rest[..<mark]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let authority = rest.prefix { $0 != UInt8(ascii: "/") }
            guard isAuthority(authority) else { return false }
            rest = rest[authority.endIndex...]
        }
        return isText(rest, Self.pathCharacters)
    }

    /// §3.2
    private func isAuthority(_ text: ByteText) -> Bool {
        var host = text
        if let at = text.lastIndex(of: UInt8(ascii: "@")) {
            guard isText(text[..<at], Self.userCharacters) else { return false }
            host = text[text.index(after: at)...]
        }
        if host.first == UInt8(ascii: "[") {
            guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let literal = host[host.index(after: host.startIndex)..<end]
            let port = host[host.index(after: end)...]
            return isLiteral(literal) && (port.isEmpty || port.first == UInt8(ascii: ":") && isPort(port.dropFirst()))
        }
        guard let colon = host.firstIndex(of: UInt8(ascii: ":")) else { return isText(host, Self.hostCharacters) }
        return isText(host[..<colon], Self.hostCharacters) && isPort(host[host.index(after: colon)...])
    }

    private func isPort(_ text: ByteText) -> Bool { text.allSatisfy(\.isDigit) }

    /// An IPv6 address, or one of a version to come (§3.2.2).
    private func isLiteral(_ text: ByteText) -> Bool {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else { return AddressFormat.isIPv6(text) }
        let rest = text.dropFirst()
        guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
        let (version, address) = (rest[..<dot], rest[rest.index(after: dot)...])
        return !version.isEmpty && version.allSatisfy(\.isHexDigit) && !address.isEmpty
            && isText(address, Self.userCharacters) && !address.contains(UInt8(ascii: "%"))
    }

    private static let segmentEnds = ByteSet("/?#")
    private static let schemeCharacters = ByteSet.alphanumeric(and: "+-.")
    // Unreserved characters, sub-delimiters, and further ones for each part (§2).
    private static let hostCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=")
    private static let userCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=:")
    private static let pathCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=:@/")
    private static let queryCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=:@/?")

    /// Characters of a part, and `%` with two digits (§2).
    private func isText(_ text: ByteText, _ characters: ByteSet, isQuery: Bool = false) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index = text.index(after: index)
            if byte == UInt8(ascii: "%") {
                let digits = text[index...].prefix(2)
                guard digits.count == 2, digits.allSatisfy(\.isHexDigit) else { return false }
                index = digits.endIndex
            } else if byte >= 0x80 {
                guard isInternational else { return false }
            } else {
                guard characters.contains(byte) else { return false }
            }
        }
        return !isInternational || text.hasScalars { isAllowed($0, isQuery) }
    }

    /// RFC 3987 §2.2: private characters only in queries; no controls and no non-characters anywhere.
    private func isAllowed(_ scalar: Unicode.Scalar, _ isQuery: Bool) -> Bool {
        switch scalar.value {
        case ..<0x80: true
        case 0x80...0x9F, 0xFDD0...0xFDEF, 0xFFF0...0xFFFF: false
        case 0xE000...0xF8FF, 0xF_0000...0x10_FFFD: isQuery
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
