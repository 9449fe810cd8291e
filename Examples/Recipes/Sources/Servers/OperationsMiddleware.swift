public import Hummingbird
public import ModelHTTP

/// Answers the requests of operations, and hands on those of other paths.
public struct OperationsMiddleware<Context: RequestContext>: RouterMiddleware {
    private let handlers: OperationHandlers

    public init(_ handlers: OperationHandlers) { self.handlers = handlers }

    public func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let body = request.body.map(\.readableBytesView)
        if let response = try await handlers.response(to: request.head, body: body) { return Response(response) }
        do { return try await next(request, context) } catch let error as HTTPError where error.status == .notFound {
            return Response(try HTTPMessageError(.path, .noRoute).streamedResponse())
        }
    }
}

extension Response {
    /// What an operation answers.
    public init(_ response: (head: HTTPResponse, body: HTTPBody)) {
        let body = response.body.map { ByteBuffer(bytes: $0) }
        self.init(status: response.head.status, headers: response.head.headerFields, body: .init(asyncSequence: body))
    }
}
