import Dispatch
import ModelHTTP
import ModelRuntime

/// Requests: a target, header fields and a body. They may be refused, with an error that says where; what is accepted is
/// written again, and then read as the same. However a stream is cut, it has the same parts and items.
enum Requests {
    static func read(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, maxSplits: 16, omittingEmptySubsequences: false)
        guard let target = lines.first else { return }
        var head = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: String(decoding: target, as: UTF8.self))
        var index = 1
        while index < lines.count, let colon = lines[index].firstIndex(of: UInt8(ascii: ":")) {
            if let name = HTTPField.Name(String(decoding: lines[index][..<colon], as: UTF8.self)) {
                head.headerFields.append(HTTPField(name: name, value: Array(lines[index][(colon + 1)...])))
            }
            index += 1
        }
        // A blank line ends the header.
        let start = index < lines.count ? lines[index].startIndex + (lines[index].isEmpty ? 1 : 0) : bytes.count
        let body = Array(bytes.dropFirst(start))
        if head.path?.hasPrefix("/s") == true { stream(head, body) } else { check(head, body) }
    }

    private static func check(_ head: HTTPRequest, _ body: [UInt8]) {
        let operation: Everything
        do { operation = try Everything(request: head, body: body) } catch let error as HTTPMessageError {
            guard (400..<500).contains(error.status.code) else { fatalError("no fault of the client: \(error)") }
            _ = ProblemDetails(error)
            return
        } catch {
            fatalError("not an error of a request: \(error)")
        }
        // A value may have come in a spelling of its own, and have none here.
        guard let written = try? operation.httpRequest(baseURL: "/") else { return }
        guard let back = try? Everything(request: written.0, body: written.1), back == operation else {
            fatalError("does not read back: \(operation)")
        }
    }

    private static func stream(_ head: HTTPRequest, _ body: [UInt8]) {
        let whole = wait { await texts(head, body, size: .max) }
        for size in [1, 7] where wait({ await texts(head, body, size: size) }) != whole {
            fatalError("differs where it is cut")
        }
    }

    /// Everything in a stream as text, and the error that it ends with.
    private static func texts(_ head: HTTPRequest, _ body: [UInt8], size: Int) async -> [String] {
        var texts: [String] = []
        let chunks = AsyncStream<[UInt8]> { stream in
            for start in stride(from: 0, to: body.count, by: min(size, body.count + 1)) {
                stream.yield(Array(body[start..<min(body.count, start + min(size, body.count))]))
            }
            stream.finish()
        }
        do {
            switch try await Streamed(request: head, body: chunks).body {
            case .parts(let parts):
                for try await part in parts {
                    let bytes = try await part.body.collect(upTo: 1 << 20)
                    texts.append("\(part.headerFields) \(bytes)")
                }
            case .items(let items): for try await item in items { texts.append("\(item)") }
            }
        } catch let error as HTTPMessageError {
            texts.append("\(error)")
        } catch is DecodingError {
            texts.append("not an item")
        } catch {
            fatalError("not an error of a request: \(error)")
        }
        return texts
    }

    private final class Result<Value>: @unchecked Sendable {
        var value: Value?
    }

    private static func wait<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value? {
        let result = Result<Value>()
        let done = DispatchSemaphore(value: 0)
        Task {
            result.value = await body()
            done.signal()
        }
        done.wait()
        return result.value
    }
}
