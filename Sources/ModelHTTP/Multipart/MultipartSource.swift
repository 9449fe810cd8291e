/// A multipart body that is being read, by one task at a time: parts one after the other, and the body of the last of them.
actor MultipartSource {
    /// Called only while no other call has not returned.
    private struct Chunks: @unchecked Sendable {
        let next: () async throws -> [UInt8]?
    }

    private let chunks: Chunks
    private var parser: MultipartParser
    private var isAtEnd = false
    private var isReading = false
    private var hasFailed = false
    /// The part that is being read, from 0.
    private var part = -1
    private var isInPart = false

    init(_ body: HTTPBody, boundary: String, limits: HTTPLimits) {
        chunks = Chunks(next: body.makeAsyncIterator().nextChunk)
        parser = MultipartParser(boundary: boundary, limits: limits)
    }

    /// The header of the next part and its index; passes over what is left of the last one.
    func nextPart() async throws -> (HTTPFields, Int)? {
        try begin()
        defer { isReading = false }
        while true {
            switch try await event() {
            case .header(let fields):
                part += 1
                isInPart = true
                return (fields, part)
            case .end: return nil
            case .body, .endOfPart: continue
            }
        }
    }

    /// The next bytes of a part, `nil` after the last.
    func nextChunk(of index: Int) async throws -> [UInt8]? {
        try begin()
        defer { isReading = false }
        guard index == part else {
            throw HTTPMessageError(.part("\(index)"), .malformed("the next part was read before it"))
        }
        guard isInPart else { return nil }
        switch try await event() {
        case .body(let bytes): return bytes
        case .endOfPart, .end, .header:
            isInPart = false
            return nil
        }
    }

    private func begin() throws(HTTPMessageError) {
        guard !isReading, !hasFailed else {
            throw HTTPMessageError(.body(pointer: ""), .malformed("it is read twice at once, or after an error"))
        }
        isReading = true
    }

    private func event() async throws -> MultipartParser.Event {
        do {
            while true {
                if let event = try parser.next(atEnd: isAtEnd) { return event }
                if let chunk = try await chunks.next() { parser.append(chunk) } else { isAtEnd = true }
            }
        } catch {
            hasFailed = true
            throw error
        }
    }
}

/// The body of one part.
struct PartChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let source: MultipartSource
    let index: Int

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(source: source, index: index) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let source: MultipartSource
        let index: Int

        mutating func next() async throws -> [UInt8]? { try await source.nextChunk(of: index) }
    }
}
