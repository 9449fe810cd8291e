public import ModelRuntime

/// Writes a request: what generated operations write their parameters and bodies to.
public struct RequestWriter: Sendable {
    private let route: HTTPRoute
    private var pathTexts: [String: String] = [:]
    private var queryPairs: [String] = []
    private var cookies: [String] = []
    /// Header fields, such as those of the application's own.
    public var headerFields = HTTPFields()
    private var body = HTTPBody.empty
    private var hasBody = false

    /// - Parameters:
    ///   - route: The method and the path.
    ///   - accepted: The media types of the responses.
    init(_ route: HTTPRoute, accepting accepted: [BodyType] = []) {
        self.route = route
        if !accepted.isEmpty { headerFields[.accept] = accepted.map(\.type.description).joined(separator: ", ") }
    }
}

// MARK: - Parameters

extension RequestWriter {
    /// A parameter that must be there.
    ///
    /// - Throws: `HTTPMessageError` for a value that has no text there, among them an empty list.
    public mutating func write(_ value: some ModelValue, _ parameter: HTTPParameter) throws {
        try write(parameter.json(value), parameter, isRequired: true)
    }

    /// A parameter that may be absent. So is, where its style has no text for it, an empty list or object: RFC 6570 §2.3.
    ///
    /// - Throws: `HTTPMessageError` for a value that has no text there.
    public mutating func writeIfPresent(_ value: (some ModelValue)?, _ parameter: HTTPParameter) throws {
        if let value { try write(parameter.json(value), parameter, isRequired: false) }
    }

    /// A parameter that must be there and may be `null`.
    ///
    /// - Throws: `HTTPMessageError` for a value that has no text there, among them `null` where a string may be.
    public mutating func writeNullable(_ value: (some ModelValue)?, _ parameter: HTTPParameter) throws {
        try write(parameter.json(value), parameter, isRequired: true)
    }

    /// A parameter that may be absent or `null`.
    ///
    /// - Throws: `HTTPMessageError` for a value that has no text there, among them `null` where a string may be.
    public mutating func writeIfPresent(_ value: OptionalNullable<some ModelValue>, _ parameter: HTTPParameter) throws {
        switch value {
        case .unset: break
        case .null: try write(JSONValue.null, parameter, isRequired: true)
        case .value(let value): try write(parameter.json(value), parameter, isRequired: false)
        }
    }

    private mutating func write(
        _ value: JSONValue, _ parameter: HTTPParameter, isRequired: Bool
    ) throws(HTTPMessageError) {
        switch parameter.coding {
        case .path, .jsonPath:
            let text = try parameter.pathText(value)
            try parameter.check(value) { () throws(HTTPMessageError) in try parameter.pathValue(text[...]) }
            pathTexts[parameter.name] = text
        case .query, .formQueryString, .jsonQueryString, .jsonQuery:
            let pairs = try parameter.queryPairs(value)
            if pairs.isEmpty { return try parameter.leaveOut(isRequired) }
            try parameter.check(value) { () throws(HTTPMessageError) in
                let query = try QueryString(pairs.joined(separator: "&")[...], limits: .none)
                return try parameter.queryValue(query, besides: [])
            }
            queryPairs += pairs
        case .header, .jsonHeader:
            try headerFields.write(value, parameter, isRequired: isRequired)
        case .cookie, .jsonCookie:
            let pairs = try parameter.cookiePairs(value)
            if pairs.isEmpty { return try parameter.leaveOut(isRequired) }
            try parameter.check(value) { () throws(HTTPMessageError) in
                let field = HTTPField(name: .cookie, value: pairs.joined(separator: "; "))
                return try parameter.cookieValue(Cookies(HTTPFields([field]), limits: .none))
            }
            cookies += pairs
        }
    }
}

extension HTTPParameter {
    /// An empty list or object is undefined, and so has no text: RFC 6570 §2.3.
    func leaveOut(_ isRequired: Bool) throws(HTTPMessageError) {
        if isRequired { throw HTTPMessageError(place, .notCarried("it is an empty list or object, and required")) }
    }

    /// Where the shape does not tell kinds apart, what was written must read as what it was.
    func check(
        _ value: JSONValue, _ read: () throws(HTTPMessageError) -> JSONValue?
    ) throws(HTTPMessageError) {
        guard shape.isAmbiguous || shape.fields?.additional.isEmpty == false, isStyled else { return }
        let back = try? read()
        guard back == value else {
            throw HTTPMessageError(place, .notCarried("its text is that of another value"))
        }
    }

    private var isStyled: Bool {
        switch coding {
        case .path, .query, .header, .cookie: true
        case .formQueryString, .jsonQueryString, .jsonPath, .jsonQuery, .jsonHeader, .jsonCookie: false
        }
    }
}

extension HTTPLimits {
    /// For what was written here.
    static let none = HTTPLimits(target: .max, query: .max, pairs: .max, header: .max)
}

extension HTTPFields {
    mutating func write(
        _ value: JSONValue, _ parameter: HTTPParameter, isRequired: Bool
    ) throws(HTTPMessageError) {
        guard let name = parameter.fieldName else {
            throw HTTPMessageError(parameter.place, .notCarried("the name is none of a field"))
        }
        if parameter.isSetCookie {
            self[fields: name] = try parameter.setCookieLines(value).map { HTTPField(name: name, value: $0) }
            return
        }
        guard let text = try parameter.headerText(value) else { return try parameter.leaveOut(isRequired) }
        let field = HTTPField(name: name, value: text)
        try parameter.check(value) { () throws(HTTPMessageError) in try parameter.headerValue(HTTPFields([field])) }
        self[fields: name] = [field]
    }
}

// MARK: - The body

extension RequestWriter {
    /// A body.
    public mutating func write(_ value: some ModelValue, _ format: BodyFormat) throws {
        write(HTTPBody(try format.bytes(value)), format.type)
    }

    /// A body that may be absent.
    public mutating func writeIfPresent(_ value: (some ModelValue)?, _ format: BodyFormat) throws {
        if let value { try write(value, format) }
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

    /// A body as it is, which may be absent.
    public mutating func writeIfPresent(_ body: HTTPBody?, _ type: MediaType) {
        if let body { write(body, type) }
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
}

// MARK: - The request

extension RequestWriter {
    func request(to server: ServerURL) throws(HTTPMessageError) -> (HTTPRequest, HTTPBody) {
        var path = server.basePath + (try route.template.expanded(pathTexts))
        // That of a request is never empty: RFC 9110 §4.2.3.
        if path.isEmpty { path = "/" }
        let query = (server.query.map { [$0] } ?? []) + queryPairs
        if !query.isEmpty { path += "?" + query.joined(separator: "&") }
        var fields = headerFields
        // One field, as RFC 6265 §5.4 has it: the subscript would make one of each pair, which HTTP/2 takes and HTTP/1.1 does not.
        if !cookies.isEmpty { fields.append(HTTPField(name: .cookie, value: cookies.joined(separator: "; "))) }
        if hasBody, let length = body.length { fields[.contentLength] = "\(length)" }
        let head = HTTPRequest(
            method: route.method, scheme: server.scheme, authority: server.authority, path: path, headerFields: fields)
        return (head, body)
    }
}
