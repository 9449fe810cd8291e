// Problems of what a body holds. Texts are about the schema; contents of strings stay out of them.

extension ProblemDetails {
    /// The problem of a body that its schema forbids: 422 (RFC 9110 §15.5.21), with every issue.
    public init(body error: ValidationError, instance: String? = nil) {
        self.init(status: 422, errors: error.issues.map { Item($0) }, instance: instance)
    }

    /// The problem of a body that cannot be read: 400 (RFC 9110 §15.5.1), with the place.
    public init(body error: DecodingError, instance: String? = nil) {
        let item = Item(error)
        self.init(status: 400, detail: item.detail, errors: [item], instance: instance)
    }
}

extension ProblemDetails.Item {
    /// What a schema forbids about a value in a body.
    public init(_ issue: ValidationIssue) {
        self.init(detail: issue.requirement, pointer: Self.fragment(issue.pointer))
    }

    /// What cannot be read of a body.
    public init(_ error: DecodingError) {
        self.init(detail: error.problem, pointer: Self.fragment(error.pointer))
    }

    /// A JSON Pointer as the fragment of a URI: RFC 6901 §6.
    static func fragment(_ pointer: String) -> String {
        pointer.utf8.reduce(into: "#") { text, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII, isFragment(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// `fragment` of RFC 3986 §3.5.
    private static func isFragment(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=",
            ":", "@", "/", "?":
            true
        default: false
        }
    }
}

extension ValidationIssue {
    /// What is asked for, and what was there, without the places.
    public var requirement: String {
        let limit = limit.map { " \($0)" } ?? ""
        let actual = actual.map { " (actual: \($0))" } ?? ""
        return "\(rule)\(limit)\(actual)"
    }
}

extension DecodingError {
    /// What is wrong, in words.
    fileprivate var problem: String {
        switch self {
        case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            context.debugDescription
        @unknown default: "cannot be read"
        }
    }
}
