/// Where in a request or a response something stands.
public enum MessagePlace: Hashable, Sendable {
    /// The method.
    case method
    /// The path as a whole.
    case path
    /// A parameter of the path.
    case pathParameter(String)
    /// The query as a whole.
    case query
    /// A parameter of the query.
    case queryParameter(String)
    /// A header field.
    case header(String)
    /// A cookie.
    case cookie(String)
    /// The body, or what is in it, by a JSON Pointer (RFC 6901); an empty one is the whole body.
    case body(pointer: String)
    /// A part of a multipart body, by its name or its index.
    case part(String)
    /// The status of a response.
    case status
    /// The URL of a server.
    case server
}

extension MessagePlace: CustomStringConvertible {
    /// Such as `query parameter "limit"`.
    public var description: String {
        switch self {
        case .method: "method"
        case .path: "path"
        case .pathParameter(let name): "path parameter \"\(name)\""
        case .query: "query"
        case .queryParameter(let name): "query parameter \"\(name)\""
        case .header(let name): "header \"\(name)\""
        case .cookie(let name): "cookie \"\(name)\""
        case .body(let pointer): pointer.isEmpty ? "body" : "body at \"\(pointer)\""
        case .part(let name): "part \"\(name)\""
        case .status: "status"
        case .server: "server"
        }
    }
}
