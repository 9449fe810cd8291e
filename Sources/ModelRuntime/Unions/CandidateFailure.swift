/// Why one member of a union did not match.
struct CandidateFailure: Error {
    private enum Place {
        case offset(Int)
        case path([WireKey])
        /// Below the union itself.
        case pointer(String)
    }

    private let member: StaticString
    private let summary: String
    private let place: Place

    init(_ failure: ReadingFailure, of member: StaticString) {
        self.member = member
        summary = failure.reason.summary
        place = .offset(failure.offset)
    }

    init(_ issue: ValidationIssue, of member: StaticString) {
        self.member = member
        summary = "violates \(issue.rule.rawValue)"
        place = .pointer(issue.pointer)
    }

    init(_ error: DecodingError, of member: StaticString) {
        self.member = member
        let context: DecodingError.Context? =
            switch error {
            case .keyNotFound(_, let context), .valueNotFound(_, let context), .typeMismatch(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        // Nested unions list their members on further lines.
        summary = String(context?.debugDescription.prefix { $0 != "\n" } ?? "not readable")
        place = .path(context?.codingPath.map { WireKey($0) } ?? [])
    }

    private static let greatestListedCount = 8

    /// A line per failure, up to a limit; places are relative to the union's path, of which `base` is the length.
    static func list(_ failures: [CandidateFailure], base: Int, in bytes: JSONBytes?) -> String {
        var text = ""
        for failure in failures.prefix(greatestListedCount) {
            let place = failure.pointer(base: base, in: bytes)
            text += "\n- `\(failure.member)`\(place.isEmpty ? "" : " at \(place)"): \(failure.summary)"
        }
        if failures.count > greatestListedCount { text += "\n- and \(failures.count - greatestListedCount) more" }
        return text
    }

    private func pointer(base: Int, in bytes: JSONBytes?) -> String {
        let path: [WireKey]
        switch place {
        case .offset(let offset): path = bytes.map { JSONScanner.path(to: offset, in: $0) } ?? []
        case .path(let keys): path = keys
        case .pointer(let pointer): return pointer
        }
        return path.dropFirst(base).reduce("") {
            $0 + $1.intValue.map { ValidationIssue.Step.index($0) }.pointerToken(or: $1.stringValue)
        }
    }
}

extension ValidationIssue.Step? {
    fileprivate func pointerToken(or key: String) -> String { (self ?? .key(key)).pointerToken }
}

extension FieldReader {
    /// The error for a value that no member of a union takes.
    public func noMatch(_ type: Any.Type) -> any Error { noMatch(type, []) }

    func noMatch(_ type: Any.Type, _ failures: [CandidateFailure]) -> any Error {
        if isCodable ? codable.null() : json.bytes[startOfNext] == UInt8(ascii: "n") {
            return failure(.null("\(type)", type))
        }
        return failure(.union("no member of \(type) matches", failures))
    }
}
