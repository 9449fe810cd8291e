@testable import ModelHTTP
import ModelRuntime
import Testing

@Suite struct ItemStreamTests {
    private func body(_ text: String, _ size: Int) -> HTTPBody {
        let bytes = Array(text.utf8)
        return HTTPBody(
            AsyncStream<[UInt8]> { stream in
                for start in stride(from: 0, to: bytes.count, by: size) {
                    stream.yield(Array(bytes[start..<min(start + size, bytes.count)]))
                }
                stream.finish()
            })
    }

    private func items<Item: ModelValue>(
        _ text: String, _ format: StreamFormat, size: Int = 4096, limits: HTTPLimits = .init()
    ) async throws -> [Item] {
        var items: [Item] = []
        for try await item in ItemStream<Item>(body(text, size), format, .init(limits: limits)) { items.append(item) }
        return items
    }

    @Test(arguments: StreamFormat.allCases, [1, 2, 7, 4096])
    func isWrittenAndReadBack(format: StreamFormat, size: Int) async throws {
        let events = [
            ServerSentEvent(data: "a\nb\n", event: "x", id: "7", retry: 10), ServerSentEvent(data: ""),
            ServerSentEvent(data: " é: \u{301}"), try ServerSentEvent(json: [1, 2] as JSONValue),
        ]
        let known = try ItemStream(events).body(format)
        let text = String(decoding: try #require(known.bytes), as: UTF8.self)
        #expect(try await items(text, format, size: size) == events)
        let stream = AsyncStream<ServerSentEvent> { stream in
            for event in events { stream.yield(event) }
            stream.finish()
        }
        #expect(try await ItemStream(stream).body(format).collect(upTo: 10_000) == known.bytes)
    }

    /// The examples of the HTML Living Standard §9.2.6.
    @Test(arguments: [1, 3, 4096])
    func readsEvents(size: Int) async throws {
        let stock = "data: YHOO\ndata: +2\ndata: 10\n\n"
        #expect(try await items(stock, .events, size: size) == [ServerSentEvent(data: "YHOO\n+2\n10")])
        let comments =
            "\u{FEFF}: test stream\r\n\r\ndata: first event\r\nid: 1\r\n\r\ndata:second event\rid\r\rdata:  third event\n\n"
        let expected = [
            ServerSentEvent(data: "first event", id: "1"), ServerSentEvent(data: "second event", id: ""),
            ServerSentEvent(data: " third event"),
        ]
        #expect(try await items(comments, .events, size: size) == expected)
        let blocks = "data\n\ndata\ndata\n\ndata:"
        #expect(
            try await items(blocks, .events, size: size) == [ServerSentEvent(data: ""), ServerSentEvent(data: "\n")])
        let space = "data:test\nretry: 1x\nunknown: y\n\nevent: only\n\ndata: test\nretry: 5\n\n"
        #expect(
            try await items(space, .events, size: size)
                == [ServerSentEvent(data: "test"), ServerSentEvent(data: "test", retry: 5)])
    }

    @Test func refusesWhatNoEventHolds() {
        for event in [
            ServerSentEvent(data: "a\rb"), .init(data: "", event: "a\nb"), .init(data: "", id: "\u{0}"),
            .init(data: "", retry: -1),
        ] {
            #expect(throws: HTTPMessageError.self) { try ItemStream([event]).body(.events) }
        }
        #expect(throws: HTTPMessageError.self) { try ItemStream([1 as JSONValue]).body(.events) }
    }

    @Test(arguments: [1, 3, 4096])
    func readsRecords(size: Int) async throws {
        let text = "\u{1E}{\"a\":1}\n\u{1E}\u{1E} \n\u{1E}[2]\n\u{1E}3"
        #expect(try await items(text, .jsonSequence, size: size) == [["a": 1], [2], 3] as [JSONValue])
        #expect(try await items("", .jsonSequence, size: size) == [] as [JSONValue])
        await #expect(throws: HTTPMessageError.self) { let _: [JSONValue] = try await items("1\n", .jsonSequence) }
        let error = await #expect(throws: HTTPMessageError.self) {
            let _: [JSONValue] = try await items("\u{1E}1\n\u{1E}{\n\u{1E}2", .jsonSequence, size: size)
        }
        #expect(error?.place == .body(pointer: "/1"))
    }

    @Test(arguments: StreamFormat.allCases)
    func limitsItems(format: StreamFormat) async throws {
        let start = format == .events ? "data: " : format == .jsonSequence ? "\u{1E}\"" : "\""
        let endless = start + String(repeating: "a", count: 10_000)
        await #expect(throws: (any Error).self) {
            let _: [JSONValue] = try await items(endless, format, size: 100, limits: .init(item: 1_000))
        }
        // Comments that keep a connection open are none of an event.
        let alive = String(repeating: ": alive\n", count: 1_000) + "data: x\n\n"
        if format == .events {
            #expect(try await items(alive, .events, limits: .init(item: 100)) == [ServerSentEvent(data: "x")])
        }
    }
}
