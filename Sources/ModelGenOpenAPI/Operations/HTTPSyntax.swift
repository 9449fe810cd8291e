import ModelGenText

/// What can stand in an HTTP message, and what of a document cannot.
enum HTTPSyntax {
    /// RFC 9110 §5.6.2.
    static func isToken(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
    }

    /// A type, a subtype and parameters, whose values stand for themselves (RFC 9110 §8.3.1).
    static func isMediaType(_ text: String) -> Bool {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
        let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(isToken) else { return false }
        return parts.dropFirst().allSatisfy { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return pair.count == 2 && pair.allSatisfy(isToken)
        }
    }

    /// A code, a class of them or what is left (OpenAPI 3.1 §4.8.16).
    static func isStatus(_ text: String) -> Bool {
        if text == "default" { return true }
        guard text.utf8.count == 3, let first = text.first, ("1"..."9").contains(first) else { return false }
        let rest = text.dropFirst()
        return rest.uppercased() == "XX" ? ("1"..."5").contains(first) : rest.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
