import ModelHTTP
import ModelRuntime
import Testing

@Suite struct OperationHandlersTests {
    /// Says in its status who answered.
    struct Answer: HTTPOperationResponse {
        var status: HTTPResponse.Status

        init(_ status: HTTPResponse.Status) { self.status = status }
        init(reading response: inout ResponseReader) throws { status = response.status }
        func write(to response: inout ResponseWriter) throws { response.status = status }
    }

    struct Pet: HTTPOperation {
        typealias Response = Answer

        static let route = HTTPRoute(.get, "/pets/{id}")
        static let id = HTTPParameter.path("id", .integer)
        static let parameters = [id]
        var id: Int

        init(reading request: inout RequestReader) throws { id = try request.read(Self.id) }
        func write(to request: inout RequestWriter) throws { try request.write(id, Self.id) }
    }

    struct Born: HTTPOperation {
        typealias Response = Answer

        static let route = HTTPRoute(.post, "")

        init() {}
        init(reading request: inout RequestReader) throws {}
        func write(to request: inout RequestWriter) throws {}
    }

    private static func handlers() throws -> OperationHandlers {
        var handlers = OperationHandlers(options: .init(basePath: "/v1"))
        try handlers.add { (pet: Pet) in Answer(.init(code: 200 + pet.id)) }
        try handlers.add(at: "/hooks/born") { (_: Born) in Answer(.accepted) }
        return handlers
    }

    private func status(_ method: HTTPRequest.Method, _ path: String) async throws -> Int {
        let head = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
        return try await Self.handlers().response(to: head, body: HTTPBody.empty).0.status.code
    }

    @Test func eachOperationHasItsHandler() async throws {
        #expect(try await status(.get, "/v1/pets/7") == 207)
        #expect(try await status(.post, "/v1/hooks/born") == 202)
    }

    @Test func whatIsNoRequestIsAnError() async {
        await #expect(throws: HTTPMessageError(.path, .noRoute)) { try await status(.get, "/pets/7") }
        await #expect(throws: HTTPMessageError(.method, .methodNotAllowed([.get]))) {
            try await status(.delete, "/v1/pets/7")
        }
        let error = await #expect(throws: HTTPMessageError.self) { try await status(.get, "/v1/pets/x") }
        #expect(error?.place == .pathParameter("id"))
    }

    @Test func aSecondHandlerOfARouteIsAnError() throws {
        var handlers = try Self.handlers()
        #expect(throws: RouteConflict.self) { try handlers.add { (_: Pet) in Answer(.ok) } }
        #expect(handlers.router.operations.count == 2)
    }

    @Test func aWebhookNeedsAPath() throws {
        var handlers = OperationHandlers()
        #expect(throws: HTTPMessageError(.path, .missing)) { try handlers.add { (_: Born) in Answer(.ok) } }
    }

    @Test func aRequestSaysWhereItIsSent() throws {
        #expect(try Born().httpRequest(baseURL: "https://a.example/x").0.targetURI == "https://a.example/x")
        #expect(try Born().httpRequest(baseURL: "/x").0.targetURI == nil)
    }
}
