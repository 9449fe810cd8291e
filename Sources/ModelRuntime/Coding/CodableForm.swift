/// How a Codable container holds a value, under a key, as an element, and in a dictionary.
///
/// Not for use outside this library: the defaults fit every value, and scalars take a shorter way.
public protocol _CodableForm {
    /// What is held.
    associatedtype Value: ModelValue

    /// Reads the value under a key.
    static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value
    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    static func decodeIfPresent(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value?
    /// Reads the next element.
    static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Value
    /// Reads an object of such values.
    static func decodeDictionary(from container: any SingleValueDecodingContainer) throws -> [String: Value]
    /// Writes the value under a key.
    static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws
    /// Writes the next element.
    static func encode(
        _ value: Value, to container: inout any UnkeyedEncodingContainer, _ context: _EncodingContext
    ) throws
}

/// What a value hands to the values in it while a Codable encoder is driven.
public struct _EncodingContext {
    let strategy: EncodingKeyStrategy?
}

// By a coder of its own, which drives the value's bodies.
extension _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value {
        try container.decode(Coded<Value>.self, forKey: key).value
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Value? {
        try container.decodeIfPresent(Coded<Value>.self, forKey: key)?.value
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Value {
        try container.decode(Coded<Value>.self).value
    }

    /// Reads an object of such values.
    public static func decodeDictionary(from container: any SingleValueDecodingContainer) throws -> [String: Value] {
        try container.decode([String: Coded<Value>].self).mapValues(\.value)
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws {
        try container.encode(Encoded(value, context.strategy), forKey: key)
    }

    /// Writes the next element.
    public static func encode(
        _ value: Value, to container: inout any UnkeyedEncodingContainer, _ context: _EncodingContext
    ) throws {
        try container.encode(Encoded(value, context.strategy))
    }
}

/// A value that a coder of its own reads and writes.
public enum _CodedForm<Value: ModelValue>: _CodableForm {}

/// An enumeration held as its raw value.
public enum _OpenForm<Value: OpenEnumeration>: _CodableForm {
    private typealias RawForm = Value.RawValue._ContainerForm

    /// Reads the raw value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value {
        Value(rawValue: try RawForm.decode(from: container, at: key))
    }

    /// Reads the raw value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Value? {
        try RawForm.decodeIfPresent(from: container, at: key).map { Value(rawValue: $0) }
    }

    /// Writes the raw value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws {
        try RawForm.encode(value.rawValue, to: &container, at: key, context)
    }
}

/// An enumeration written as its raw value; reading says which enumeration a value is none of.
public enum _ClosedForm<Value: ClosedEnumeration>: _CodableForm {
    /// Writes the raw value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws {
        try Value.RawValue._ContainerForm.encode(value.rawValue, to: &container, at: key, context)
    }
}
