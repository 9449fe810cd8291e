/// A status that a response is documented for: `200`, `4XX` or `default` (OpenAPI 3.1 §4.8.16).
enum ResponseStatus: Hashable, Sendable {
    case exact(Int)
    /// All of a hundred: `4` for `4XX`.
    case range(Int)
    case any

    /// `nil` for what is no status.
    init?(_ text: String) {
        if text == "default" {
            self = .any
        } else if text.count == 3, text.lowercased().hasSuffix("xx"), let digit = text.first?.wholeNumberValue,
            (1...5).contains(digit)
        {
            self = .range(digit)
        } else if let code = Int(text), (100...999).contains(code) {
            self = .exact(code)
        } else {
            return nil
        }
    }

    /// Whether a case for it holds the status.
    var isOpen: Bool { if case .exact = self { false } else { true } }

    /// The closer one says it, the earlier it counts.
    var rank: Int {
        switch self {
        case .exact: 0
        case .range: 1
        case .any: 2
        }
    }

    /// As the case of a response is called (RFC 9110 §15, and its registry).
    var caseName: String {
        switch self {
        case .exact(let code): Self.names[code] ?? "status\(code)"
        case .range(1): "informational"
        case .range(2): "success"
        case .range(3): "redirection"
        case .range(4): "clientError"
        case .range: "serverError"
        case .any: "default"
        }
    }

    /// As types are called that hold such a response: `OK`.
    var typeName: String {
        if case .exact(200) = self { return "OK" }
        return caseName.prefix(1).uppercased() + caseName.dropFirst()
    }

    private static let names: [Int: String] = [
        100: "continue", 101: "switchingProtocols", 102: "processing", 103: "earlyHints",
        200: "ok", 201: "created", 202: "accepted", 203: "nonAuthoritativeInformation", 204: "noContent",
        205: "resetContent", 206: "partialContent", 207: "multiStatus", 208: "alreadyReported", 226: "imUsed",
        300: "multipleChoices", 301: "movedPermanently", 302: "found", 303: "seeOther", 304: "notModified",
        305: "useProxy", 307: "temporaryRedirect", 308: "permanentRedirect",
        400: "badRequest", 401: "unauthorized", 402: "paymentRequired", 403: "forbidden", 404: "notFound",
        405: "methodNotAllowed", 406: "notAcceptable", 407: "proxyAuthenticationRequired", 408: "requestTimeout",
        409: "conflict", 410: "gone", 411: "lengthRequired", 412: "preconditionFailed", 413: "contentTooLarge",
        414: "uriTooLong", 415: "unsupportedMediaType", 416: "rangeNotSatisfiable", 417: "expectationFailed",
        421: "misdirectedRequest", 422: "unprocessableContent", 423: "locked", 424: "failedDependency",
        425: "tooEarly", 426: "upgradeRequired", 428: "preconditionRequired", 429: "tooManyRequests",
        431: "requestHeaderFieldsTooLarge", 451: "unavailableForLegalReasons",
        500: "internalServerError", 501: "notImplemented", 502: "badGateway", 503: "serviceUnavailable",
        504: "gatewayTimeout", 505: "httpVersionNotSupported", 506: "variantAlsoNegotiates",
        507: "insufficientStorage", 508: "loopDetected", 511: "networkAuthenticationRequired",
    ]

    /// What it matches in a `switch` over a code.
    var pattern: String {
        switch self {
        case .exact(let code): String(code)
        case .range(let digit): "\(digit)00...\(digit)99"
        case .any: "_"
        }
    }
}
