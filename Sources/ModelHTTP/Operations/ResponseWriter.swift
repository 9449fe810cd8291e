public import ModelRuntime

/// Writes a response: what generated responses write their headers and bodies to.
public struct ResponseWriter: Sendable {
    /// The status.
    public var status: HTTPResponse.Status = 200
    /// Header fields, such as those of the application's own.
    public var headerFields = HTTPFields()
    private var body = HTTPBody.empty
    private var hasBody = false

    init() {}

    /// A status that must be within a range of the document, such as `4XX`.
    ///
    /// - Throws: `HTTPMessageError` for one that is not.
    public func checked(
        _ status: HTTPResponse.Status, _ range: ClosedRange<Int>
    ) throws -> HTTPResponse.Status {
        guard range.contains(status.code) else {
            throw HTTPMessageError(.status, .notCarried("it is not within \(range.lowerBound) to \(range.upperBound)"))
        }
        return status
    }
}

extension ResponseWriter {
    /// A header that must be there.
    public mutating func write(_ value: some ModelValue, _ header: HTTPParameter) throws {
        try headerFields.write(header.json(value), header, isRequired: true)
    }

    /// A header that may be absent.
    public mutating func writeIfPresent(_ value: (some ModelValue)?, _ header: HTTPParameter) throws {
        if let value { try headerFields.write(header.json(value), header, isRequired: false) }
    }

    /// A header that must be there and may be `null`.
    public mutating func writeNullable(_ value: (some ModelValue)?, _ header: HTTPParameter) throws {
        try headerFields.write(header.json(value), header, isRequired: true)
    }

    /// A header that may be absent or `null`.
    public mutating func writeIfPresent(_ value: OptionalNullable<some ModelValue>, _ header: HTTPParameter) throws {
        switch value {
        case .unset: break
        case .null: try headerFields.write(.null, header, isRequired: true)
        case .value(let value): try headerFields.write(header.json(value), header, isRequired: false)
        }
    }

    /// A body.
    public mutating func write(_ value: some ModelValue, _ format: BodyFormat) throws {
        write(HTTPBody(try format.bytes(value)), format.type)
    }

    /// A type within a range of the document, such as `image/*`.
    ///
    /// - Throws: `HTTPMessageError` for one that is not.
    public func checked(_ type: MediaType, _ range: MediaType) throws -> MediaType { try type.checked(within: range) }

    /// A body as it is: bytes or a stream.
    public mutating func write(_ body: HTTPBody, _ type: MediaType) {
        self.body = body
        hasBody = true
        headerFields[.contentType] = type.description
    }

    /// A body of parts, of a media type such as `multipart/form-data`.
    ///
    /// - Throws: `HTTPMessageError` for what no part can hold.
    public mutating func write<Part>(_ parts: MultipartBody<Part>, _ type: MediaType) throws {
        let (body, type) = try parts.written(type)
        write(body, type)
    }

    /// A body of items that come one after the other.
    ///
    /// - Throws: `HTTPMessageError` for what no item can hold.
    public mutating func write<Item>(_ items: ItemStream<Item>, _ type: MediaType, _ format: StreamFormat) throws {
        write(try items.body(format), type)
    }

    /// A response that the document does not mention, as it is.
    public mutating func write(_ response: UndocumentedResponse) {
        (status, headerFields, body) = (response.head.status, response.head.headerFields, response.body)
    }

    func response() -> (HTTPResponse, HTTPBody) {
        var fields = headerFields
        if hasBody, let length = body.length { fields[.contentLength] = "\(length)" }
        return (HTTPResponse(status: status, headerFields: fields), body)
    }
}
