/// Bytes that come one by one, such as those of `URL.resourceBytes`, in chunks.
///
/// A chunk ends where an element may end, so that an element that is complete is not held back until more bytes come.
public struct JSONByteChunks<Bytes: AsyncSequence>: AsyncSequence where Bytes.Element == UInt8 {
    public typealias Element = [UInt8]

    private let bytes: Bytes

    init(_ bytes: Bytes) { self.bytes = bytes }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(bytes: bytes.makeAsyncIterator()) }

    /// The position in the bytes.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private static var greatestCount: Int { 4096 }

        fileprivate var bytes: Bytes.AsyncIterator

        /// The next chunk, `nil` after the last one.
        ///
        /// - Throws: What the bytes throw.
        public mutating func next() async throws -> [UInt8]? {
            var chunk: [UInt8] = []
            while let byte = try await bytes.next() {
                chunk.append(byte)
                switch byte {
                case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "]"): return chunk
                default: if chunk.count == Self.greatestCount { return chunk }
                }
            }
            return chunk.isEmpty ? nil : chunk
        }
    }
}

extension JSONByteChunks: Sendable where Bytes: Sendable {}

extension JSONArrayReader {
    /// Reads elements from bytes of UTF-8 that come one by one. The size limit of `options` counts for each element.
    public init<Bytes: AsyncSequence>(_ type: Element.Type, bytes: Bytes, options: DecodingOptions = .lenient)
    where Chunks == JSONByteChunks<Bytes> {
        self.init(type, JSONByteChunks(bytes), options: options)
    }
}

extension JSONLinesReader {
    /// Reads elements from bytes of UTF-8 that come one by one. The size limit of `options` counts for each element.
    public init<Bytes: AsyncSequence>(_ type: Element.Type, bytes: Bytes, options: DecodingOptions = .lenient)
    where Chunks == JSONByteChunks<Bytes> {
        self.init(type, JSONByteChunks(bytes), options: options)
    }
}
