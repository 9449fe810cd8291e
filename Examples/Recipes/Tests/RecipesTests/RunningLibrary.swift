import Clients
import Foundation
import Hummingbird
import HummingbirdTesting
import Lending
import LendingHandlers
import ModelHTTP
import Testing

/// A server that runs on a port of its own, and clients of it.
struct RunningLibrary: Sendable {
    let url: ServerURL
    /// Who shows nothing.
    var anyone: Client { Client(server: url) }
    var member: Client { client([.authorization: "Bearer member"]) }
    var desk: Client { client([deskKey: "desk"]) }

    func client(_ fields: HTTPFields) -> Client {
        var client = Client(server: url)
        client.headerFields = fields
        return client
    }

    func addBook(_ title: String) async throws -> Book {
        guard case .created(let created) = try await desk.send(AddBook(body: NewBook(title: title))) else {
            throw URLError(.badServerResponse)
        }
        return created.body
    }

    /// Runs `body` while the server runs. Callbacks are sent.
    static func run(_ body: @escaping @Sendable (RunningLibrary) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = Library { operation, url in _ = try? await Client(server: url).send(operation) }
        let application = Application(router: lendingRouter(try .lending(library, scans: folder)))
        try await application.test(.live) { server in
            try await body(RunningLibrary(url: ServerURL("http://localhost:\(server.port ?? 0)/v1")))
        }
    }
}

let deskKey: HTTPField.Name = HTTPField.Name("X-Desk-Key") ?? .authorization

extension Client {
    /// Expects one response and no other.
    func expect<Operation: HTTPOperation>(
        _ operation: Operation, _ expected: Operation.Response, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws where Operation.Response: Equatable {
        let response = try await send(operation)
        #expect(response == expected, sourceLocation: sourceLocation)
    }
}
