/// Writes elements that come one after the other as one JSON array, in chunks.
///
/// ```swift
/// for try await chunk in JSONArrayWriter(books) { try file.write(contentsOf: chunk) }
/// ```
///
/// It keeps one element's text in memory, or a chunk's. An element that cannot be written ends the sequence with its `EncodingError`, after
/// everything before it; what the elements throw comes through as it is.
public struct JSONArrayWriter<Elements: AsyncSequence>: AsyncSequence where Elements.Element: ModelValue {
    /// A chunk of UTF-8.
    public typealias Element = [UInt8]

    private let elements: Elements
    private let chunkSize: Int
    private let options: EncodingOptions

    /// Writes elements. A chunk is given out when it has `chunkSize` bytes; with 0, each element as soon as it has come.
    public init(_ elements: Elements, chunkSize: Int = 0, options: EncodingOptions = .compact) {
        (self.elements, self.chunkSize, self.options) = (elements, chunkSize, options)
    }

    /// Starts to write.
    public func makeAsyncIterator() -> JSONChunkIterator<Elements> {
        JSONChunkIterator(elements.makeAsyncIterator(), JSONElementWriter(.array, options), chunkSize)
    }
}

/// Writes elements that come one after the other as JSON Lines, a value on each line, in chunks.
///
/// It keeps one element's text in memory, or a chunk's. An element that cannot be written ends the sequence with its `EncodingError`, after
/// everything before it; what the elements throw comes through as it is.
public struct JSONLinesWriter<Elements: AsyncSequence>: AsyncSequence where Elements.Element: ModelValue {
    /// A chunk of UTF-8.
    public typealias Element = [UInt8]

    private let elements: Elements
    private let chunkSize: Int
    private let options: EncodingOptions

    /// Writes elements. A chunk is given out when it has `chunkSize` bytes; with 0, each element as soon as it has come.
    public init(_ elements: Elements, chunkSize: Int = 0, options: EncodingOptions = .compact) {
        (self.elements, self.chunkSize, self.options) = (elements, chunkSize, options)
    }

    /// Starts to write.
    public func makeAsyncIterator() -> JSONChunkIterator<Elements> {
        JSONChunkIterator(elements.makeAsyncIterator(), JSONElementWriter(.lines, options), chunkSize)
    }
}

extension JSONArrayWriter: Sendable where Elements: Sendable {}
extension JSONLinesWriter: Sendable where Elements: Sendable {}

/// The position of a `JSONArrayWriter` or `JSONLinesWriter`.
public struct JSONChunkIterator<Elements: AsyncSequence>: AsyncIteratorProtocol where Elements.Element: ModelValue {
    private var elements: Elements.AsyncIterator
    private var writer: JSONElementWriter
    private let chunkSize: Int
    private var end: End?

    /// What comes behind the last chunk.
    private enum End {
        case nothing
        case failure(any Error)
    }

    init(_ elements: Elements.AsyncIterator, _ writer: JSONElementWriter, _ chunkSize: Int) {
        (self.elements, self.writer, self.chunkSize) = (elements, writer, chunkSize)
    }

    /// The next chunk, `nil` after the last one or after an error.
    ///
    /// - Throws: `EncodingError`, and what the elements throw.
    public mutating func next() async throws -> [UInt8]? {
        if let end {
            self.end = .nothing
            if case .failure(let error) = end { throw error }
            return nil
        }
        var chunk: [UInt8] = []
        do {
            while let element = try await elements.next() {
                try writer.append(element, to: &chunk)
                if chunk.count >= chunkSize { return chunk }
            }
        } catch {
            end = chunk.isEmpty ? .nothing : .failure(error)
            if chunk.isEmpty { throw error }
            return chunk
        }
        end = .nothing
        chunk += writer.end()
        return chunk.isEmpty ? nil : chunk
    }
}

/// Elements that are known, as those that come.
public struct JSONElementSequence<Items: Sequence>: AsyncSequence {
    public typealias Element = Items.Element

    private let items: Items

    init(_ items: Items) { self.items = items }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(items: items.makeIterator()) }

    /// The position in the elements.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var items: Items.Iterator

        /// The next element, `nil` after the last one.
        public mutating func next() async -> Items.Element? { items.next() }
    }
}

extension JSONElementSequence: Sendable where Items: Sendable {}

extension JSONArrayWriter {
    /// Writes elements that are known, in chunks of about `chunkSize` bytes.
    public init<Items: Sequence>(_ items: Items, chunkSize: Int = 16_384, options: EncodingOptions = .compact)
    where Elements == JSONElementSequence<Items> {
        self.init(JSONElementSequence(items), chunkSize: chunkSize, options: options)
    }
}

extension JSONLinesWriter {
    /// Writes elements that are known, in chunks of about `chunkSize` bytes.
    public init<Items: Sequence>(_ items: Items, chunkSize: Int = 16_384, options: EncodingOptions = .compact)
    where Elements == JSONElementSequence<Items> {
        self.init(JSONElementSequence(items), chunkSize: chunkSize, options: options)
    }
}
