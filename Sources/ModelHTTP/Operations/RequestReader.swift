public import ModelRuntime

/// Reads a request: what generated operations read their parameters and bodies from.
public struct RequestReader: Sendable {
    /// The request.
    public let head: HTTPRequest
    private let options: HTTPReadingOptions
    private let content: BodyReader
    private let pathTexts: [String: Substring]
    private let query: QueryString
    private let cookies: Cookies
    /// The names of parameters in the query, for objects that take all others.
    private let queryNames: Set<ExactString>

    init(
        _ request: HTTPRequest, _ body: HTTPBody, _ route: HTTPRoute, _ parameters: [HTTPParameter],
        _ options: HTTPReadingOptions
    ) throws(HTTPMessageError) {
        let target = try RequestTarget(request.path, basePath: options.basePath, limits: options.limits)
        guard let segments = target.segments, let matches = route.template.match(segments) else {
            throw HTTPMessageError(.path, .noRoute)
        }
        guard request.method == route.method else {
            throw HTTPMessageError(.method, .methodNotAllowed([route.method]))
        }
        try request.headerFields.refuseLarge(options.limits)
        head = request
        self.options = options
        content = try BodyReader(body, request.headerFields, options)
        pathTexts = Dictionary(matches.map { ($0.name, $0.text) }) { first, _ in first }
        query = try QueryString(target.query, limits: options.limits)
        cookies = try Cookies(request.headerFields, limits: options.limits)
        queryNames = Set(parameters.flatMap(\.queryNames))
    }
}

// MARK: - Parameters

extension RequestReader {
    /// A parameter that must be there.
    public mutating func read<Value: ModelValue>(_ parameter: HTTPParameter) throws -> Value {
        guard let value = try value(parameter) else { throw HTTPMessageError(parameter.place, .missing) }
        return try Value(value, at: parameter.place)
    }

    /// A parameter that may be absent.
    public mutating func readIfPresent<Value: ModelValue>(_ parameter: HTTPParameter) throws -> Value? {
        guard let value = try value(parameter) else { return nil }
        return try Value(value, at: parameter.place)
    }

    /// A parameter that must be there and may be `null`.
    public mutating func readNullable<Value: ModelValue>(_ parameter: HTTPParameter) throws -> Value? {
        guard let value = try value(parameter) else { throw HTTPMessageError(parameter.place, .missing) }
        return value.isNull ? nil : try Value(value, at: parameter.place)
    }

    /// A parameter that may be absent or `null`.
    public mutating func readOptionalNullable<Value: ModelValue>(
        _ parameter: HTTPParameter
    ) throws -> OptionalNullable<Value> {
        guard let value = try value(parameter) else { return .unset }
        return value.isNull ? .null : .value(try Value(value, at: parameter.place))
    }

    private func value(_ parameter: HTTPParameter) throws(HTTPMessageError) -> JSONValue? {
        switch parameter.coding {
        case .path, .jsonPath:
            guard let text = pathTexts[parameter.name] else { return nil }
            return try parameter.pathValue(text)
        case .query, .formQueryString, .jsonQueryString, .jsonQuery:
            return try parameter.queryValue(query, besides: queryNames)
        case .header, .jsonHeader: return try parameter.headerValue(head.headerFields)
        case .cookie, .jsonCookie: return try parameter.cookieValue(cookies)
        }
    }
}

// MARK: - The body

extension RequestReader {
    /// Whether there is a body.
    public var hasBody: Bool { content.isPresent }

    /// The media type of the body; `application/octet-stream` where nothing is said (RFC 9110 §8.3).
    public var contentType: MediaType { content.type ?? .octetStream }

    /// Which of these media types the body has, by its place in the list. A body without a type is of the first.
    ///
    /// - Throws: `HTTPMessageError` if it has none of them, which a server answers with 415, or there is none.
    public func bodyType(of types: [MediaType]) throws -> Int {
        guard hasBody else { throw HTTPMessageError(.body(pointer: ""), .missing) }
        guard let place = content.type(of: types) else { throw content.unsupported }
        return place
    }

    /// A body.
    public mutating func read<Value: ModelValue>(_ format: BodyFormat) throws -> Value {
        guard hasBody else { throw HTTPMessageError(.body(pointer: ""), .missing) }
        guard content.type(of: [format.type]) != nil else { throw content.unsupported }
        return try format.value(content.bytes(), content.type, options)
    }

    /// A body that may be absent.
    public mutating func readIfPresent<Value: ModelValue>(_ format: BodyFormat) throws -> Value? {
        hasBody ? try read(format) : nil
    }

    /// A body as it is: bytes or a stream.
    public mutating func readBody(_ type: MediaType) throws -> HTTPBody {
        guard hasBody else { throw HTTPMessageError(.body(pointer: ""), .missing) }
        guard content.type(of: [type]) != nil else { throw content.unsupported }
        return content.body
    }

    /// A body as it is, which may be absent.
    public mutating func readBodyIfPresent(_ type: MediaType) throws -> HTTPBody? {
        hasBody ? try readBody(type) : nil
    }

    /// The parts of a body, of a media type such as `multipart/form-data`.
    public mutating func readParts<Part>(_ type: MediaType) throws -> MultipartBody<Part> {
        guard content.type(of: [type]) != nil else { throw content.unsupported }
        return try MultipartBody(content.body, content.type, options)
    }

    /// The items of a body, which come one after the other.
    public mutating func readItems<Item>(_ type: MediaType, _ format: StreamFormat) throws -> ItemStream<Item> {
        guard hasBody else { throw HTTPMessageError(.body(pointer: ""), .missing) }
        guard content.type(of: [type]) != nil else { throw content.unsupported }
        return ItemStream(content.body, format, options)
    }
}
