/// A value that Codable containers hold directly.
public protocol PrimitiveValue: ModelValue, Codable {
    /// Held by the container's own coder.
    associatedtype _ContainerForm = _PrimitiveForm<Self>
}

extension String: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _StringForm

    /// Reads a string.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.string() }

    /// Writes a string.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.string(self) }
}

extension Bool: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _BoolForm

    /// Reads a boolean.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.bool() }

    /// Writes a boolean.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.bool(self) }
}

extension Double: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _DoubleForm

    /// Reads a number; one beyond the type's range is an error.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.double() }

    /// Writes the shortest decimal that reads back as this number; JSON has no infinities and no NaN.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.double(self) }
}

extension Float: PrimitiveValue {
    /// Reads a number; one beyond the type's range is an error.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.float() }

    /// Writes the shortest decimal that reads back as this number; JSON has no infinities and no NaN.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.float(self) }
}

extension PrimitiveValue where Self: FixedWidthInteger {
    /// Reads an integer in whatever spelling, such as `1.0`; one beyond the type's range is an error of its own.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.integer() }

    /// Writes an integer.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.integer(self) }
}

extension Int: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _IntForm
}

extension Int8: PrimitiveValue {}
extension Int16: PrimitiveValue {}
extension Int32: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _Int32Form
}

extension Int64: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _Int64Form
}

extension UInt: PrimitiveValue {}
extension UInt8: PrimitiveValue {}
extension UInt16: PrimitiveValue {}
extension UInt32: PrimitiveValue {}
extension UInt64: PrimitiveValue {}
