import ModelGenModel

/// Which way a value travels.
package enum Direction: String, Sendable, Hashable, CaseIterable {
    /// From the client to the server.
    case request
    /// From the server to the client.
    case response
}

extension Usage {
    /// The ways that are known; `nil` where no operation says.
    var directions: Set<Direction>? {
        switch self {
        case .unknown: nil
        case .request: [.request]
        case .response: [.response]
        case .both: [.request, .response]
        }
    }
}

extension Access {
    /// The ways in which a property travels (OpenAPI 3.0.4, Schema Object, `readOnly` and `writeOnly`).
    var directions: Set<Direction> {
        switch self {
        case .readWrite: [.request, .response]
        case .readOnly: [.response]
        case .writeOnly: [.request]
        }
    }
}
