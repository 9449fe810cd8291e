// What unions look at before they choose. Nothing here moves the reader, and nothing is buffered: over bytes a look-ahead starts
// again at the same byte; over Codable it asks the same decoder for another container, which starts at the first key or
// element. A look-ahead that passes over nested values remembers their ends (`JSONScanner`), so that the next one, within
// them, does not walk them again.

extension FieldReader {
    /// The kind of the value that comes next; the reader does not move.
    public mutating func kind() throws -> JSONKind {
        if isCodable { return codable.kind() }
        let shape = try json.shape()
        guard shape == .number else { return shape }
        let start = json.mark
        defer { json.mark = start }
        let number = JSONNumber(uncheckedSpelling: json.bytes.string(try json.number()))
        return number.isInteger ? .integer : .number
    }

    /// The kind of the value that comes next, where integers need not be told from other numbers.
    mutating func shape() throws -> JSONKind {
        if isCodable { return codable.kind() }
        return try json.shape()
    }

    /// The string under `key` of the object that comes next, `nil` when the key is absent or holds no string; the
    /// reader does not move.
    ///
    /// - Throws: `DecodingError` if the next value is not an object.
    public mutating func tag(_ key: StaticString) throws -> String? {
        if isCodable { return try codable.tag(key) }
        let start = json.mark
        defer { json.mark = start }
        guard try json.seek(key, last: options.duplicateKeys == .last), try json.shape() == .string else { return nil }
        return try json.string()
    }

    /// The string, integer or boolean under `key` of the object that comes next as a discriminator's mapping writes it: `1.0` is `1`. `nil`
    /// when the key is absent or holds something else; the reader does not move.
    ///
    /// - Throws: `DecodingError` if the next value is not an object.
    @_documentation(visibility: internal)
    public mutating func scalarTag(_ key: StaticString) throws -> String? {
        if isCodable { return try codable.scalarTag(key) }
        let start = json.mark
        defer { json.mark = start }
        guard try json.seek(key, last: options.duplicateKeys == .last) else { return nil }
        switch try json.shape() {
        case .string: return try json.string()
        case .boolean: return try json.boolean() ? "true" : "false"
        case .integer, .number:
            let number = JSONNumber(uncheckedSpelling: json.bytes.string(try json.number()))
            return number.integer(as: Int64.self).map { String($0) } ?? number.spelling
        case .null, .array, .object: return nil
        }
    }

    /// Whether the value that comes next is an object that has `key`; the reader does not move.
    public mutating func hasField(_ key: StaticString) throws -> Bool {
        if isCodable { return codable.hasField(key) }
        let start = json.mark
        defer { json.mark = start }
        return try json.shape() == .object && json.seek(key, last: false)
    }

    /// Whether the value that comes next is an object that has something else than `null` under `key`; the reader does not move.
    @_documentation(visibility: internal)
    public mutating func hasValue(_ key: StaticString) throws -> Bool {
        if isCodable { return codable.hasValue(key) }
        let start = json.mark
        defer { json.mark = start }
        return try json.shape() == .object && json.seek(key, last: options.duplicateKeys == .last)
            && json.shape() != .null
    }

    /// The error for an object without the key that tells the members of a union apart, or whose value is not a string.
    public mutating func missingTag(_ key: StaticString, in type: Any.Type) -> any Error {
        missingTag(key, expected: "a string")
    }

    /// The error for an object without the key that tells the members of a union apart, or whose value is neither a string nor an
    /// integer nor a boolean.
    @_documentation(visibility: internal)
    public mutating func missingScalarTag(_ key: StaticString, in type: Any.Type) -> any Error {
        missingTag(key, expected: "a string, an integer or a boolean")
    }

    private mutating func missingTag(_ key: StaticString, expected: String) -> any Error {
        if isCodable { return codable.missingTag(key) }
        let start = json.mark
        guard (try? json.seek(key, last: options.duplicateKeys == .last)) == true else {
            json.mark = start
            return failure(.missing(key.description))
        }
        return json.mismatch(expected, String.self)
    }
}
