/// A reference taken apart and resolved as RFC 3986 §5.2 says.
struct URIReference: Sendable, Hashable {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    /// Takes a reference apart (RFC 3986 appendix B); every text is one.
    init(_ text: String) {
        var rest = Substring(text)
        fragment = Self.cut(&rest, at: "#")
        query = Self.cut(&rest, at: "?")
        if DocumentAddress.hasScheme(String(rest)), let colon = rest.firstIndex(of: ":") {
            scheme = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
        }
        if rest.hasPrefix("//") {
            let start = rest.dropFirst(2)
            let end = start.firstIndex(of: "/") ?? start.endIndex
            authority = String(start[..<end])
            rest = start[end...]
        }
        path = String(rest)
    }

    /// Takes off what follows the first `mark`, and the mark.
    private static func cut(_ text: inout Substring, at mark: Character) -> String? {
        guard let index = text.firstIndex(of: mark) else { return nil }
        defer { text = text[..<index] }
        return String(text[text.index(after: index)...])
    }

    /// What the reference means where `base` is the base (§5.2.2).
    func resolved(against base: URIReference) -> URIReference {
        var result = self
        if scheme != nil { return result }
        result.scheme = base.scheme
        if authority != nil { return result }
        result.authority = base.authority
        guard path.isEmpty else {
            result.path = path.hasPrefix("/") ? path : merged(with: base)
            result.path = Self.withoutDots(result.path)
            return result
        }
        result.path = base.path
        result.query = query ?? base.query
        return result
    }

    /// §5.2.3
    private func merged(with base: URIReference) -> String {
        if base.authority != nil, base.path.isEmpty { return "/" + path }
        guard let slash = base.path.lastIndex(of: "/") else { return path }
        return base.path[...slash] + path
    }

    /// §5.2.4; `..` above the beginning of a relative path stays, because the base may be one.
    private static func withoutDots(_ path: String) -> String {
        var segments: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in all.enumerated() {
            switch segment {
            case ".": if index == all.count - 1 { segments.append("") }
            case "..":
                if let last = segments.last, last != "..", !last.isEmpty {
                    segments.removeLast()
                } else if !path.hasPrefix("/") {
                    segments.append(segment)
                }
                if index == all.count - 1 { segments.append("") }
            default: segments.append(segment)
            }
        }
        return segments.joined(separator: "/")
    }

    /// The text without the fragment.
    var resource: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
    }
}
