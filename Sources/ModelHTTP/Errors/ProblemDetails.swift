public import ModelRuntime

/// What is wrong with a request, for the client: a problem of RFC 9457, which is sent as `application/problem+json`.
///
/// ```swift
/// } catch {
///     let (head, body) = try ProblemDetails(error).httpResponse()
/// ```
public struct ProblemDetails: Hashable, Sendable {
    /// One thing that is wrong. Its members are those of RFC 9457 §3, where its example names them.
    public struct Item: Hashable, Sendable {
        /// What is wrong.
        public var detail: String
        /// Where in the body, as the fragment of a URI with a JSON Pointer, such as `#/tags/3`.
        public var pointer: String?
        /// Which parameter, such as `limit`.
        public var parameter: String?
        /// Where the parameter stands: `path`, `query`, `header` or `cookie`.
        public var location: String?

        /// Creates an item.
        public init(detail: String, pointer: String? = nil, parameter: String? = nil, location: String? = nil) {
            (self.detail, self.pointer, self.parameter, self.location) = (detail, pointer, parameter, location)
        }
    }

    /// The kind of problem, as a URI; `about:blank` means that the status says it all (§4.2.1).
    public var type: String?
    /// The kind of problem in words.
    public var title: String?
    /// The status.
    public var status: Int?
    /// What is wrong in this case.
    public var detail: String?
    /// This case, as a URI.
    public var instance: String?
    /// Everything that is wrong, with its place.
    public var errors: [Item]?
    /// Members that RFC 9457 does not define: §3.2.
    public var extensions: JSONObject

    /// Creates a problem.
    public init(
        status: HTTPResponse.Status, detail: String? = nil, errors: [Item]? = nil, type: String? = nil,
        title: String? = nil, instance: String? = nil, extensions: JSONObject = [:]
    ) {
        (self.type, self.title) = (type, title ?? status.phrase)
        (self.status, self.detail, self.instance) = (status.code, detail, instance)
        (self.errors, self.extensions) = (errors, extensions)
    }
}

extension HTTPResponse.Status {
    /// The words of RFC 9110 §15 and others for a code, which alone has none.
    fileprivate var phrase: String? {
        if !reasonPhrase.isEmpty { return reasonPhrase }
        return Self.known.first { $0.code == code }?.reasonPhrase
    }

    private static let known: [HTTPResponse.Status] = [
        .badRequest, .unauthorized, .forbidden, .notFound, .methodNotAllowed, .notAcceptable, .requestTimeout,
        .conflict, .gone,
        .lengthRequired, .preconditionFailed, .contentTooLarge, .uriTooLong, .unsupportedMediaType,
        .unprocessableContent,
        .preconditionRequired, .tooManyRequests, .requestHeaderFieldsTooLarge, .internalServerError, .notImplemented,
        .badGateway, .serviceUnavailable, .gatewayTimeout,
    ]
}

// MARK: - From errors

extension ProblemDetails {
    /// The problem of an error that was thrown while a request was read. Of others it tells nothing: 500, without details.
    public init(_ error: any Error) {
        switch error {
        case let error as HTTPMessageError: self.init(error)
        case let error as ValidationError: self.init(HTTPMessageError(error.first.place, .invalid(error.issues)))
        case let error as DecodingError: self.init(HTTPMessageError(error, at: .body(pointer: "")))
        default: self.init(status: .internalServerError)
        }
    }

    private init(_ error: HTTPMessageError) {
        guard error.status.code < 500 else {
            self.init(status: error.status)
            return
        }
        let items: [Item]
        if case .invalid(let issues) = error.reason {
            items = issues.map { Item($0) }
        } else {
            items = [Item(detail: error.reason.description, at: error.place)]
        }
        self.init(status: error.status, detail: items.count == 1 ? error.reason.detail : nil, errors: items)
    }
}

extension HTTPMessageError.Reason {
    fileprivate var detail: String? {
        if case .invalid = self { nil } else { description }
    }
}

