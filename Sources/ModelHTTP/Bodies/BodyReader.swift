/// A body with its media type.
struct BodyReader: Sendable {
    let body: HTTPBody
    /// The media type; `nil` if there is none.
    let type: MediaType?
    let limits: HTTPLimits
    private let field: String?
    /// Whether the header announces one: RFC 9112 §6.
    private let isFramed: Bool

    /// - Throws: `HTTPMessageError` for a field that is no media type, or is there twice (RFC 9110 §8.3).
    init(_ body: HTTPBody, _ fields: HTTPFields, _ options: HTTPReadingOptions) throws(HTTPMessageError) {
        let found = fields[fields: .contentType]
        guard found.count < 2 else { throw HTTPMessageError(.header("Content-Type"), .repeated) }
        field = found.first?.value
        type = field.flatMap { MediaType($0) }
        if field != nil, type == nil {
            throw HTTPMessageError(.header("Content-Type"), .malformed("expected a media type"))
        }
        self.body = body
        isFramed = fields[.contentLength].map { $0 != "0" } ?? (fields[.transferEncoding] != nil)
        limits = options.limits
    }

    /// Without a look at a field that is no media type, which a response may have.
    init(lenient body: HTTPBody, _ fields: HTTPFields, _ options: HTTPReadingOptions) {
        field = fields[.contentType]
        type = field.flatMap { MediaType($0) }
        self.body = body
        // One may go on until the connection ends.
        isFramed = true
        limits = options.limits
    }

    /// Whether there is one. Of a stream the header says so, whatever comes; nothing of a type is one too.
    var isPresent: Bool { type != nil || body.bytes.map { !$0.isEmpty } ?? isFramed }

    /// Which of these types it has; the first, if nothing is said. Nothing without a type has none.
    func type(of types: [MediaType]) -> Int? {
        if field == nil { return types.isEmpty || !isPresent ? nil : 0 }
        return type?.mostSpecific(of: types)
    }

    var unsupported: HTTPMessageError {
        HTTPMessageError(.header("Content-Type"), .unsupportedMediaType(type?.description))
    }

    func bytes() throws(HTTPMessageError) -> [UInt8] { try body.wholeBytes() }
}
