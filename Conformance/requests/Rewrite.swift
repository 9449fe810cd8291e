// Reads requests as operations, one a line of JSON, and writes them again: what a client would send. scripts/verify-recipes puts a list
// of the operations beside it.
import Foundation
import ModelHTTP
import ModelRuntime

struct Line: Codable {
    var method: String
    var path: String
    var headers: [[String]]
    var body: Data
    var error: String?
}

extension HTTPOperation {
    static func rewritten(_ head: HTTPRequest, _ body: [UInt8]) async throws -> (HTTPRequest, [UInt8]) {
        let chunks = HTTPBody(AsyncStream { $0.yield(body); $0.finish() })
        // A stream is no body where the header does not say so, and bytes may be none.
        let operation = try await body.isEmpty ? Self(request: head) : Self(request: head, body: chunks)
        let (head, written) = try operation.streamedRequest(baseURL: "http://localhost")
        return (head, try await written.collect(upTo: 1 << 24))
    }
}

@main struct Rewrite {
    static func main() async throws {
        let router = try HTTPRouter(allOperations)
        while let text = readLine() {
            var line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
            do {
                guard let method = HTTPRequest.Method(line.method) else { throw URLError(.badURL) }
                var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: line.path)
                for field in line.headers {
                    if let name = HTTPField.Name(field[0]) { head.headerFields.append(HTTPField(name: name, value: field[1])) }
                }
                let (written, body) = try await router.operation(for: head).rewritten(head, Array(line.body))
                line.path = written.path ?? ""
                line.headers = written.headerFields.map { [$0.name.rawName, $0.value] }
                line.body = Data(body)
            } catch {
                line.error = "\(error)"
            }
            print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
        }
    }
}
