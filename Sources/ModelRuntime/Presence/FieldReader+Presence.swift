// Fields, one method per row of the presence table.

// Only these and the scalars are inlined into generated code, so that a field costs one call to find it and one to
// read it.
extension FieldReader {
    /// A key that must be there and must not be `null`.
    @inlinable
    public mutating func required<Value: ModelValue>(_ key: StaticString) throws -> Value {
        if isCodable { return try codable.required(key) }
        try seek(key)
        return try Value(reading: &self)
    }

    /// A key that must be there and may be `null`, which is `nil`.
    @inlinable
    public mutating func requiredNullable<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        if isCodable { return try codable.requiredNullable(key) }
        try seek(key)
        return try null() ? nil : Value(reading: &self)
    }

    /// A key that may be absent, which is `nil`. So is `null`, which strict decoding refuses.
    @inlinable
    public mutating func optional<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        if isCodable { return try codable.optional(key) }
        guard try find(key) else { return nil }
        return try !refusesStrayNulls && null() ? nil : Value(reading: &self)
    }

    /// A key that may be absent, `null`, or hold a value.
    @inlinable
    public mutating func optionalNullable<Value: ModelValue>(
        _ key: StaticString
    ) throws -> OptionalNullable<Value> {
        if isCodable { return try codable.optionalNullable(key) }
        guard try find(key) else { return .unset }
        return try null() ? .null : .value(Value(reading: &self))
    }

    /// A key that the schema requires and does not describe: only strict decoding insists on it.
    @_documentation(visibility: internal)
    public mutating func expected(_ key: StaticString) throws -> OptionalNullable<JSONValue> {
        let value: OptionalNullable<JSONValue> = try optionalNullable(key)
        let strictness = isCodable ? codable.strictness : jsonStrictness
        guard value.isUnset, strictness.demandsUndescribedKeys else { return value }
        throw isCodable ? try codable.missing(WireKey(key)) : missing(key)
    }

    /// A key that must be there and hold `expected`: the type could not write any other value back.
    @inlinable
    public mutating func constant<Value: ModelValue & Equatable>(_ key: StaticString, _ expected: Value) throws {
        if isCodable { return try codable.constant(key, expected) }
        try seek(key)
        let start = startOfNext
        guard try Value(reading: &self) == expected else { throw otherConstant(expected, at: start) }
    }

    /// A key that must be there and hold the string `expected`, scalar by scalar.
    public mutating func constant(_ key: StaticString, _ expected: String) throws {
        if isCodable { return try codable.constant(key, expected) }
        try seek(key)
        let start = startOfNext
        guard try json.takes(expected) || ExactString(try json.string()) == ExactString(expected) else {
            throw otherConstant(expected, at: start)
        }
    }

    @usableFromInline
    func otherConstant<Value>(_ expected: Value, at start: Int) -> any Error {
        failure(.invalid("expected the constant \(expected)"), at: start)
    }

    /// Every key that no row has asked for. It comes after the rows.
    ///
    /// A Swift dictionary merges keys that are canonically equal: over bytes, a document that has two of them is refused.
    public mutating func additional<Value: ModelValue>() throws -> [String: Value] {
        if isCodable { return try codable.additional() }
        var values: [String: Value] = [:]
        try forEachUnclaimed { key, reader in
            let start = reader.startOfNext
            guard values.updateValue(try Value(reading: &reader), forKey: key) == nil else {
                throw reader.failure(.invalid(Self.canonicallyEqual(key)), at: start)
            }
        }
        return values
    }

    /// Every key that no row has asked for, in order. It comes after the rows.
    public mutating func additional() throws -> JSONObject {
        if isCodable { return JSONObject(try codable.additional().map { ($0.key, $0.value) }) }
        var object = JSONObject()
        try forEachUnclaimed { key, reader in object[key] = try JSONValue(reading: &reader) }
        return object
    }

    /// Every key that no row has asked for, in order, where the schema announces none. It comes after the rows.
    ///
    /// Strict decoding refuses them, as where they are not kept.
    @_documentation(visibility: internal)
    public mutating func unannounced() throws -> JSONObject {
        // The end of the object does.
        if strictness.refusesOtherKeys(ofClosed: false) { return JSONObject() }
        return try additional()
    }

    /// No key that no row has asked for (`additionalProperties: false`). It comes after the rows.
    ///
    /// Lenient decoding tolerates such keys, but takes a member of a union that has none before one that does.
    public mutating func noAdditional() {
        if isCodable { codable.close() } else { object.isClosed = true }
    }

    static func canonicallyEqual(_ key: String) -> String {
        "the key \"\(key)\" is canonically equal to another one, which a dictionary cannot tell apart"
    }
}

extension ModelValue where Self: Equatable {
    /// Equality as JSON has it: strings by scalar.
    func isSame(as other: Self) -> Bool {
        if let a = self as? String, let b = other as? String { return ExactString(a) == ExactString(b) }
        return self == other
    }
}
