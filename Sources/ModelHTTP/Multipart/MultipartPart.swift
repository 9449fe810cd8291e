/// A part of a multipart body: its header and its body (RFC 2046 §5.1, RFC 7578).
public struct MultipartPart: Hashable, Sendable {
    /// The header fields.
    public var headerFields: HTTPFields
    /// The body. That of a part which is read as a stream must be read before the next part is asked for.
    public var body: HTTPBody

    /// Creates a part with any header.
    public init(headerFields: HTTPFields = [:], body: HTTPBody) {
        (self.headerFields, self.body) = (headerFields, body)
    }

    /// Creates a part of a form: RFC 7578 §4.2.
    ///
    /// - Throws: `HTTPMessageError` for a name or a file name that holds control characters.
    public init(
        name: String, filename: String? = nil, type: MediaType? = nil, body: HTTPBody
    ) throws(HTTPMessageError) {
        self.init(body: body)
        if let type { headerFields[.contentType] = type.description }
        headerFields[.contentDisposition] = try Disposition(name: name, filename: filename).text()
    }

    /// The name in a form.
    public var name: String? { disposition?.name }

    /// The file name.
    public var filename: String? { disposition?.filename }

    /// The media type.
    public var type: MediaType? { headerFields[.contentType].flatMap { MediaType($0) } }

    private var disposition: Disposition? { headerFields[.contentDisposition].flatMap { Disposition($0) } }
}

/// `Content-Disposition` of a part of a form: RFC 7578 §4.2, RFC 2183 §2.
struct Disposition: Hashable {
    var name: String?
    var filename: String?

    init(name: String?, filename: String?) { (self.name, self.filename) = (name, filename) }

    /// Reads a field; `nil` if it is none of a form's part.
    init?(_ text: String) {
        var scanner = FieldScanner(text)
        scanner.skipSpace()
        guard scanner.token()?.lowercased() == "form-data", let parameters = scanner.parameters() else { return nil }
        name = parameters.first { $0.name == "name" }?.value
        filename = parameters.first { $0.name == "filename" }?.value
    }

    /// Characters beyond ASCII stay as they are: RFC 7578 §5.1.
    func text() throws(HTTPMessageError) -> String {
        var text = "form-data"
        for (key, value) in [("name", name), ("filename", filename)] {
            guard let value else { continue }
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
                throw HTTPMessageError(.part(name ?? ""), .notCarried("a control character in the \(key)"))
            }
            text += "; \(key)=\(value.quoted)"
        }
        return text
    }
}
