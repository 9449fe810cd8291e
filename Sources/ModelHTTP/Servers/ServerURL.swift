#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Where a service is: a scheme, an authority and a base path.
///
/// A request's path is the base path without slashes at its end, and then the operation's path: `https://example.com/v1/` and
/// `/plants` make `/v1/plants`. What servers take off in front of a path is the same base path, as whole segments.
public struct ServerURL: Hashable, Sendable {
    /// Such as `https`; `nil` for a relative URL.
    public let scheme: String?
    /// Such as `example.com:8080`; `nil` for a relative URL.
    public let authority: String?
    /// What stands before the paths of operations: empty, or a slash and text without a slash at its end.
    public let basePath: String

    /// The query of a callback's URL.
    let query: String?

    /// Reads the URL of a callback or a webhook, which is taken as it is: with its query, and with the slash at its end.
    ///
    /// - Throws: `HTTPMessageError` as for a server's URL, but for a query.
    public init(callback text: String) throws(HTTPMessageError) {
        let (url, query) = text.cutOnce(at: "?")
        let server = try ServerURL(String(url))
        let isValid = query?.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") } != false
        guard isValid else { throw HTTPMessageError(.server, .malformed("expected a URL without a fragment")) }
        (scheme, authority) = (server.scheme, server.authority)
        basePath = server.basePath + (url.utf8.last == UInt8(ascii: "/") ? "/" : "")
        self.query = query.map(String.init)
    }

    /// Reads a URL, which may be relative, such as `/v1`.
    ///
    /// - Throws: `HTTPMessageError` for a query, a fragment, user information, characters that are not those of a URL, and
    ///   segments `.` and `..`.
    public init(_ text: String) throws(HTTPMessageError) {
        func malformed(_ text: String) -> HTTPMessageError { HTTPMessageError(.server, .malformed(text)) }
        let isValid = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Array("\"<>\\^`{|}?#".utf8).contains($0) }
        guard isValid else { throw malformed("expected a URL without query and fragment") }
        var path = text[...]
        if let separator = text.firstRange(of: "://"), !text[..<separator.lowerBound].contains("/") {
            let rest = text[separator.upperBound...]
            let slash = rest.firstIndex(of: "/") ?? rest.endIndex
            guard slash > rest.startIndex, !rest[..<slash].contains("@") else {
                throw malformed("expected a host, and no user in front of it")
            }
            guard separator.lowerBound > text.startIndex else { throw malformed("expected a scheme") }
            (scheme, authority, path) = (String(text[..<separator.lowerBound]), String(rest[..<slash]), rest[slash...])
        } else {
            (scheme, authority) = (nil, nil)
        }
        let segments = path.split(separator: "/")
        guard !segments.contains("."), !segments.contains("..") else { throw malformed("expected no `.` and `..`") }
        while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        basePath = path.isEmpty || path.hasPrefix("/") ? String(path) : "/" + path
        query = nil
        guard (try? PercentCoding.decode(path, at: .server)) != nil else { throw malformed("bad percent-encoding") }
    }

    /// Reads a URL.
    ///
    /// - Throws: `HTTPMessageError` for a query, a fragment, and user information.
    public init(_ url: URL) throws(HTTPMessageError) { try self.init(url.absoluteString) }
}

extension ServerURL: ExpressibleByStringLiteral {
    /// Reads a URL from a literal; one that is none is a programming error and traps.
    public init(stringLiteral value: String) {
        do { self = try ServerURL(value) } catch { preconditionFailure("Not the URL of a server: \(error)") }
    }
}

extension HTTPRequest {
    /// Where it is sent: scheme, authority, path and query (RFC 9110 §7.1). `nil` for a request to a relative `ServerURL`.
    public var targetURI: String? {
        guard let scheme, let authority else { return nil }
        return "\(scheme)://\(authority)\(path ?? "")"
    }
}
