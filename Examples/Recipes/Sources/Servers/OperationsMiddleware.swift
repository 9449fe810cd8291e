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
        } catch let error as HTTPMessageError {
            let other = error.reason == .noRoute ? try await found { try await next(request, context) } : nil
            return try other ?? Response(error.httpResponse())
        }
    }

    private func found(_ next: () async throws -> Response) async throws -> Response? {
        do { return try await next() } catch let error as HTTPError where error.status == .notFound { return nil }
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
