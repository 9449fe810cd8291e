/// A value that the container's coder reads and writes itself.
public enum _PrimitiveForm<Value: PrimitiveValue>: _CodableForm {}

extension _CodableForm where Value: PrimitiveValue {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value {
        do { return try container.decode(Value.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Value? {
        do { return try container.decodeIfPresent(Value.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Value {
        let index = container.currentIndex
        do { return try container.decode(Value.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }

    /// Writes the next element.
    public static func encode(
        _ value: Value, to container: inout any UnkeyedEncodingContainer, _: _EncodingContext
    ) throws {
        try container.encode(value)
    }
}

extension _CodableForm where Value: PrimitiveValue {
    @inline(never)
    static func explained(
        _ error: any Error, _ container: KeyedDecodingContainer<WireKey>, _ key: WireKey
    ) -> any Error {
        let double = try? container.decode(Double.self, forKey: key)
        return explanation(of: error, double, at: container.codingPath + [key])
    }

    @inline(never)
    static func explained(
        _ error: any Error, _ container: inout any UnkeyedDecodingContainer, _ index: Int
    ) -> any Error {
        let double = try? container.decode(Double.self)
        return explanation(of: error, double, at: container.codingPath + [WireKey(intValue: index)])
    }

    /// Foundation reports a number that does not fit as "not valid JSON", without a path: this says which it is.
    ///
    /// `double` is the same value read as a `Double`, where it is one.
    static func explanation(of error: any Error, _ double: Double?, at path: [any CodingKey]) -> any Error {
        switch error {
        case DecodingError.keyNotFound, DecodingError.valueNotFound, DecodingError.typeMismatch: return error
        default: break
        }
        if Value.self == String.self || Value.self == Bool.self { return error }
        guard let double else { return ReadingFailure.Reason.outOfRange(nil, Value.self).decodingError(path) }
        guard double.rounded() == double || Value.self == Float.self else {
            return ReadingFailure.Reason.mismatch("expected an integer, found \(double)", Value.self).decodingError(
                path)
        }
        return ReadingFailure.Reason.outOfRange("\(double)", Value.self).decodingError(path)
    }
}

// Containers have a requirement of their own for each of these types, which spares them a coder for every value. A generic
// body cannot call it, so that the bodies differ in nothing but the type.

/// A `String`, for which containers have requirements of their own.
public enum _StringForm: _CodableForm {
    /// Reads an object of strings.
    public static func decodeDictionary(from container: any SingleValueDecodingContainer) throws -> [String: String] {
        try container.decode([String: String].self)
    }

    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> String {
        do { return try container.decode(String.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> String? {
        do { return try container.decodeIfPresent(String.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> String {
        let index = container.currentIndex
        do { return try container.decode(String.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: String, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// A `Bool`, for which containers have requirements of their own.
public enum _BoolForm: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Bool {
        do { return try container.decode(Bool.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Bool? {
        do { return try container.decodeIfPresent(Bool.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Bool {
        let index = container.currentIndex
        do { return try container.decode(Bool.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Bool, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// An `Int`, for which containers have requirements of their own.
public enum _IntForm: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Int {
        do { return try container.decode(Int.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Int? {
        do { return try container.decodeIfPresent(Int.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Int {
        let index = container.currentIndex
        do { return try container.decode(Int.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Int, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// An `Int32`, for which containers have requirements of their own.
public enum _Int32Form: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Int32 {
        do { return try container.decode(Int32.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Int32? {
        do { return try container.decodeIfPresent(Int32.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Int32 {
        let index = container.currentIndex
        do { return try container.decode(Int32.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Int32, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// An `Int64`, for which containers have requirements of their own.
public enum _Int64Form: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Int64 {
        do { return try container.decode(Int64.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Int64? {
        do { return try container.decodeIfPresent(Int64.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Int64 {
        let index = container.currentIndex
        do { return try container.decode(Int64.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Int64, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// A `Double`, for which containers have requirements of their own.
public enum _DoubleForm: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Double {
        do { return try container.decode(Double.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Double? {
        do { return try container.decodeIfPresent(Double.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Double {
        let index = container.currentIndex
        do { return try container.decode(Double.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Double, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}
