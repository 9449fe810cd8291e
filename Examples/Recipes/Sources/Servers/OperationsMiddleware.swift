public import Hummingbird
public import ModelHTTP

/// Answers the requests of operations, and hands on those of other paths.
public struct OperationsMiddleware<Context: RequestContext>: RouterMiddleware {
    private let handlers: OperationHandlers

    public init(_ handlers: OperationHandlers) { self.handlers = handlers }

    public func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return Response(try await handlers.response(to: request.head, body: request.body.map(\.readableBytesView)))
        } catch let error as HTTPMessageError where error.reason == .noRoute {
            return try await next(request, context)
        } catch let error as HTTPMessageError {
            return Response(try error.httpResponse())
        }
    }
}

extension Response {
    /// What an operation answers.
    public init(_ response: (head: HTTPResponse, body: HTTPBody)) {
        let body = response.body.map { ByteBuffer(bytes: $0) }
        self.init(
            status: response.head.status, headers: response.head.headerFields,
            body: response.body.bytes.map { .init(byteBuffer: ByteBuffer(bytes: $0)) } ?? .init(asyncSequence: body))
    }

    /// What an error answers.
    public init(_ response: (head: HTTPResponse, body: [UInt8])) { self.init((response.head, HTTPBody(response.body))) }
}
