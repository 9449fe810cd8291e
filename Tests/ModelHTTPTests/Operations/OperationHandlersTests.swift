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

    private func response(_ method: HTTPRequest.Method, _ path: String) async throws -> HTTPResponse? {
        let head = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
        return try await Self.handlers().response(to: head, body: HTTPBody.empty)?.0
    }

    @Test func eachOperationHasItsHandler() async throws {
        #expect(try await response(.get, "/v1/pets/7")?.status.code == 207)
        #expect(try await response(.post, "/v1/hooks/born")?.status.code == 202)
    }

    @Test func whatIsNoRequestIsAProblem() async throws {
        #expect(try await response(.get, "/pets/7") == nil)
        let other = try await response(.delete, "/v1/pets/7")
        #expect(other?.status == .methodNotAllowed && other?.headerFields[.allow] == "GET")
        let wrong = try await response(.get, "/v1/pets/x")
        #expect(wrong?.status == .badRequest && wrong?.headerFields[.contentType] == "application/problem+json")
    }

    @Test func whatAHandlerThrowsComesThrough() async throws {
        struct Broken: Error {}
        var handlers = OperationHandlers()
        try handlers.add { (_: Pet) in throw Broken() }
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/pets/1")
        await #expect(throws: Broken.self) { try await handlers.response(to: head, body: HTTPBody.empty) }
    }

    @Test func aResponseIsMadeOfPairs() {
        let response = HTTPResponse(
            code: 200 as UInt,
            fields: [(name: "A", value: "1"), (name: "no name", value: "2"), (name: "a", value: "3")])
        #expect(response.status == .ok && response.headerFields.map(\.value) == ["1", "3"])
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
