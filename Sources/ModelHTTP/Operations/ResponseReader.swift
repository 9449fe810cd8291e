public import ModelRuntime

/// Reads a response: what generated responses read their headers and bodies from.
public struct ResponseReader: Sendable {
    /// The response.
    public let head: HTTPResponse
    private let content: BodyReader
    private let options: HTTPReadingOptions

    init(_ head: HTTPResponse, _ body: HTTPBody, _ options: HTTPReadingOptions) {
        self.head = head
        self.options = options
        content = BodyReader(lenient: body, head.headerFields, options)
    }

    /// The status.
    public var status: HTTPResponse.Status { head.status }

    /// Whether there is a body.
    public var hasBody: Bool { content.isPresent }

    /// Whether the body is of this media type; one without a type is of any, and none is of none.
    public func has(_ type: MediaType) -> Bool { content.type(of: [type]) != nil }

    /// The media type of the body; `application/octet-stream` where nothing is said (RFC 9110 §8.3).
    public var contentType: MediaType { content.type ?? .octetStream }

    /// Which of these media types the body has, by its place in the list; a body without a type is of the first. `nil` if it
    /// has none of them.
    public func bodyType(of types: [MediaType]) -> Int? { content.type(of: types) }

    /// The response as it is.
    public func undocumented() -> UndocumentedResponse { UndocumentedResponse(head: head, body: content.body) }
}

extension ResponseReader {
    /// A header that must be there.
    public mutating func read<Value: ModelValue>(_ header: HTTPParameter) throws -> Value {
        guard let value = try header.headerValue(head.headerFields, isCombined: true) else {
            throw HTTPMessageError(header.place, .missing)
        }
        return try Value(value, at: header.place)
    }

    /// A header that may be absent.
    public mutating func readIfPresent<Value: ModelValue>(_ header: HTTPParameter) throws -> Value? {
        guard let value = try header.headerValue(head.headerFields, isCombined: true) else { return nil }
        return try Value(value, at: header.place)
    }

    /// A header that must be there and may be `null`.
    public mutating func readNullable<Value: ModelValue>(_ header: HTTPParameter) throws -> Value? {
        guard let value = try header.headerValue(head.headerFields, isCombined: true) else {
            throw HTTPMessageError(header.place, .missing)
        }
        return value.isNull ? nil : try Value(value, at: header.place)
    }

    /// A header that may be absent or `null`.
    public mutating func readOptionalNullable<Value: ModelValue>(
        _ header: HTTPParameter
    ) throws -> OptionalNullable<Value> {
        guard let value = try header.headerValue(head.headerFields, isCombined: true) else { return .unset }
        return value.isNull ? .null : .value(try Value(value, at: header.place))
    }

    /// A body.
    public mutating func read<Value: ModelValue>(_ format: BodyFormat) throws -> Value {
        try format.value(content.bytes(), content.type, options)
    }

    /// A body as it is: bytes or a stream.
    public mutating func readBody() -> HTTPBody { content.body }

    /// The parts of a body, of a media type such as `multipart/mixed`.
    public mutating func readParts<Part>() throws -> MultipartBody<Part> {
        try MultipartBody(content.body, content.type, options)
    }

    /// The items of a body, which come one after the other.
    public mutating func readItems<Item>(_ format: StreamFormat) -> ItemStream<Item> {
        ItemStream(content.body, format, options)
    }
}
