/// How an operation is called, and what a document says of it beside what it takes and gives.
package struct OperationDescription: Sendable, Hashable {
    /// As it is sent: `GET`.
    package var method: String
    /// The template of its path, or of the address that a callback calls; `nil` for a webhook, whose address nobody states.
    package var path: String?
    /// `operationId`.
    package var operationID: String?
    /// In source order.
    package var tags: [String]
    /// In one line.
    package var summary: String?
    /// Markdown as the source has it.
    package var documentation: String?
    /// Set where it should no longer be used.
    package var deprecation: Deprecation?
    /// What a caller must show; any one of these is enough, and an empty one asks for nothing. `nil` where nobody says.
    package var security: [SecurityRequirement]?
    /// Where it is served, best first, if that is elsewhere than the document says: its own servers, else its path's.
    package var servers: [ServerTemplate]
    /// The type of its requests, where one was asked for.
    package var type: TypeID?

    /// Creates a description.
    package init(
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

/// Schemes of which a caller must satisfy each one (OpenAPI 3.1 §4.8.30). `ModelHTTP` has a type of this name, which generated code
/// fills in, and depends on none of the tool.
package struct SecurityRequirement: Sendable, Hashable {
    /// One of the document's security schemes.
    package struct Scheme: Sendable, Hashable {
        /// Its key in the document.
        package var name: String
        /// The scopes or roles that are needed.
        package var scopes: [String]

        /// Creates a scheme.
        package init(name: String, scopes: [String]) {
            self.name = name
            self.scopes = scopes
        }
    }

    /// In source order; none where nothing has to be shown.
    package var schemes: [Scheme]

    /// Creates a requirement.
    package init(schemes: [Scheme]) { self.schemes = schemes }
}

/// A base address, perhaps with variables (OpenAPI 3.1 §4.8.5).
package struct ServerTemplate: Sendable, Hashable {
    /// A part of the address that callers choose.
    package struct Variable: Sendable, Hashable {
        /// As it stands in braces.
        package var name: String
        /// What it is where nobody chooses.
        package var defaultValue: String
        /// What it may be; empty where anything may.
        package var allowed: [String]

        /// Creates a variable.
        package init(name: String, defaultValue: String, allowed: [String]) {
            self.name = name
            self.defaultValue = defaultValue
            self.allowed = allowed
        }
    }

    /// As the source has it: `https://{region}.example.com/v1`, or relative to the document's address.
    package var url: String
    /// What code may call it (OpenAPI 3.2 §4.6.1).
    package var name: String?
    /// Markdown as the source has it.
    package var documentation: String?
    /// In source order.
    package var variables: [Variable]

    /// Creates a server.
    package init(
        url: String, name: String? = nil, documentation: String? = nil, variables: [Variable] = []
    ) {
        self.url = url
        self.name = name
        self.documentation = documentation
        self.variables = variables
    }
}
