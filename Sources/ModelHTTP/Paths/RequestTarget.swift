/// The path and the query of a request: RFC 9112 §3.2.
struct RequestTarget {
    /// What stands between the slashes of the path, from the base path on; `nil` if the path does not start with that.
    let segments: [Substring]?
    let query: Substring

    /// - Parameters:
    ///   - target: Such as `/v1/plants?limit=1`; a scheme and an authority in front are passed over (RFC 9112 §3.2.2).
    ///   - basePath: What stands before the paths of the document, such as `/v1`.
    ///   - limits: What is refused for its size.
    /// - Throws: `HTTPMessageError` for a path that is too large.
    init(_ target: String?, basePath: String, limits: HTTPLimits) throws(HTTPMessageError) {
        let target = Self.origin(target ?? "")
        guard target.utf8.count <= limits.target else {
            throw HTTPMessageError(.path, .tooLarge(limit: limits.target))
        }
        let (path, query) = target.cutOnce(at: "?")
        self.query = query ?? ""
        segments = Self.segments(path, after: basePath)
    }

    private static func origin(_ target: String) -> Substring {
        let target = target[...]
        guard let scheme = target.firstRange(of: "://"),
            !target[..<scheme.lowerBound].utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") })
        else { return target }
        let rest = target[scheme.upperBound...]
        let start = rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
        return start.map { target[$0...] } ?? "/"
    }

    /// A base path is taken off as whole segments: `/v1` is none of `/v10/plants`.
    private static func segments(_ path: Substring, after basePath: String) -> [Substring]? {
        let base = basePath.cut(at: "/", omittingEmpty: true)
        guard let path = path.after("/") else { return path.isEmpty && base.isEmpty ? [""] : nil }
        let segments = path.cut(at: "/")
        guard segments.count >= base.count else { return nil }
        for (segment, expected) in zip(segments, base) {
            guard PathTemplate.normalized(segment) == PathTemplate.normalized(expected) else { return nil }
        }
        let rest = segments.dropFirst(base.count)
        return rest.isEmpty ? [""] : Array(rest)
    }
}
