import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A server for recipes: answers requests of a session without a network.
final class Server: URLProtocol {
    static func session() -> URLSession {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.protocolClasses = [Server.self]
        return URLSession(configuration: configuration)
    }

    override class func canInit(with request: URLRequest) -> Bool { true }
    override class func canonicalRequest(for request: URLRequest) -> URLRequest { request }
    override func stopLoading() {}

    override func startLoading() {
        guard let url = request.url else { return }
        let (status, body) = answer(url.path)
        let response = HTTPURLResponse(
            url: url, statusCode: status, httpVersion: "HTTP/1.1", headerFields: ["Content-Type": "application/json"])
        if let response { client?.urlProtocol(self, didReceive: response, cacheStoragePolicy: .notAllowed) }
        client?.urlProtocol(self, didLoad: Data(body.utf8))
        client?.urlProtocolDidFinishLoading(self)
    }

    private var id: String { "0F6E7A52-6B0D-4F0C-9F5B-0C2B8E6B9C11" }

    private func answer(_ path: String) -> (status: Int, body: String) {
        switch path {
        case "/episodes/1": (200, #"{"id":"\#(id)","title":"On moss","published":"2026-03-01T06:00:00Z","new":1}"#)
        case "/episodes/2": (200, #"{"id":"\#(id)","title":7}"#)
        default: (404, #"{"title":"There is no such episode.","status":404}"#)
        }
    }
}
