/// `null` is `nil`: an element of an array or a map whose elements may be null.
extension Optional: ModelValue where Wrapped: ModelValue {
    /// Reads a value or `null`.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws {
        self = try reader.null() ? nil : Wrapped(reading: &reader)
    }

    /// Writes the value or `null`.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws {
        if let self { try self.write(to: &writer) } else { try writer.null() }
    }

    /// Reports what is wrong with the value, if there is one.
    ///
    /// Disfavored, so that in `issues.property("owner", owner) { issues, value in value.validate(into: &issues) }` an
    /// optional `owner` makes `value` the owner itself.
    @_documentation(visibility: internal)
    @_disfavoredOverload
    @inlinable
    public func validate(into issues: inout ValidationIssues) { self?.validate(into: &issues) }
}

extension Array: ModelValue where Element: ModelValue {
    /// Reads an array.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.array() }

    /// Writes an array.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.array(self) }

    /// Reports what is wrong with the elements.
    @_documentation(visibility: internal)
    @inlinable
    public func validate(into issues: inout ValidationIssues) {
        issues.elements(self) { issues, value in value.validate(into: &issues) }
    }
}

extension Dictionary: ModelValue where Key == String, Value: ModelValue {
    /// Reads an object.
    ///
    /// A Swift dictionary merges keys that are canonically equal: over bytes, a document that has two of them is refused.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.dictionary() }

    /// Writes an object, its keys in the order of their scalars.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.dictionary(self) }

    /// Reports what is wrong with the values.
    @_documentation(visibility: internal)
    @inlinable
    public func validate(into issues: inout ValidationIssues) {
        issues.values(self) { issues, value in value.validate(into: &issues) }
    }
}
