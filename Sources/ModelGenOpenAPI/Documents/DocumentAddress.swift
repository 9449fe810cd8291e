import ModelGenText

/// Where a document lies: a path, or an address such as `https://example.com/schemas/pet.yaml`.
enum DocumentAddress {
    /// The address that `reference` means when it stands in `file` (RFC 3986 §5.2).
    static func resolve(_ reference: String, in file: String) -> String {
        guard let (root, path) = split(address: file) else { return RelativePath.resolved(reference, in: file) }
        return root + RelativePath.resolved(reference, in: path.isEmpty ? "/" : path)
    }

    /// `https://example.com` and `/schemas/pet.yaml` of an address; `nil` for a path.
    private static func split(address: String) -> (root: String, path: String)? {
        guard hasScheme(address), let colon = address.firstIndex(of: ":") else { return nil }
        let rest = address[address.index(after: colon)...]
        guard rest.hasPrefix("//") else { return nil }
        let path = rest.dropFirst(2).firstIndex(of: "/") ?? address.endIndex
        return (String(address[..<path]), String(address[path...]))
    }

    /// Whether the reference begins with a scheme such as `https:` (RFC 3986 §3.1).
    static func hasScheme(_ reference: String) -> Bool {
        guard let colon = reference.firstIndex(of: ":") else { return false }
        let scheme = reference[..<colon].utf8
        // One letter is a drive of Windows.
        guard scheme.count > 1, let first = scheme.first, ASCII.isLetter(first) else { return false }
        return scheme.allSatisfy { ASCII.isAlphanumeric($0) || "+-.".utf8.contains($0) }
    }
}
