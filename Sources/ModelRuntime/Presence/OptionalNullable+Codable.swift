extension OptionalNullable: Decodable where Wrapped: Decodable {
    /// Decodes `null` as `.null`, anything else as a value; only a keyed container sees that a key is absent.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Wrapped.self))
    }
}

extension OptionalNullable: Encodable where Wrapped: Encodable {
    /// Encodes the value or `null`.
    ///
    /// - Throws: `EncodingError.invalidValue` for `.unset`, which only a keyed container can leave out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .unset: throw unwritable(at: encoder.codingPath)
        case .null: try container.encodeNil()
        case .value(let value): try container.encode(value)
        }
    }

    private func unwritable(at path: [any CodingKey]) -> EncodingError {
        .invalidValue(
            self,
            .init(
                codingPath: path,
                debugDescription: "`.unset` has no place in JSON here: only a key of an object can be left out. "
                    + "Use `.null`, or leave the element out."))
    }
}

// What the compiler synthesizes for a `Codable` struct calls these, because they are more specific than the library's own.

extension KeyedDecodingContainer {
    /// Decodes the value under a key: `.unset` if the key is absent, `.null` if its value is `null`.
    public func decode<Wrapped: Decodable>(
        _: OptionalNullable<Wrapped>.Type, forKey key: Key
    ) throws -> OptionalNullable<Wrapped> {
        guard contains(key) else { return .unset }
        return try decodeNil(forKey: key) ? .null : .value(decode(Wrapped.self, forKey: key))
    }

    /// Decodes the value under a key for an optional property: `nil` if the key is absent, `.null` if its value is `null`.
    public func decodeIfPresent<Wrapped: Decodable>(
        _ type: OptionalNullable<Wrapped>.Type, forKey key: Key
    ) throws -> OptionalNullable<Wrapped>? {
        contains(key) ? try decode(type, forKey: key) : nil
    }
}

extension KeyedEncodingContainer {
    /// Encodes a value or `null` under a key; `.unset` leaves the key out.
    public mutating func encode<Wrapped: Encodable>(_ value: OptionalNullable<Wrapped>, forKey key: Key) throws {
        switch value {
        case .unset: break
        case .null: try encodeNil(forKey: key)
        case .value(let value): try encode(value, forKey: key)
        }
    }

    /// Encodes a value or `null` under a key; `.unset` and `nil` leave the key out.
    public mutating func encodeIfPresent<Wrapped: Encodable>(
        _ value: OptionalNullable<Wrapped>?, forKey key: Key
    ) throws {
        if let value { try encode(value, forKey: key) }
    }
}
