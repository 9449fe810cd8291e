public import ModelRuntime

/// Where a parameter stands, in the path of an issue: that of `limit` in a query starts with the keys `query` and `limit`.
public enum ParameterLocation: Hashable, Sendable, CaseIterable {
    /// A parameter of the path.
    case path
    /// A parameter of the query, or the whole of it.
    case query
    /// A header field.
    case header
    /// A cookie.
    case cookie

    @usableFromInline var key: StaticString {
        switch self {
        case .path: "path"
        case .query: "query"
        case .header: "header"
        case .cookie: "cookie"
        }
    }
}

extension ValidationIssues {
    /// Checks a parameter, whose schema stands at `schema` in the source.
    @_disfavoredOverload
    @inlinable
    public mutating func parameter<Value>(
        _ location: ParameterLocation, _ name: StaticString, _ value: Value, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        present(location, name, value, place, check)
    }

    /// Checks a parameter, unless it is `nil`.
    @inlinable
    public mutating func parameter<Value>(
        _ location: ParameterLocation, _ name: StaticString, _ value: Value?, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        if let value { present(location, name, value, place, check) }
    }

    /// Checks a parameter, unless it is absent or `null`.
    @inlinable
    public mutating func parameter<Value>(
        _ location: ParameterLocation, _ name: StaticString, _ value: OptionalNullable<Value>,
        schema place: StaticString, _ check: (inout ValidationIssues, Value) -> Void
    ) {
        if case .value(let value) = value { present(location, name, value, place, check) }
    }

    /// Checks a parameter as its own type does, and what it holds.
    @_disfavoredOverload
    @inlinable
    public mutating func parameter<Value: ModelValue>(
        _ location: ParameterLocation, _ name: StaticString, _ value: Value, schema place: StaticString
    ) {
        present(location, name, value, place) { issues, value in value.validate(into: &issues) }
    }

    /// Checks a parameter as its own type does, and what it holds, unless it is `nil`.
    @inlinable
    public mutating func parameter<Value: ModelValue>(
        _ location: ParameterLocation, _ name: StaticString, _ value: Value?, schema place: StaticString
    ) {
        if let value { present(location, name, value, place) { issues, value in value.validate(into: &issues) } }
    }

    /// Checks a parameter as its own type does, and what it holds, unless it is absent or `null`.
    @inlinable
    public mutating func parameter<Value: ModelValue>(
        _ location: ParameterLocation, _ name: StaticString, _ value: OptionalNullable<Value>,
        schema place: StaticString
    ) {
        if case .value(let value) = value {
            present(location, name, value, place) { issues, value in value.validate(into: &issues) }
        }
    }

    @usableFromInline
    mutating func present<Value>(
        _ location: ParameterLocation, _ name: StaticString, _ value: Value, _ place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        property(location.key, (), schema: "") { issues, _ in issues.property(name, value, schema: place, check) }
    }
}

/// Carries checks to where they are run.
private struct Checks: ModelValue {
    let run: @Sendable (inout ValidationIssues) -> Void

    init(_ run: @escaping @Sendable (inout ValidationIssues) -> Void) { self.run = run }

    init(reading reader: inout FieldReader) throws {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "Checks are not read."))
    }

    func write(to writer: inout FieldWriter) throws {}

    func validate(into issues: inout ValidationIssues) { run(&issues) }
}

// Said of both protocols: one above them would be a part of the interface that nobody needs for its own sake.

extension HTTPOperation {
    /// Everything that the schemas forbid about the parameters and the body, in the order of the checks.
    public func issues(limit: Int = .max, revealsStrings: Bool = false) -> [ValidationIssue] {
        Checks { validate(into: &$0) }.issues(limit: limit, revealsStrings: revealsStrings)
    }

    /// Whether there are no issues.
    public var isValid: Bool { Checks { validate(into: &$0) }.isValid }

    /// Checks everything that the schemas say about the parameters and the body.
    ///
    /// - Throws: `ValidationError` with the issues.
    public func validate(limit: Int = .max, revealsStrings: Bool = false) throws(ValidationError) {
        if let error = ValidationError(issues(limit: limit, revealsStrings: revealsStrings)) { throw error }
    }
}

extension MultipartElement {
    /// - Throws: `HTTPMessageError` with what the schema forbids about the part.
    func check(at place: MessagePlace) throws(HTTPMessageError) {
        let issues = Checks { validate(into: &$0) }.issues()
        if !issues.isEmpty { throw HTTPMessageError(place, .invalid(issues)) }
    }
}

extension HTTPOperationResponse {
    /// Everything that the schemas forbid about the headers and the body, in the order of the checks.
    public func issues(limit: Int = .max, revealsStrings: Bool = false) -> [ValidationIssue] {
        Checks { validate(into: &$0) }.issues(limit: limit, revealsStrings: revealsStrings)
    }

    /// Whether there are no issues.
    public var isValid: Bool { Checks { validate(into: &$0) }.isValid }

    /// Checks everything that the schemas say about the headers and the body.
    ///
    /// - Throws: `ValidationError` with the issues.
    public func validate(limit: Int = .max, revealsStrings: Bool = false) throws(ValidationError) {
        if let error = ValidationError(issues(limit: limit, revealsStrings: revealsStrings)) { throw error }
    }
}
