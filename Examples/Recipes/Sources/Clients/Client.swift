public import AsyncHTTPClient
public import ModelHTTP
import NIOCore
import NIOHTTP1

/// Sends operations over AsyncHTTPClient. Bodies are streams in both directions wherever the operation has one.
public struct Client: Sendable {
    public var server: ServerURL
    /// What every request has besides, such as `Authorization`.
    public var headerFields = HTTPFields()
    private let http: HTTPClient

    public init(server: ServerURL, http: HTTPClient = .shared) { (self.server, self.http) = (server, http) }

    public func send<Operation: HTTPOperation>(_ operation: Operation) async throws -> Operation.Response {
        let (head, body) = try operation.streamedRequest(baseURL: server)
        var request = HTTPClientRequest(url: head.targetURI ?? "")
        request.method = HTTPMethod(rawValue: head.method.rawValue)
        for field in head.headerFields + headerFields {
            request.headers.add(name: field.name.rawName, value: field.value)
        }
        let length = body.length.map { HTTPClientRequest.Body.Length.known(Int64($0)) } ?? .unknown
        if body != .empty { request.body = .stream(body.map { ByteBuffer(bytes: $0) }, length: length) }
        let response = try await http.execute(request, timeout: .hours(1))
        let answer = HTTPResponse(code: response.status.code, fields: response.headers)
        return try await Operation.Response(head: answer, body: response.body.map(\.readableBytesView))
    }
}
