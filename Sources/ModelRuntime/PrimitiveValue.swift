/// A value that Codable containers hold directly.
public protocol PrimitiveValue: ModelValue, Codable {}

extension PrimitiveValue {
    /// Reads the value under a key.
    public static func _decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Self {
        do { return try container.decode(Self.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func _decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Self? {
        do { return try container.decodeIfPresent(Self.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    @inline(never)
    static func explained(
        _ error: any Error, _ container: KeyedDecodingContainer<WireKey>, _ key: WireKey
    ) -> any Error {
        let double = try? container.decode(Double.self, forKey: key)
        return explanation(of: error, double, at: container.codingPath + [key])
    }

    /// Reads the next element.
    public static func _decode(from container: inout any UnkeyedDecodingContainer) throws -> Self {
        let index = container.currentIndex
        do { return try container.decode(Self.self) } catch { throw explained(error, &container, index) }
    }

    @inline(never)
    static func explained(
        _ error: any Error, _ container: inout any UnkeyedDecodingContainer, _ index: Int
    ) -> any Error {
        let double = try? container.decode(Double.self)
        return explanation(of: error, double, at: container.codingPath + [WireKey(intValue: index)])
    }

    /// Writes the value under a key.
    public func _encode(
        to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }

    /// Writes the next element.
    public func _encode(to container: inout any UnkeyedEncodingContainer, _: _EncodingContext) throws {
        try container.encode(self)
    }

    /// Foundation reports a number that does not fit as "not valid JSON", without a path: this says which it is.
    ///
    /// `double` is the same value read as a `Double`, where it is one.
    static func explanation(of error: any Error, _ double: Double?, at path: [any CodingKey]) -> any Error {
        switch error {
        case DecodingError.keyNotFound, DecodingError.valueNotFound, DecodingError.typeMismatch: return error
        default: break
        }
        if Self.self == String.self || Self.self == Bool.self { return error }
        guard let double else { return ReadingFailure.Reason.outOfRange(nil, Self.self).decodingError(path) }
        guard double.rounded() == double || Self.self == Float.self else {
            return ReadingFailure.Reason.mismatch("expected an integer, found \(double)", Self.self).decodingError(path)
        }
        return ReadingFailure.Reason.outOfRange("\(double)", Self.self).decodingError(path)
    }
}

extension String: PrimitiveValue {
    /// Reads a string.
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.string() }

    /// Writes a string.
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.string(self) }
}

extension Bool: PrimitiveValue {
    /// Reads a boolean.
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.bool() }

    /// Writes a boolean.
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.bool(self) }
}

extension Double: PrimitiveValue {
    /// Reads a number; one beyond the type's range is an error.
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.double() }

    /// Writes the shortest decimal that reads back as this number; JSON has no infinities and no NaN.
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.double(self) }
}

extension Float: PrimitiveValue {
    /// Reads a number; one beyond the type's range is an error.
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.float() }

    /// Writes the shortest decimal that reads back as this number; JSON has no infinities and no NaN.
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.float(self) }
}

extension PrimitiveValue where Self: FixedWidthInteger {
    /// Reads an integer in whatever spelling, such as `1.0`; one beyond the type's range is an error of its own.
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.integer() }

    /// Writes an integer.
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.integer(self) }
}

extension Int: PrimitiveValue {}
extension Int8: PrimitiveValue {}
extension Int16: PrimitiveValue {}
extension Int32: PrimitiveValue {}
extension Int64: PrimitiveValue {}
extension UInt: PrimitiveValue {}
extension UInt8: PrimitiveValue {}
extension UInt16: PrimitiveValue {}
extension UInt32: PrimitiveValue {}
extension UInt64: PrimitiveValue {}
