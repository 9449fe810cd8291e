package import ModelGenDiagnostics

/// What an operation takes and gives: every value, whether or not it has a type of its own.
package struct OperationSignature: Sendable, Hashable {
    /// The method and the path as the source has it, `GET /pets/{id}`; of a webhook its name, of a callback the operation,
    /// the callback's name and its expression before that.
    package var name: String
    /// Whether the server calls: what it takes then travels from the server to the client.
    package var isIncoming: Bool
    /// Where it stands.
    package var location: SourceLocation
    /// How it is called, and what is said of it.
    package var description: OperationDescription
    /// In the order of the source: parameters, bodies, responses.
    package var parts: [OperationPart]
    /// What a response tells about calls that may follow it, in the order of the source.
    package var links: [ResponseLink]

    /// Creates a signature.
    package init(
        name: String, isIncoming: Bool, location: SourceLocation, description: OperationDescription,
        parts: [OperationPart], links: [ResponseLink] = []
    ) {
        self.name = name
        self.isIncoming = isIncoming
        self.location = location
        self.description = description
        self.parts = parts
        self.links = links
    }
}

/// One thing that an operation takes or gives.
package struct OperationPart: Sendable, Hashable {
    /// What it is; no two of an operation are the same.
    package enum Role: Sendable, Hashable {
        /// A parameter, with where it stands: `query`, `path`, `header`, `cookie`, `querystring`, `formData`.
        case parameter(String, in: String)
        /// A request body of a media type; empty where Swagger 2.0 names none.
        case body(mediaType: String)
        /// A response of a status, whatever it holds.
        case response(status: String)
        /// What a response holds in a media type.
        case content(status: String, mediaType: String)
        /// A header of a response.
        case header(status: String, name: String)
        /// A header of a part of a multipart body: of a request, or of a response of a status.
        case partHeader(status: String?, mediaType: String, part: String, name: String)
    }

    /// What the type is to the operation.
    package var role: Role
    /// Whether it is a request body, in one of its media types.
    package var isBody: Bool { if case .body = role { true } else { false } }
    /// The value; `nil` where the source describes none.
    package var value: ElementType?
    /// How the value is written; `nil` for the whole of a body in its media type, and for what has no value.
    package var serialization: Serialization?
    /// Whether it may not be left out.
    package var isRequired: Bool
    /// Markdown as the source has it.
    package var documentation: String?
    /// The schema of the value, where there is one.
    package var schema: TypeID?
    /// Where it stands.
    package var location: SourceLocation

    /// Creates a part.
    package init(
        _ role: Role, value: ElementType?, serialization: Serialization? = nil, isRequired: Bool,
        documentation: String? = nil, schema: TypeID? = nil, at location: SourceLocation
    ) {
        self.role = role
        self.value = value
        self.serialization = serialization
        self.isRequired = isRequired
        self.documentation = documentation
        self.schema = schema
        self.location = location
    }
}
