// Containers have a requirement of their own for each of these types, which spares them a coder for every value. A generic
// body cannot call it, so that the bodies differ in nothing but the type.

extension String {
    /// Reads an object of strings.
    public static func _decodeDictionary(from container: any SingleValueDecodingContainer) throws -> [String: Self] {
        try container.decode([String: String].self)
    }

    /// Reads the value under a key.
    public static func _decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Self {
        do { return try container.decode(String.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func _decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Self? {
        do { return try container.decodeIfPresent(String.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func _decode(from container: inout any UnkeyedDecodingContainer) throws -> Self {
        let index = container.currentIndex
        do { return try container.decode(String.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public func _encode(
        to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }
}

extension Bool {
    /// Reads the value under a key.
    public static func _decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Self {
        do { return try container.decode(Bool.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func _decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Self? {
        do { return try container.decodeIfPresent(Bool.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func _decode(from container: inout any UnkeyedDecodingContainer) throws -> Self {
        let index = container.currentIndex
        do { return try container.decode(Bool.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public func _encode(
        to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }
}

extension Int {
    /// Reads the value under a key.
    public static func _decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Self {
        do { return try container.decode(Int.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func _decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Self? {
        do { return try container.decodeIfPresent(Int.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func _decode(from container: inout any UnkeyedDecodingContainer) throws -> Self {
        let index = container.currentIndex
        do { return try container.decode(Int.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public func _encode(
        to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }
}

extension Int32 {
    /// Reads the value under a key.
    public static func _decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Self {
        do { return try container.decode(Int32.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func _decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Self? {
        do { return try container.decodeIfPresent(Int32.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func _decode(from container: inout any UnkeyedDecodingContainer) throws -> Self {
        let index = container.currentIndex
        do { return try container.decode(Int32.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public func _encode(
        to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }
}

extension Int64 {
    /// Reads the value under a key.
    public static func _decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Self {
        do { return try container.decode(Int64.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func _decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Self? {
        do { return try container.decodeIfPresent(Int64.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func _decode(from container: inout any UnkeyedDecodingContainer) throws -> Self {
        let index = container.currentIndex
        do { return try container.decode(Int64.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public func _encode(
        to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }
}

extension Double {
    /// Reads the value under a key.
    public static func _decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Self {
        do { return try container.decode(Double.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func _decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Self? {
        do { return try container.decodeIfPresent(Double.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func _decode(from container: inout any UnkeyedDecodingContainer) throws -> Self {
        let index = container.currentIndex
        do { return try container.decode(Double.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public func _encode(
        to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }
}
