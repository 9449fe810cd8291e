/// Anything that can stand in a document.
///
/// One pair of bodies serves Codable and the direct JSON path alike: `FieldReader` and `FieldWriter` know which of the
/// two drives them.
public protocol ModelValue: Sendable {
    /// Reads the value at the reader's position.
    init(reading reader: inout FieldReader) throws
    /// Writes the value.
    func write(to writer: inout FieldWriter) throws
    /// Reports what the schema forbids about this value and everything in it; nothing by default.
    func validate(into issues: inout ValidationIssues)

    /// How a Codable container holds such a value. Not part of the contract: the default fits every type, and scalars
    /// take a shorter way.
    ///
    /// A type, because six methods in its place would be six functions to compile for every type that is generated.
    associatedtype _ContainerForm: _CodableForm = _CodedForm<Self> where _ContainerForm.Value == Self
}

/// A generated type. `Codable` comes from `ModelValue`'s bodies, and so does a description that reads like JSON.
///
/// It is `Hashable` unless that was left out, and says so itself: what compares and hashes a struct is much of what it costs to
/// compile.
public protocol Model: ModelValue, Codable, CustomStringConvertible, CustomDebugStringConvertible {}

/// A generated struct whose document form is a JSON object.
public protocol ModelObject: Model {
    /// Reads the fields of the object that the reader is in.
    init(fields: inout FieldReader) throws
    /// Writes the fields of the object that the writer is in.
    func write(fields: inout FieldWriter) throws
}

/// An enumeration that keeps values its schema does not list.
public protocol OpenEnumeration: Model, Hashable, RawRepresentable where RawValue: ModelValue & Hashable {
    /// Held as the raw value is.
    associatedtype _ContainerForm = _OpenForm<Self>

    /// The case of a raw value; a case of its own for one that the schema does not list.
    init(rawValue: RawValue)
}

/// An enumeration whose schema lists every value.
public protocol ClosedEnumeration: Model, Hashable, RawRepresentable where RawValue: ModelValue {
    /// Written as the raw value is.
    associatedtype _ContainerForm = _ClosedForm<Self>
}

// MARK: - Default implementations

extension ModelValue {
    /// Reports nothing.
    public func validate(into issues: inout ValidationIssues) {}
}

extension Model {
    /// Reads the value from a Codable decoder, with the options of `userInfo[.modelDecodingOptions]`.
    ///
    /// - Throws: `DecodingError`; `ValidationError` if the options ask for it.
    public init(from decoder: any Decoder) throws { try self.init(decoding: decoder) }

    /// Writes the value to a Codable encoder.
    ///
    /// - Throws: `EncodingError`.
    public func encode(to encoder: any Encoder) throws { try encoding(to: encoder) }

    fileprivate init(decoding decoder: any Decoder) throws {
        var reader = FieldReader(decoder)
        self = try Self(reading: &reader)
        if reader.options.validates { try validate() }
    }

    fileprivate func encoding(to encoder: any Encoder) throws {
        var writer = FieldWriter(encoder, EncodingKeyStrategy(encoder))
        try write(to: &writer)
    }
}

extension ModelObject {
    /// Reads an object.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws {
        let outer = try reader.beginObject()
        self = try Self(fields: &reader)
        try reader.endObject(returningTo: outer)
    }

    /// Writes an object.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws {
        let outer = try writer.beginObject()
        try write(fields: &writer)
        writer.endObject(returningTo: outer)
    }
}

extension OpenEnumeration {
    /// Reads the raw value from a Codable decoder. Said here again, because the standard library says otherwise for
    /// every `RawRepresentable`.
    public init(from decoder: any Decoder) throws { try self.init(decoding: decoder) }
    /// Writes the raw value to a Codable encoder.
    public func encode(to encoder: any Encoder) throws { try encoding(to: encoder) }
    /// Reads the raw value.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self.init(rawValue: try RawValue(reading: &reader)) }
    /// Writes the raw value.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try rawValue.write(to: &writer) }
}

// The standard library compares every `RawRepresentable` by raw value, and so merges strings that are canonically equal. Its
// hash, of the raw value too, fits these comparisons.

extension OpenEnumeration {
    /// Whether both have the same raw value.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
    /// Whether their raw values differ.
    @inlinable
    public static func != (a: Self, b: Self) -> Bool { a.rawValue != b.rawValue }
}

extension OpenEnumeration where RawValue == String {
    /// Whether both raw values have the same scalars.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.rawValue) == ExactString(b.rawValue) }
    /// Whether their raw values have different scalars.
    @inlinable
    public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

extension ClosedEnumeration where RawValue == String {
    /// Whether both raw values have the same scalars.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.rawValue) == ExactString(b.rawValue) }
    /// Whether their raw values have different scalars.
    @inlinable
    public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

extension ClosedEnumeration {
    /// Reads the raw value from a Codable decoder. Said here again, because the standard library says otherwise for
    /// every `RawRepresentable`.
    public init(from decoder: any Decoder) throws { try self.init(decoding: decoder) }
    /// Writes the raw value to a Codable encoder.
    public func encode(to encoder: any Encoder) throws { try encoding(to: encoder) }
    /// Reads the raw value, which must be one that the schema lists.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        let start = reader.startOfNext
        let rawValue = try RawValue(reading: &reader)
        guard let value = Self(rawValue: rawValue) else {
            throw reader.failure(.invalid("not a value of \(Self.self)"), at: start)
        }
        self = value
    }

    /// Writes the raw value.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try rawValue.write(to: &writer) }
}
