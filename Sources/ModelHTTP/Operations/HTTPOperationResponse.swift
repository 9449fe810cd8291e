public import ModelRuntime

/// What comes back from an operation, by status and media type. Generated types conform to it.
public protocol HTTPOperationResponse: Sendable {
    /// The media types of its bodies, for those that come as a stream. Where there are none, every body is collected first;
    /// else one of another type is handed on as it comes.
    static var bodyTypes: [BodyType] { get }

    /// Reads the headers and the body that the status has.
    init(reading response: inout ResponseReader) throws
    /// Writes the status, the headers and the body.
    func write(to response: inout ResponseWriter) throws
    /// Reports what the schemas forbid about the headers and the body; nothing by default.
    func validate(into issues: inout ValidationIssues)
}

extension HTTPOperationResponse {
    /// None.
    public static var bodyTypes: [BodyType] { [] }
    /// Reports nothing.
    public func validate(into issues: inout ValidationIssues) {}
}

// MARK: - Writing

extension HTTPOperationResponse {
    /// The response and the bytes of its body.
    ///
    /// - Throws: `HTTPMessageError` for a value that has no text in its place, and for a body that is a stream.
    public func httpResponse() throws -> (HTTPResponse, [UInt8]) {
        let (head, body) = try streamedResponse()
        return (head, try body.wholeBytes())
    }

    /// The response, whose body may be a stream.
    ///
    /// - Throws: `HTTPMessageError` for a value that has no text in its place.
    public func streamedResponse() throws -> (HTTPResponse, HTTPBody) {
        var writer = ResponseWriter()
        try write(to: &writer)
        return writer.response()
    }
}

// MARK: - Reading

extension HTTPOperationResponse {
    /// Reads a response and the bytes of its body.
    ///
    /// - Throws: `HTTPMessageError`, with the place.
    public init(head: HTTPResponse, body: [UInt8], options: HTTPReadingOptions = .response) throws {
        try self.init(head, HTTPBody(body, within: options.limits), options)
    }

    /// Reads a response and its body, which comes in chunks: as a stream where the operation gives one, else as a whole.
    ///
    /// - Throws: `HTTPMessageError`, with the place; what the chunks throw.
    public init<Chunks: AsyncSequence & Sendable>(
        head: HTTPResponse, body chunks: Chunks, options: HTTPReadingOptions = .response
    ) async throws where Chunks.Element: Sequence<UInt8> {
        let body = HTTPBody(chunks, length: nil)
        if Self.bodyTypes.streams(head.headerFields) {
            try self.init(head, body, options)
        } else {
            try self.init(head, await body.collected(head.headerFields, within: options.limits), options)
        }
    }

    private init(_ head: HTTPResponse, _ body: HTTPBody, _ options: HTTPReadingOptions) throws {
        try head.headerFields.refuseLarge(options.limits)
        var reader = ResponseReader(head, body, options)
        self = try Self(reading: &reader)
        try options.check(issues())
    }
}

extension HTTPResponse {
    /// A response as other libraries have it: a number, and pairs of names and values. Names that are none of a field are left out.
    public init(code: some BinaryInteger, fields: some Sequence<(name: String, value: String)>) {
        self.init(status: Status(code: Int(code)))
        for field in fields {
            if let name = HTTPField.Name(field.name) { headerFields.append(HTTPField(name: name, value: field.value)) }
        }
    }
}

/// A response whose status or media type the document does not mention.
public struct UndocumentedResponse: Hashable, Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body, as it came.
    public var body: HTTPBody

    /// Creates a response.
    public init(head: HTTPResponse, body: HTTPBody = .empty) { (self.head, self.body) = (head, body) }

    /// The status.
    public var status: HTTPResponse.Status { head.status }
}
