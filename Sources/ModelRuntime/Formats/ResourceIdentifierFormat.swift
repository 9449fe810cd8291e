/// `uri`, `uri-reference` (RFC 3986), `iri` and `iri-reference` (RFC 3987, which adds characters beyond ASCII).
struct ResourceIdentifierFormat {
    let isInternational: Bool

    /// With a scheme.
    func isAbsolute(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), isScheme(text.utf8[..<colon]) else {
            return false
        }
        return isHierarchical(text.utf8[text.utf8.index(after: colon)...])
    }

    /// With a scheme or relative (§4.1).
    func isReference(_ text: String) -> Bool {
        if isAbsolute(text) { return true }
        // A colon in the first segment would end a scheme (§4.2).
        let first = text.utf8.prefix { !"/?#".utf8.contains($0) }
        return !first.contains(UInt8(ascii: ":")) && isHierarchical(text.utf8[...])
    }

    private func isScheme(_ text: Substring.UTF8View) -> Bool {
        text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    }

    private func isHierarchical(_ text: Substring.UTF8View) -> Bool {
        var rest = text
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isText(rest[rest.index(after: hash)...], marks: ":@/?") else { return false }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isText(rest[rest.index(after: mark)...], marks: ":@/?", isQuery: true) else { return false }
            rest = rest[..<mark]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let authority = rest.prefix { $0 != UInt8(ascii: "/") }
            guard isAuthority(authority) else { return false }
            rest = rest[authority.endIndex...]
        }
        return isText(rest, marks: ":@/")
    }

    /// §3.2
    private func isAuthority(_ text: Substring.UTF8View) -> Bool {
        var host = text
        if let at = text.lastIndex(of: UInt8(ascii: "@")) {
            guard isText(text[..<at], marks: ":") else { return false }
            host = text[text.index(after: at)...]
        }
        if host.first == UInt8(ascii: "[") {
            guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let literal = host[host.index(after: host.startIndex)..<end]
            let port = host[host.index(after: end)...]
            return isLiteral(literal) && (port.isEmpty || port.first == UInt8(ascii: ":") && isPort(port.dropFirst()))
        }
        guard let colon = host.firstIndex(of: UInt8(ascii: ":")) else { return isText(host, marks: "") }
        return isText(host[..<colon], marks: "") && isPort(host[host.index(after: colon)...])
    }

    private func isPort(_ text: Substring.UTF8View) -> Bool { text.allSatisfy(\.isDigit) }

    /// An IPv6 address, or one of a version to come (§3.2.2).
    private func isLiteral(_ text: Substring.UTF8View) -> Bool {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else { return AddressFormat.isIPv6(text) }
        let rest = text.dropFirst()
        guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
        let (version, address) = (rest[..<dot], rest[rest.index(after: dot)...])
        return !version.isEmpty && version.allSatisfy(\.isHexDigit) && !address.isEmpty
            && isText(address, marks: ":") && !address.contains(UInt8(ascii: "%"))
    }

    /// Unreserved characters, sub-delimiters, `%` with two digits, and further marks (§2).
    private func isText(_ text: Substring.UTF8View, marks: StaticString, isQuery: Bool = false) -> Bool {
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
                let isPlain = byte.isLetter || byte.isDigit || "-._~!$&'()*+,;=".utf8.contains(byte)
                guard isPlain || marks.withUTF8Buffer({ $0.contains(byte) }) else { return false }
            }
        }
        return !isInternational || Substring(text).unicodeScalars.allSatisfy { isAllowed($0, isQuery) }
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
