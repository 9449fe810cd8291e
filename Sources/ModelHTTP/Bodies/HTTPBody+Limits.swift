import ModelRuntime

// What requests and responses have in common.

extension HTTPBody {
    /// A body of bytes, as many as may be.
    init(_ bytes: [UInt8], within limits: HTTPLimits) throws(HTTPMessageError) {
        guard bytes.count <= limits.body else {
            throw HTTPMessageError(.body(pointer: ""), .tooLarge(limit: limits.body))
        }
        self.init(bytes)
    }

    /// The body as a whole; one that the fields announce as too large is not read at all.
    func collected(_ fields: HTTPFields, within limits: HTTPLimits) async throws -> HTTPBody {
        try fields.refuseLargeBody(limits)
        return HTTPBody(try await collect(upTo: limits.body))
    }

    /// The bytes of a body that may be no stream.
    func wholeBytes() throws(HTTPMessageError) -> [UInt8] {
        guard let bytes else { throw HTTPMessageError(.body(pointer: ""), .streamed) }
        return bytes
    }
}

extension HTTPReadingOptions {
    /// Refuses what has issues, unless nothing is to be checked.
    func check(_ issues: @autoclosure () -> [ValidationIssue]) throws(HTTPMessageError) {
        guard validates, let error = ValidationError(issues()) else { return }
        throw HTTPMessageError(error.first.place, .invalid(error.issues))
    }
}
