/// `ipv4` (RFC 2673 §3.2) and `ipv6` (RFC 4291 §2.2).
enum AddressFormat {
    static func isIPv4(_ text: Substring.UTF8View) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                1...3 ~= part.count && part.allSatisfy(\.isDigit)
                    // A leading zero could mean an octal number.
                    && (part.count == 1 || part.first != UInt8(ascii: "0"))
                    && part.reduce(0) { $0 * 10 + Int($1 &- 0x30) } <= 255
            }
    }

    static func isIPv6(_ text: Substring.UTF8View) -> Bool {
        var groups = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3 else { return false }
        var count = 0
        if let last = groups.last, last.contains(UInt8(ascii: ".")) {
            guard isIPv4(last) else { return false }
            groups.removeLast()
            count = 2
        }
        return hasGroups(groups, count)
    }

    /// Eight groups, or fewer with one gap.
    private static func hasGroups(_ groups: [Substring.UTF8View], _ trailing: Int) -> Bool {
        var rest = groups[...]
        var gaps = 0
        // A gap at either end leaves an empty group too many.
        if rest.first?.isEmpty == true {
            guard rest.dropFirst().first?.isEmpty == true else { return false }
            rest.removeFirst()
        }
        if trailing == 0, rest.last?.isEmpty == true {
            guard rest.dropLast().last?.isEmpty == true else { return false }
            rest.removeLast()
        }
        var count = trailing
        for group in rest {
            if group.isEmpty {
                gaps += 1
            } else {
                guard group.count <= 4, group.allSatisfy(\.isHexDigit) else { return false }
                count += 1
            }
        }
        return gaps == 0 && count == 8 || gaps == 1 && count <= 7
    }
}
