public import ModelRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A call of an operation, with everything that goes into its request. Generated types conform to it.
///
/// It becomes a request, and is read from one: clients and servers share the type.
public protocol HTTPOperation: Sendable {
    /// What comes back.
    associatedtype Response: HTTPOperationResponse

    /// The method and the path.
    static var route: HTTPRoute { get }
    /// The parameters.
    static var parameters: [HTTPParameter] { get }
    /// The media types of its bodies, for those that come as a stream. Where there are none, every body is collected first;
    /// else one of another type is handed on as it comes.
    static var bodyTypes: [BodyType] { get }

    /// Writes the parameters and the body.
    func write(to request: inout RequestWriter) throws
    /// Reads the parameters and the body.
    init(reading request: inout RequestReader) throws
    /// Reports what the schemas forbid about the parameters and the body; nothing by default.
    func validate(into issues: inout ValidationIssues)
}

extension HTTPOperation {
    /// No parameters.
    public static var parameters: [HTTPParameter] { [] }
    /// None.
    public static var bodyTypes: [BodyType] { [] }
    /// Reports nothing.
    public func validate(into issues: inout ValidationIssues) {}
}

// MARK: - Writing

extension HTTPOperation {
    /// The request and the bytes of its body. `Accept` lists the media types of the responses.
    ///
    /// - Parameter baseURL: The server. Its base path comes before the operation's: see `ServerURL`.
    /// - Returns: The request, with `Content-Type` and `Content-Length` if there is a body, and the body.
    /// - Throws: `HTTPMessageError` for a value that has no text in its place, and for a body that is a stream.
    public func httpRequest(baseURL: ServerURL) throws -> (HTTPRequest, [UInt8]) {
        let (head, body) = try streamedRequest(baseURL: baseURL)
        return (head, try body.wholeBytes())
    }

    /// The request, whose body may be a stream.
    ///
    /// - Parameter baseURL: The server. Its base path comes before the operation's: see `ServerURL`.
    /// - Returns: The request, and the body.
    /// - Throws: `HTTPMessageError` for a value that has no text in its place.
    public func streamedRequest(baseURL: ServerURL) throws -> (HTTPRequest, HTTPBody) {
        var writer = RequestWriter(Self.route, accepting: Response.bodyTypes)
        try write(to: &writer)
        return try writer.request(to: baseURL)
    }
}

extension HTTPOperation {
    /// The request and the bytes of its body, to a server at a URL.
    public func httpRequest(baseURL: URL) throws -> (HTTPRequest, [UInt8]) {
        try httpRequest(baseURL: ServerURL(baseURL))
    }

    /// The request, whose body may be a stream, to a server at a URL.
    public func streamedRequest(baseURL: URL) throws -> (HTTPRequest, HTTPBody) {
        try streamedRequest(baseURL: ServerURL(baseURL))
    }
}

// MARK: - Reading

extension HTTPOperation {
    /// Reads a request and the bytes of its body.
    ///
    /// - Throws: `HTTPMessageError`, with the place and the status to answer.
    public init(request: HTTPRequest, body: [UInt8] = [], options: HTTPReadingOptions = .request) throws {
        try self.init(request, HTTPBody(body, within: options.limits), options)
    }

    /// Reads a request and its body, which comes in chunks: as a stream where the operation takes one, else as a whole.
    ///
    /// - Throws: `HTTPMessageError`, with the place and the status to answer; what the chunks throw.
    public init<Chunks: AsyncSequence & Sendable>(
        request: HTTPRequest, body chunks: Chunks, options: HTTPReadingOptions = .request
    ) async throws where Chunks.Element: Sequence<UInt8> {
        let body = HTTPBody(chunks, length: nil)
        if Self.route.isRead(request, options), !Self.bodyTypes.streams(request.headerFields) {
            try self.init(request, await body.collected(request.headerFields, within: options.limits), options)
        } else {
            try self.init(request, body, options)
        }
    }

    private init(_ request: HTTPRequest, _ body: HTTPBody, _ options: HTTPReadingOptions) throws {
        var reader = try RequestReader(request, body, Self.route, Self.parameters, options)
        self = try Self(reading: &reader)
        try options.check(issues())
    }
}

extension HTTPRoute {
    /// Whether the method and the path are this route's; if not, no body is waited for.
    func isRead(_ request: HTTPRequest, _ options: HTTPReadingOptions) -> Bool {
        guard request.method == method else { return false }
        let target = try? RequestTarget(request.path, basePath: options.basePath, limits: options.limits)
        return target?.segments.flatMap { template.match($0) } != nil
    }
}

extension HTTPFields {
    /// What is larger than a limit is not looked at.
    func refuseLarge(_ limits: HTTPLimits) throws(HTTPMessageError) {
        var size = 0
        for field in self {
            size += field.name.rawName.utf8.count + field.withUnsafeBytesOfValue { $0.count }
            guard size <= limits.header else {
                throw HTTPMessageError(.header(field.name.rawName), .tooLarge(limit: limits.header))
            }
        }
    }

    /// What announces more than is allowed is not read at all.
    func refuseLargeBody(_ limits: HTTPLimits) throws(HTTPMessageError) {
        guard let length = self[.contentLength], let count = Int(length), count > limits.body else { return }
        throw HTTPMessageError(.body(pointer: ""), .tooLarge(limit: limits.body))
    }
}
