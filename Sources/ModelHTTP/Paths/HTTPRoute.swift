/// The method and the path of an operation, and what the document says about it as data.
public struct HTTPRoute: Hashable, Sendable {
    /// The method.
    public let method: HTTPRequest.Method
    /// The path with its parameters in braces, such as `/plants/{plantId}`. Empty for webhooks and callbacks, which have none of
    /// their own: their requests go to a `ServerURL(callback:)`, are read whatever their path, and found by no router.
    public let path: String
    /// The `operationId`.
    public let id: String?
    /// The tags.
    public let tags: [String]
    /// Who may call it: any of these, each a scheme or several at once. Empty: anyone.
    public let security: [SecurityRequirement]
    /// The servers of the operation or its path, where they are not those of the document.
    public let servers: [HTTPServer]

    let template: PathTemplate

    /// Creates a route.
    public init(
        _ method: HTTPRequest.Method, _ path: String, id: String? = nil, tags: [String] = [],
        security: [SecurityRequirement] = [], servers: [HTTPServer] = []
    ) {
        (self.method, self.path, self.id, self.tags) = (method, path, id, tags)
        (self.security, self.servers) = (security, servers)
        template = PathTemplate(path)
    }
}

extension HTTPRequest.Method {
    /// A method of another name, such as `QUERY` (OpenAPI 3.2 §4.9). A literal that is no token (RFC 9110 §5.6.2) is a
    /// programming error and traps.
    public static func named(_ name: StaticString) -> HTTPRequest.Method {
        guard let method = HTTPRequest.Method(name.description) else { preconditionFailure("Not a method.") }
        return method
    }
}

/// Schemes of security that are needed together: OpenAPI 3.1 §4.8.30. An empty one is no security.
public struct SecurityRequirement: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The scopes, or roles, by the name of the scheme.
    public let scopes: [String: [String]]

    /// Creates a requirement.
    public init(_ scopes: [String: [String]]) { self.scopes = scopes }

    /// Creates a requirement of schemes and their scopes; of a scheme that is repeated, the last counts.
    public init(dictionaryLiteral elements: (String, [String])...) { scopes = Dictionary(elements) { $1 } }
}
