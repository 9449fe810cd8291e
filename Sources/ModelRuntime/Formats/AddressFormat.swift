/// `ipv4` (RFC 2673 §3.2) and `ipv6` (RFC 4291 §2.2).
enum AddressFormat {
    static func isIPv4(_ text: ByteText) -> Bool {
        var count = 0
        let areNumbers = text.hasParts(separatedBy: UInt8(ascii: ".")) { part in
            count += 1
            return 1...3 ~= part.count && part.allSatisfy(\.isDigit)
                // A leading zero could mean an octal number.
                && (part.count == 1 || part.first != UInt8(ascii: "0"))
                && part.reduce(0) { $0 * 10 + Int($1 &- 0x30) } <= 255
        }
        return areNumbers && count == 4
    }

    static func isIPv6(_ text: ByteText) -> Bool {
        let colon = UInt8(ascii: ":")
        guard let last = text.lastIndex(of: colon), text.firstIndex(of: colon) != last else { return false }
        let address = text[text.index(after: last)...]
        guard address.contains(UInt8(ascii: ".")) else { return hasGroups(text, trailing: 0) }
        return isIPv4(address) && hasGroups(text[..<last], trailing: 2)
    }

    /// Eight groups, or fewer with one gap; `trailing` of them are spelled as an IPv4 address behind the text.
    private static func hasGroups(_ text: ByteText, trailing: Int) -> Bool {
        let colon = UInt8(ascii: ":")
        var rest = text
        // A gap at either end leaves an empty group too many.
        if rest.first == colon {
            rest.removeFirst()
            guard rest.isEmpty || rest.first == colon else { return false }
        }
        if trailing == 0, rest.last == colon {
            rest.removeLast()
            guard rest.isEmpty || rest.last == colon else { return false }
        }
        var (count, gaps) = (trailing, 0)
        let areGroups = rest.hasParts(separatedBy: colon) { group in
            if group.isEmpty { gaps += 1 } else { count += 1 }
            return group.count <= 4 && group.allSatisfy(\.isHexDigit)
        }
        return areGroups && (gaps == 0 && count == 8 || gaps == 1 && count <= 7)
    }
}
