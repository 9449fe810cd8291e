import Foundation
public import ModelHTTP

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends operations over URLSession, with bodies that are in memory.
public struct SessionClient: Sendable {
    public var server: ServerURL
    private let session: URLSession

    public init(server: ServerURL, session: URLSession = .shared) { (self.server, self.session) = (server, session) }

    public func send<Operation: HTTPOperation>(_ operation: Operation) async throws -> Operation.Response {
        let (head, body) = try operation.httpRequest(baseURL: server)
        guard let url = head.targetURI.flatMap({ URL(string: $0) }) else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.httpMethod = head.method.rawValue
        for field in head.headerFields { request.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        if !body.isEmpty { request.httpBody = Data(body) }
        let (data, response) = try await session.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        let fields = response.allHeaderFields.map { (name: "\($0.key)", value: "\($0.value)") }
        let answer = HTTPResponse(code: response.statusCode, fields: fields)
        return try Operation.Response(head: answer, body: Array(data))
    }
}
