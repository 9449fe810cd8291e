/// What a request or a response holds: bytes, or a stream of chunks that is read once.
///
/// Bytes are compared by content. Streams are equal if they are the same.
public struct HTTPBody: Sendable {
    enum Storage: Sendable {
        case bytes([UInt8])
        case stream(ElementStream<[UInt8]>, length: Int?)
    }

    let storage: Storage

    /// Bytes, such as `Data`.
    public init(_ bytes: some Sequence<UInt8>) { storage = .bytes(Array(bytes)) }

    /// The UTF-8 of a text.
    public init(_ text: String) { storage = .bytes(Array(text.utf8)) }

    /// Chunks, as they come.
    ///
    /// - Parameters:
    ///   - chunks: The chunks.
    ///   - length: The number of bytes altogether, where it is known; it becomes the field `Content-Length`.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int? = nil)
    where Chunks.Element: Sequence<UInt8> {
        if let body = chunks as? HTTPBody {
            self = body
        } else {
            storage = .stream(ElementStream(chunks) { Array($0) }, length: length)
        }
    }

    /// Nothing.
    public static let empty = HTTPBody([])

    /// The bytes, unless it is a stream.
    public var bytes: [UInt8]? {
        if case .bytes(let bytes) = storage { bytes } else { nil }
    }

    /// The number of bytes, where it is known.
    public var length: Int? {
        switch storage {
        case .bytes(let bytes): bytes.count
        case .stream(_, let length): length
        }
    }

    /// All bytes.
    ///
    /// - Throws: `HTTPMessageError` if there are more than `limit`, without reading further; what the chunks throw.
    public func collect(upTo limit: Int, at place: MessagePlace = .body(pointer: "")) async throws -> [UInt8] {
        if let length, length > limit { throw HTTPMessageError(place, .tooLarge(limit: limit)) }
        if let bytes { return bytes }
        var bytes: [UInt8] = []
        for try await chunk in self {
            bytes += chunk
            if bytes.count > limit { throw HTTPMessageError(place, .tooLarge(limit: limit)) }
        }
        return bytes
    }
}

extension HTTPBody: Hashable {
    /// Whether both are the same bytes, or the same stream.
    public static func == (a: HTTPBody, b: HTTPBody) -> Bool {
        switch (a.storage, b.storage) {
        case (.bytes(let a), .bytes(let b)): a == b
        case (.stream(let a, _), .stream(let b, _)): a === b
        case (.bytes, .stream), (.stream, .bytes): false
        }
    }

    /// Hashes the bytes, or the identity of the stream.
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .bytes(let bytes): hasher.combine(bytes)
        case .stream(let stream, _): hasher.combine(ObjectIdentifier(stream))
        }
    }
}

extension HTTPBody: ExpressibleByStringLiteral {
    /// The UTF-8 of a text.
    public init(stringLiteral value: String) { self.init(value) }
}

// MARK: - Chunks

extension HTTPBody: AsyncSequence {
    public typealias Element = [UInt8]

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .bytes(let bytes):
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        case .stream(let stream, _): return AsyncIterator(nextChunk: stream.start())
        }
    }

    /// The position in a body.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let nextChunk: () async throws -> [UInt8]?

        /// The next chunk, `nil` after the last one.
        ///
        /// - Throws: What the stream throws.
        public mutating func next() async throws -> [UInt8]? { try await nextChunk() }
    }
}
