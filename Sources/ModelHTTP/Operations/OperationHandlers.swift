/// Answers requests: each by the handler of its operation. A server turns what it receives into a request and chunks, and sends what comes out.
///
/// ```swift
/// var handlers = OperationHandlers(options: .init(basePath: "/v1"))
/// try handlers.add { (operation: GetPlant) in .ok(try await plants.find(operation.plantID)) }
///
/// if let (head, body) = try await handlers.response(to: request, body: chunks) { … }
/// ```
public struct OperationHandlers: Sendable {
    private typealias Handler = @Sendable (HTTPRequest, HTTPBody) async throws -> (HTTPResponse, HTTPBody)

    /// Finds the operations that have handlers.
    public private(set) var router: HTTPRouter
    private var handlers: [ObjectIdentifier: Handler] = [:]
    private let options: HTTPReadingOptions

    /// Creates an empty collection.
    ///
    /// - Parameter options: How requests are read.
    public init(options: HTTPReadingOptions = .request) {
        (router, self.options) = (HTTPRouter(options: options), options)
    }

    /// Adds the handler of an operation.
    ///
    /// - Parameters:
    ///   - path: Where a webhook or a callback is received, which has no path of its own; others are found at theirs.
    ///   - handler: Gets the request as it was read and checked.
    /// - Throws: `RouteConflict` if there is a handler for this method and path; `HTTPMessageError` if there is no path.
    public mutating func add<Operation: HTTPOperation>(
        at path: String? = nil, _ handler: @escaping @Sendable (Operation) async throws -> Operation.Response
    ) throws {
        guard path != nil || !Operation.route.path.isEmpty else { throw HTTPMessageError(.path, .missing) }
        try router.add(Operation.self, at: path)
        handlers[ObjectIdentifier(Operation.self)] = { [options] request, body in
            let operation = try await Operation(request: request, body: body, options: options)
            return try await handler(operation).streamedResponse()
        }
    }

    /// The response to a request, by the handler of its operation, whose body may be a stream; a problem (RFC 9457) for what is no
    /// request of the operation, such as a parameter that is missing. `nil` where no operation has the path.
    ///
    /// - Throws: What the handler and the chunks throw, but for `HTTPMessageError`, which is a problem too.
    public func response<Chunks: AsyncSequence & Sendable>(
        to request: HTTPRequest, body chunks: Chunks
    ) async throws -> (HTTPResponse, HTTPBody)? where Chunks.Element: Sequence<UInt8> {
        do {
            let operation = try router.operation(for: request)
            return try await handlers[ObjectIdentifier(operation)]?(request, HTTPBody(chunks))
        } catch let error as HTTPMessageError {
            return error.reason == .noRoute ? nil : try error.streamedResponse()
        }
    }
}
