/// A media type of an operation's bodies, and how they are taken from a stream.
public struct BodyType: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The media type, or a range of them.
    public let type: MediaType
    /// Whether a body is handed on as it comes; others are collected first, up to `HTTPLimits.body`.
    public let isStreamed: Bool

    /// A type whose bodies are collected.
    public init(_ type: MediaType) { (self.type, isStreamed) = (type, false) }

    /// A type whose bodies are collected.
    public init(stringLiteral value: String) { self.init(MediaType(stringLiteral: value)) }

    /// A type whose bodies are handed on as they come.
    public static func streamed(_ type: MediaType) -> BodyType { BodyType(type, isStreamed: true) }

    private init(_ type: MediaType, isStreamed: Bool) { (self.type, self.isStreamed) = (type, isStreamed) }
}

extension [BodyType] {
    /// Whether a body of this type is handed on as it comes: where the type says so, and where it is none of the operation's.
    func streams(_ fields: HTTPFields) -> Bool {
        guard !isEmpty else { return false }
        guard let type = fields[.contentType].flatMap({ MediaType($0) }) else { return allSatisfy(\.isStreamed) }
        return type.mostSpecific(of: map(\.type)).map { self[$0].isStreamed } ?? true
    }
}

extension MediaType {
    /// The type itself, if it is within a range of the document, such as `image/*`.
    ///
    /// - Throws: `HTTPMessageError` if it is not, or is a range itself.
    func checked(within range: MediaType) throws(HTTPMessageError) -> MediaType {
        guard range.matches(self), type != "*", subtype != "*" else {
            throw HTTPMessageError(.header("Content-Type"), .notCarried("it is not within \(range)"))
        }
        return self
    }

    /// What a body is that does not say: RFC 9110 §8.3.
    static let octetStream: MediaType = "application/octet-stream"
}
