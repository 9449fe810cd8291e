/// The directions in which values of a type travel, as far as operations show.
package enum Usage: String, Sendable, Hashable, Codable, CaseIterable {
    /// No operation uses the type.
    case unknown
    /// Sent to the server only.
    case request
    /// Received from the server only.
    case response
    case both

    /// Both at once.
    package func combined(with other: Usage) -> Usage {
        switch (self, other) {
        case (.unknown, let usage), (let usage, .unknown): usage
        case (.request, .request): .request
        case (.response, .response): .response
        case (.both, _), (_, .both), (.request, .response), (.response, .request): .both
        }
    }
}

/// What becomes of types whose requests and responses differ (`readOnly`, `writeOnly`).
package enum DirectionStyle: String, Sendable, Hashable, CaseIterable {
    /// `X` for responses and `XInput` for requests, where both use the type.
    case split
    /// One type, in which everything that one direction leaves out is optional.
    case single
}

extension Property {
    /// Whether the property occurs in a direction: a read-only one is not sent in requests, a write-only one not in
    /// responses (OpenAPI 3.0.4, Schema Object, `readOnly`).
    func occurs(in usage: Usage) -> Bool {
        switch (access, usage) {
        case (.readOnly, .request), (.writeOnly, .response): false
        case (.readWrite, _), (.readOnly, _), (.writeOnly, _): true
        }
    }

    /// Whether `required` binds it in a direction; where that is unknown, only what both hold is certain.
    func isCertain(in usage: Usage) -> Bool {
        switch usage {
        case .request, .response: occurs(in: usage)
        case .unknown, .both: access == .readWrite
        }
    }
}
