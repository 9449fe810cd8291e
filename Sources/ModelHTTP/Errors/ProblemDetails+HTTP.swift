public import ModelRuntime

// Problems of what is wrong with a request; the type itself is the run-time library's.

extension ProblemDetails {
    /// Creates a problem with a status. Without a type and a title, its title is the phrase of its status (§4.2.1).
    public init(
        status: HTTPResponse.Status, detail: String? = nil, errors: [Item]? = nil, type: String? = nil,
        title: String? = nil, instance: String? = nil, extensions: JSONObject = [:]
    ) {
        self.init(
            status: status.code, detail: detail, errors: errors, type: type,
            title: title ?? (type == nil && !status.reasonPhrase.isEmpty ? status.reasonPhrase : nil),
            instance: instance, extensions: extensions)
    }
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
            items = issues.map { Item(messageIssue: $0) }
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
    init(messageIssue issue: ValidationIssue) {
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
}

// MARK: - Responses

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
