import ModelGenModel

/// What a media type is read and written as.
enum MediaTypeKind: Hashable, Sendable {
    /// `application/json` and everything with the suffix `+json` (RFC 6839 §3.1); Swagger 2.0 names none where it means that.
    case json
    /// `application/x-www-form-urlencoded`.
    case form
    /// `multipart/form-data`.
    case multipart
    case text
    /// Values one after the other, in a format of `StreamFormat`.
    case items(format: String)
    /// Everything else: bytes.
    case binary

    /// The kind of a media type, whose parameters say nothing about it.
    init(_ mediaType: String) {
        let name = mediaType.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        switch name {
        case "", "application/json", "*/*", "text/json": self = .json
        case "application/x-www-form-urlencoded": self = .form
        case "multipart/form-data": self = .multipart
        default:
            if let format = SequenceFormat(mediaType: name) {
                self = .items(format: format.rawValue)
            } else if name.hasSuffix("+json") {
                self = .json
            } else {
                self = name.hasPrefix("text/") ? .text : .binary
            }
        }
    }
}
