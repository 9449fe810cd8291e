public import ModelRuntime

/// How items stand in a stream.
public enum StreamFormat: Hashable, Sendable, CaseIterable {
    /// A value on each line: `application/jsonl`, `application/x-ndjson`.
    case jsonLines
    /// A value behind each record separator: `application/json-seq`, RFC 7464.
    case jsonSequence
    /// Events: `text/event-stream`. Items are objects with the fields `event`, `data`, `id` and `retry`, such as
    /// `ServerSentEvent` (OpenAPI 3.2 §4.14.4).
    case events
}

/// Items that come, or go, one after the other in a body: OpenAPI 3.2's `itemSchema`.
///
/// ```swift
/// for try await item in response.body { … }
/// ```
public struct ItemStream<Element: ModelValue>: AsyncSequence, Sendable {
    enum Storage: Sendable {
        case items([Element])
        case stream(ElementStream<Element>)
    }

    let storage: Storage

    /// Items that are known.
    public init(_ items: [Element]) { storage = .items(items) }

    /// Items that come.
    public init<Items: AsyncSequence & Sendable>(_ items: Items) where Items.Element == Element {
        storage = .stream(ElementStream(items) { $0 })
    }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .items(let items):
            var rest = items.makeIterator()
            return AsyncIterator { rest.next() }
        case .stream(let stream): return AsyncIterator(nextItem: stream.start())
        }
    }

    /// The position in a stream.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let nextItem: () async throws -> Element?

        /// The next item, `nil` after the last one.
        ///
        /// - Throws: `HTTPMessageError`, whose pointer starts with the index of the item, and what the body throws.
        public mutating func next() async throws -> Element? {
            do { return try await nextItem() } catch let error as DecodingError {
                throw HTTPMessageError(error, at: .body(pointer: ""))
            } catch let error as ValidationError {
                throw HTTPMessageError(error.first.place, .invalid(error.issues))
            }
        }
    }
}

extension ItemStream: Equatable where Element: Equatable {
    /// Whether both have the same items, or are the same stream.
    public static func == (a: Self, b: Self) -> Bool {
        switch (a.storage, b.storage) {
        case (.items(let a), .items(let b)): a == b
        case (.stream(let a), .stream(let b)): a === b
        case (.items, .stream), (.stream, .items): false
        }
    }
}

extension ItemStream: Hashable where Element: Hashable {
    /// Hashes the items, or the identity of the stream.
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .items(let items): hasher.combine(items)
        case .stream(let stream): hasher.combine(ObjectIdentifier(stream))
        }
    }
}

// MARK: - Bodies

extension ItemStream {
    /// The items of a body.
    init(_ body: HTTPBody, _ format: StreamFormat, _ options: HTTPReadingOptions) {
        var decoding = options.decoding
        decoding.limits.size = options.limits.item
        decoding.validates = options.validates
        switch format {
        case .jsonLines: self.init(JSONLinesReader(Element.self, body, options: decoding))
        case .jsonSequence:
            self.init(
                SplitItems(body: body, splitter: SequenceSplitter(limit: decoding.limits.size), options: decoding))
        case .events:
            self.init(SplitItems(body: body, splitter: EventSplitter(limit: decoding.limits.size), options: decoding))
        }
    }

    /// The body of these items: bytes, if they are known.
    func body(_ format: StreamFormat) throws -> HTTPBody {
        switch storage {
        case .items(let items): HTTPBody(try items.flatMap { try format.bytes($0) })
        case .stream: HTTPBody(WrittenItems(items: self, format: format))
        }
    }
}

extension StreamFormat {
    func bytes(_ item: some ModelValue) throws -> [UInt8] {
        switch self {
        case .jsonLines: try BodyFormat.json().bytes(item) + [0x0A]
        case .jsonSequence: [0x1E] + (try BodyFormat.json().bytes(item)) + [0x0A]
        case .events: try Array(event(item).text().utf8)
        }
    }

    /// - Throws: `HTTPMessageError` for an item that is no event.
    private func event(_ item: some ModelValue) throws -> ServerSentEvent {
        try ServerSentEvent(body: BodyFormat.json().bytes(item), options: .strict, at: .body(pointer: ""))
    }
}

/// The items of a body that is cut.
struct SplitItems<Element: ModelValue, Splitter: ItemSplitter & Sendable>: AsyncSequence, Sendable {
    let body: HTTPBody
    let splitter: Splitter
    let options: DecodingOptions

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator(), splitter: splitter, options: options)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: HTTPBody.AsyncIterator
        var splitter: Splitter
        let options: DecodingOptions
        private var isAtEnd = false
        private var hasFailed = false
        private var count = 0

        init(chunks: HTTPBody.AsyncIterator, splitter: Splitter, options: DecodingOptions) {
            (self.chunks, self.splitter, self.options) = (chunks, splitter, options)
        }

        mutating func next() async throws -> Element? {
            guard !hasFailed else { return nil }
            hasFailed = true
            while true {
                if let text = try splitter.next(atEnd: isAtEnd) {
                    let element = try Element(body: text, options: options, at: .body(pointer: "/\(count)"))
                    count += 1
                    hasFailed = false
                    return element
                }
                guard !isAtEnd else { return nil }
                if let chunk = try await chunks.next() { splitter.append(chunk) } else { isAtEnd = true }
            }
        }
    }
}

/// A body of items that come.
struct WrittenItems<Item: ModelValue>: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let items: ItemStream<Item>
    let format: StreamFormat

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(items: items.makeAsyncIterator(), format: format) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var items: ItemStream<Item>.AsyncIterator
        let format: StreamFormat

        mutating func next() async throws -> [UInt8]? { try await items.next().map { try format.bytes($0) } }
    }
}
