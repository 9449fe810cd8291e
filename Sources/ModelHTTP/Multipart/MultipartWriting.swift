extension MultipartBody {
    /// The body, and the media type with the boundary. It is bytes if every part is.
    ///
    /// - Throws: `HTTPMessageError` for a boundary that is none, and for what no part can hold.
    func written(_ type: MediaType) throws -> (HTTPBody, MediaType) {
        let boundary = boundary ?? Self.randomBoundary()
        guard boundary.isBoundary else {
            throw HTTPMessageError(.header("Content-Type"), .notCarried("the boundary is none"))
        }
        let parameters = type.parameters.filter { $0.name != "boundary" } + [.init(name: "boundary", value: boundary)]
        let type = MediaType(type.type, type.subtype, parameters) ?? type
        guard case .elements(let elements) = storage else {
            return (HTTPBody(MultipartChunks(parts: self, boundary: boundary)), type)
        }
        var writer = MultipartBytes(boundary: boundary)
        for element in elements { try writer.append(element) }
        return (writer.body(elements), type)
    }

    private static func randomBoundary() -> String {
        (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined(separator: "-")
    }
}

/// The parts that are known beforehand: their bytes, or their length.
private struct MultipartBytes {
    let boundary: String
    private var bytes: [UInt8]? = []
    private var length: Int? = 0

    init(boundary: String) { self.boundary = boundary }

    mutating func append(_ element: some MultipartElement) throws {
        let part = try element.part()
        let head = part.head(boundary)
        length = part.body.length.flatMap { count in length.map { $0 + head.count + count + 2 } }
        guard let body = part.body.bytes else { return bytes = nil }
        bytes? += head + body + [0x0D, 0x0A]
    }

    func body(_ elements: [some MultipartElement]) -> HTTPBody {
        let end = MultipartChunks<MultipartPart>.end(boundary)
        if let bytes { return HTTPBody(bytes + end) }
        return HTTPBody(
            MultipartChunks(parts: MultipartBody(elements), boundary: boundary), length: length.map { $0 + end.count })
    }
}

extension MultipartElement {
    func part() throws -> MultipartPart {
        var writer = PartWriter()
        try write(to: &writer)
        return writer.part
    }
}

extension MultipartPart {
    /// The delimiter and the header.
    func head(_ boundary: String) -> [UInt8] {
        var text = "--\(boundary)\r\n"
        for field in headerFields { text += "\(field.name.rawName): \(field.value)\r\n" }
        return Array((text + "\r\n").utf8)
    }
}

/// A multipart body that is written, chunk by chunk.
struct MultipartChunks<Part: MultipartElement>: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let parts: MultipartBody<Part>
    let boundary: String

    static func end(_ boundary: String) -> [UInt8] { Array("--\(boundary)--\r\n".utf8) }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(parts: parts.makeAsyncIterator(), boundary: boundary) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var parts: MultipartBody<Part>.AsyncIterator
        let boundary: String
        private var body: HTTPBody.AsyncIterator?
        private var isAtEnd = false

        init(parts: MultipartBody<Part>.AsyncIterator, boundary: String) {
            (self.parts, self.boundary) = (parts, boundary)
        }

        mutating func next() async throws -> [UInt8]? {
            if let chunk = try await body?.next() { return chunk }
            if body != nil {
                body = nil
                return [0x0D, 0x0A]
            }
            guard !isAtEnd else { return nil }
            guard let element = try await parts.next() else {
                isAtEnd = true
                return MultipartChunks.end(boundary)
            }
            let part = try element.part()
            body = part.body.makeAsyncIterator()
            return part.head(boundary)
        }
    }
}
