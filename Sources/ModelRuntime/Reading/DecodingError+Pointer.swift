extension DecodingError {
    /// Where it is wrong, as a JSON Pointer (RFC 6901), such as `/pets/3/name`; of a key that is missing, where it should be.
    public var pointer: String {
        let path: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return path.map { key in
            key.intValue.map { ValidationIssue.Step.index($0) } ?? .key(key.stringValue)
        }.map(\.pointerToken).joined()
    }
}
