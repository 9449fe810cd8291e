import AsyncHTTPClient
import Clients
import Foundation
import Hummingbird
import HummingbirdTesting
import Lending
import ModelHTTP
import Servers
import Testing

@Suite struct ServerTests {
    // MARK: Authentication

    @Test func whoShowsNothingIsRefused() async throws {
        try await RunningLibrary.run { library in
            for client in [library.anyone, library.member, library.client([deskKey: "guess"])] {
                guard case .clientError(.unauthorized, let problem) = try await client.send(ListLoans()) else {
                    Issue.record("admitted")
                    return
                }
                #expect(problem.status == 401)
            }
            guard case .default(.unauthorized, _) = try await library.member.send(RemoveBook(bookID: 1)) else {
                Issue.record("admitted")
                return
            }
        }
    }

    @Test func anyRequirementIsEnoughAndEachAsksForAllOfIt() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            for client in [library.member, library.desk] {
                guard case .ok = try await client.send(ChangeBook(bookID: book.id, body: BookChanges())) else {
                    Issue.record("refused")
                    return
                }
                guard case .clientError(.unauthorized, _) = try await client.send(ImportBooks(body: ItemStream([])))
                else {
                    Issue.record("admitted")
                    return
                }
            }
            let both = library.client([.authorization: "Bearer member", deskKey: "desk"])
            guard case .ok = try await both.send(ImportBooks(body: ItemStream([]))) else {
                Issue.record("refused")
                return
            }
        }
    }

    // MARK: What no operation is about

    private func raw(_ method: String, _ url: String) async throws -> (Int, HTTPClientResponse) {
        var request = HTTPClientRequest(url: url)
        request.method = .init(rawValue: method)
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        return (Int(response.status.code), response)
    }

    @Test func otherPathsAreNotFoundAndOtherMethodsNotAllowed() async throws {
        try await RunningLibrary.run { library in
            let server = "\(library.url.scheme ?? "")://\(library.url.authority ?? "")"
            #expect(try await raw("GET", "\(server)/v1/shelves").0 == 404)
            #expect(try await raw("GET", "\(server)/books").0 == 404)
            let (status, response) = try await raw("PUT", "\(server)/v1/books/7")
            #expect(status == 405 && response.headers["Allow"] == ["GET, PATCH, DELETE"])
            #expect(response.headers["Content-Type"] == ["application/problem+json"])
            let (missing, problem) = try await raw("GET", "\(server)/v1/books")
            #expect(missing == 400)
            let body = try await problem.body.collect(upTo: 1_000)
            #expect(String(buffer: body).contains("\"X-Request-Id\""))
        }
    }

    @Test func anApplicationHasRoutesOfItsOwnBesides() async throws {
        let router = Router()
        var handlers = OperationHandlers()
        try handlers.add { (_: GetBook) in .other(UndocumentedResponse(head: HTTPResponse(status: 503), body: "closed"))
        }
        router.add(middleware: OperationsMiddleware(handlers))
        router.get("health") { _, _ in "well" }
        try await Application(router: router).test(.live) { server in
            let url = "http://localhost:\(server.port ?? 0)"
            #expect(try await raw("GET", "\(url)/health").0 == 200)
            #expect(try await raw("GET", "\(url)/wealth").0 == 404)
            // A status that is not documented is not lost.
            guard case .other(let response) = try await Client(server: ServerURL(url)).send(GetBook(bookID: 1)) else {
                Issue.record("documented")
                return
            }
            #expect(response.status == .serviceUnavailable)
            #expect(try await response.body.collect(upTo: 10) == Array("closed".utf8))
        }
    }

    // MARK: URLSession

    @Test func aSessionSendsOperationsToo() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            let client = SessionClient(server: library.url)
            let listed = try await client.send(ListBooks(xRequestID: UUID()))
            #expect(listed == .ok(.init(body: [book], total: 1)))
            guard case .notFound = try await client.send(GetBook(bookID: 99)) else {
                Issue.record("found")
                return
            }
            guard case .clientError(.unauthorized, _) = try await client.send(AddBook(body: NewBook(title: "Ghosts")))
            else {
                Issue.record("admitted")
                return
            }
        }
    }
}
