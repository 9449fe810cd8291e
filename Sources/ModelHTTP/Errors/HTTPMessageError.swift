public import ModelRuntime

/// Why a request or a response cannot be written or read: where, what, and what a server should answer.
public struct HTTPMessageError: Error, Hashable, Sendable {
    /// What is wrong. Texts are for people, and quote no text that was received.
    public enum Reason: Hashable, Sendable {
        /// It is required and absent.
        case missing
        /// It is there more than once.
        case repeated
        /// It is not what it should be.
        case malformed(String)
        /// The value has no text in this place, by any convention.
        case notCarried(String)
        /// It is larger than a limit: the number of bytes, or of things, that are allowed.
        case tooLarge(limit: Int)
        /// No operation has this path.
        case noRoute
        /// Operations of this path have other methods.
        case methodNotAllowed([HTTPRequest.Method])
        /// The body is of another media type, or of none.
        case unsupportedMediaType(String?)
        /// The body comes as a stream, which what was called does not take.
        case streamed
        /// A value is none that the schema allows.
        case invalid([ValidationIssue])
    }

    /// Where it is wrong.
    public let place: MessagePlace
    /// What is wrong.
    public let reason: Reason

    /// Creates an error.
    public init(_ place: MessagePlace, _ reason: Reason) {
        self.place = place
        self.reason = reason
    }
}

extension HTTPMessageError {
    /// What a server should answer: RFC 9110 §15.5, RFC 6585 §5.
    public var status: HTTPResponse.Status {
        switch reason {
        case .missing, .repeated, .malformed: 400
        // Faults of who writes.
        case .notCarried, .streamed: 500
        case .tooLarge: sizeStatus
        case .noRoute: 404
        case .methodNotAllowed: 405
        case .unsupportedMediaType: 415
        case .invalid: 422
        }
    }

    private var sizeStatus: HTTPResponse.Status {
        switch place {
        case .path, .pathParameter, .query, .queryParameter, .server: 414
        case .header, .cookie, .method, .status: 431
        case .body, .part: 413
        }
    }
}

extension HTTPMessageError {
    /// The response of a server: a problem (RFC 9457), and the methods that are allowed if this one is not (RFC 9110
    /// §15.5.6), and the bytes of its body.
    public func httpResponse() throws -> (HTTPResponse, [UInt8]) {
        var (head, body) = try ProblemDetails(self).httpResponse()
        if case .methodNotAllowed(let methods) = reason {
            head.headerFields[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        }
        return (head, body)
    }
}

extension HTTPMessageError {
    /// The same as `httpResponse()`, for servers that take a body as it comes.
    public func streamedResponse() throws -> (HTTPResponse, HTTPBody) {
        let (head, body) = try httpResponse()
        return (head, HTTPBody(body))
    }
}

extension HTTPMessageError: CustomStringConvertible {
    /// Such as `query parameter "limit": expected an integer`.
    public var description: String { "\(place): \(reason)" }
}

extension HTTPMessageError.Reason: CustomStringConvertible {
    /// One line.
    public var description: String {
        switch self {
        case .missing: "is required"
        case .repeated: "is there more than once"
        case .malformed(let text): text
        case .notCarried(let text): "cannot be written: \(text)"
        case .tooLarge(let limit): "is more than \(limit)"
        case .noRoute: "no operation has this path"
        case .methodNotAllowed(let methods):
            "only \(methods.map(\.rawValue).joined(separator: ", ")) is allowed"
        case .unsupportedMediaType(let type): type.map { "is of the media type \($0)" } ?? "has no media type"
        case .streamed: "is a stream"
        case .invalid(let issues): issues.map(\.description).joined(separator: "; ")
        }
    }
}

// MARK: - From errors of the run-time library

extension HTTPMessageError {
    /// What was found while the text at `place` was read as JSON.
    init(_ error: DecodingError, at place: MessagePlace) {
        let (pointer, text) = error.pointerAndText
        switch place {
        case .body(let outer): self.init(.body(pointer: outer + pointer), .malformed(text))
        default:
            let text = error.withoutLocation
            self.init(place, .malformed(pointer.isEmpty ? text : "at \"\(pointer)\": \(text)"))
        }
    }
}

extension HTTPMessageError {
    /// A value that has no JSON form, such as an infinite number or one that is nested too deep.
    init(_ error: any Error, writing place: MessagePlace) {
        switch error {
        case EncodingError.invalidValue(_, let context): self.init(place, .notCarried(context.debugDescription))
        case let error as DecodingError: self.init(place, .notCarried(error.pointerAndText.1))
        default: self.init(place, .notCarried("it has no JSON form"))
        }
    }
}

extension DecodingError {
    /// What is wrong, without a line and a column: the JSON of a parameter is none that was received.
    fileprivate var withoutLocation: String {
        let context: Context
        switch self {
        case .keyNotFound(_, let found), .typeMismatch(_, let found), .valueNotFound(_, let found),
            .dataCorrupted(let found):
            context = found
        @unknown default: return "cannot be read"
        }
        guard let location = context.underlyingError as? JSONLocation else { return context.debugDescription }
        return context.debugDescription.replacing(" (\(location))", with: "")
    }

    /// Where it is wrong, as a JSON Pointer (RFC 6901), and what.
    var pointerAndText: (String, String) {
        switch self {
        case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            (pointer, context.debugDescription)
        @unknown default: ("", "cannot be read")
        }
    }
}

/// A key in a JSON Pointer: RFC 6901 §3.
func pointerToken(_ key: String) -> String {
    key.unicodeScalars.reduce(into: "/") { text, scalar in
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
    }
}