extension ProblemDetails.Item {
    /// What is wrong at a place.
    init(detail: String, at place: MessagePlace) {
        switch place {
        case .method, .path, .query, .status, .server: self.init(detail: "\(place): \(detail)")
        case .pathParameter(let name): self.init(detail: detail, parameter: name, location: "path")
        case .queryParameter(let name): self.init(detail: detail, parameter: name, location: "query")
        case .header(let name): self.init(detail: detail, parameter: name, location: "header")
        case .cookie(let name): self.init(detail: detail, parameter: name, location: "cookie")
        case .body(let pointer): self.init(detail: detail, pointer: "#" + PercentCoding.fragment.encode(pointer))
        case .part(let name):
            self.init(detail: detail, pointer: "#" + PercentCoding.fragment.encode(pointerToken(name)))
        }
    }

    /// What a schema forbids. The first two keys of an issue's path say which parameter it is about, or that it is the body.
    init(_ issue: ValidationIssue) {
        self.init(detail: issue.requirement, at: issue.place)
    }
}

extension ValidationIssue {
    /// Where a value stands in a request or response.
    public var place: MessagePlace {
        guard case .key(let location)? = path.first else { return .body(pointer: pointer) }
        if location == "body" { return .body(pointer: pointer(from: 1)) }
        guard path.count > 1, case .key(let name) = path[1] else { return .body(pointer: pointer) }
        switch location {
        case "path": return .pathParameter(name + pointer(from: 2))
        case "query": return .queryParameter(name + pointer(from: 2))
        case "header": return .header(name + pointer(from: 2))
        case "cookie": return .cookie(name + pointer(from: 2))
        default: return .body(pointer: pointer)
        }
    }

    private func pointer(from index: Int) -> String {
        path.dropFirst(index).map { step in
            switch step {
            case .key(let key): pointerToken(key)
            case .index(let index): "/\(index)"
            }
        }.joined()
    }

    /// What is asked for, and what was there, without the places.
    fileprivate var requirement: String {
        let limit = limit.map { " \($0)" } ?? ""
        let actual = actual.map { " (actual: \($0))" } ?? ""
        return "\(rule)\(limit)\(actual)"
    }
}

// MARK: - JSON

extension ProblemDetails: ModelObject {
    /// Reads the members.
    public init(fields: inout FieldReader) throws {
        type = try fields.optional("type")
        title = try fields.optional("title")
        status = try fields.optional("status")
        detail = try fields.optional("detail")
        instance = try fields.optional("instance")
        errors = try fields.optional("errors")
        extensions = try fields.additional()
    }

    /// Writes the members.
    public func write(fields: inout FieldWriter) throws {
        try fields.optional("type", type)
        try fields.optional("title", title)
        try fields.optional("status", status)
        try fields.optional("detail", detail)
        try fields.optional("instance", instance)
        try fields.optional("errors", errors)
        try fields.additional(extensions)
    }
}

extension ProblemDetails.Item: ModelObject {
    /// Reads the members.
    public init(fields: inout FieldReader) throws {
        detail = try fields.required("detail")
        pointer = try fields.optional("pointer")
        parameter = try fields.optional("parameter")
        location = try fields.optional("location")
    }

    /// Writes the members.
    public func write(fields: inout FieldWriter) throws {
        try fields.required("detail", detail)
        try fields.optional("pointer", pointer)
        try fields.optional("parameter", parameter)
        try fields.optional("location", location)
    }
}

extension ProblemDetails {
    /// The media type of problems.
    public static let mediaType: MediaType = "application/problem+json"

    /// The response with this problem and its bytes.
    public func httpResponse() throws -> (HTTPResponse, [UInt8]) {
        let bytes = try jsonBytes()
        var head = HTTPResponse(status: HTTPResponse.Status(code: Self.code(status)))
        head.headerFields[.contentType] = Self.mediaType.description
        head.headerFields[.contentLength] = "\(bytes.count)"
        return (head, bytes)
    }

    private static func code(_ status: Int?) -> Int {
        status.flatMap { (100...599).contains($0) ? $0 : nil } ?? 500
    }
}
