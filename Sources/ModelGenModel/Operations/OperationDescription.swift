/// How an operation is called, and what a document says of it beside what it takes and gives.
public struct OperationDescription: Sendable, Hashable {
    /// As it is sent: `GET`.
    public var method: String
    /// The template of its path, or of the address that a callback calls; `nil` for a webhook, whose address nobody states.
    public var path: String?
    /// `operationId`.
    public var operationID: String?
    /// In source order.
    public var tags: [String]
    /// In one line.
    public var summary: String?
    /// Markdown as the source has it.
    public var documentation: String?
    /// Set where it should no longer be used.
    public var deprecation: Deprecation?
    /// What a caller must show; any one of these is enough, and an empty one asks for nothing. `nil` where nobody says.
    public var security: [SecurityRequirement]?
    /// Where it is served, best first, if that is elsewhere than the document says: its own servers, else its path's.
    public var servers: [ServerTemplate]
    /// The type of its requests, where one was asked for.
    public var type: TypeID?

    /// Creates a description.
    public init(
        method: String, path: String?, operationID: String? = nil, tags: [String] = [], summary: String? = nil,
        documentation: String? = nil, deprecation: Deprecation? = nil, security: [SecurityRequirement]? = nil,
        servers: [ServerTemplate] = [], type: TypeID? = nil
    ) {
        self.method = method
        self.path = path
        self.operationID = operationID
        self.tags = tags
        self.summary = summary
        self.documentation = documentation
        self.deprecation = deprecation
        self.security = security
        self.servers = servers
        self.type = type
    }
}

/// Schemes of which a caller must satisfy each one (OpenAPI 3.1 §4.8.30).
public struct SecurityRequirement: Sendable, Hashable {
    /// One of the document's security schemes.
    public struct Scheme: Sendable, Hashable {
        /// Its key in the document.
        public var name: String
        /// The scopes or roles that are needed.
        public var scopes: [String]

        /// Creates a scheme.
        public init(name: String, scopes: [String]) {
            self.name = name
            self.scopes = scopes
        }
    }

    /// In source order; none where nothing has to be shown.
    public var schemes: [Scheme]

    /// Creates a requirement.
    public init(schemes: [Scheme]) { self.schemes = schemes }
}

/// A base address, perhaps with variables (OpenAPI 3.1 §4.8.5).
public struct ServerTemplate: Sendable, Hashable {
    /// A part of the address that callers choose.
    public struct Variable: Sendable, Hashable {
        /// As it stands in braces.
        public var name: String
        /// What it is where nobody chooses.
        public var defaultValue: String
        /// What it may be; empty where anything may.
        public var allowed: [String]

        /// Creates a variable.
        public init(name: String, defaultValue: String, allowed: [String]) {
            self.name = name
            self.defaultValue = defaultValue
            self.allowed = allowed
        }
    }

    /// As the source has it: `https://{region}.example.com/v1`, or relative to the document's address.
    public var url: String
    /// What code may call it (OpenAPI 3.2 §4.6.1).
    public var name: String?
    /// Markdown as the source has it.
    public var documentation: String?
    /// In source order.
    public var variables: [Variable]

    /// Creates a server.
    public init(
        url: String, name: String? = nil, documentation: String? = nil, variables: [Variable] = []
    ) {
        self.url = url
        self.name = name
        self.documentation = documentation
        self.variables = variables
    }
}
