/// A property that may be absent, `null`, or hold a value.
///
/// It does not take `nil`: an absent key is written `.unset`, a null one `.null`. With a `nil` literal a property that
/// turns from optional into optional-nullable would still compile at `Pet(name: nil)`, and start to erase data.
///
/// As `Codable` on its own it cannot see absence: it decodes `null` or a value, and encodes `.unset` as `null`. Inside a
/// generated type, `FieldReader.optionalNullable(_:)` and `FieldWriter.optionalNullable(_:_:)` keep the three apart.
@frozen
public enum OptionalNullable<Wrapped> {
    /// The key is absent.
    case unset
    /// The key is present and its value is `null`.
    case null
    /// The key is present and holds a value.
    case value(Wrapped)

    /// A value; `nil` becomes `.null`.
    @inlinable
    public init(valueOrNull value: Wrapped?) {
        if let value { self = .value(value) } else { self = .null }
    }

    /// A value; `nil` becomes `.unset`.
    @inlinable
    public init(valueOrUnset value: Wrapped?) {
        if let value { self = .value(value) } else { self = .unset }
    }

    /// The value, or `nil` when the key is absent or `null`.
    ///
    /// Assigning `nil` turns a value into `.null` and leaves absent absent.
    @inlinable
    public var value: Wrapped? {
        get { if case .value(let value) = self { value } else { nil } }
        set {
            if let newValue { self = .value(newValue) } else if case .value = self { self = .null }
        }
    }

    /// Whether the key is absent.
    @inlinable
    public var isUnset: Bool {
        if case .unset = self { true } else { false }
    }

    /// Whether the key is present and `null`.
    @inlinable
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Transforms the value; absent stays absent and `null` stays `null`.
    @inlinable
    public func map<Result, Failure: Error>(
        _ transform: (Wrapped) throws(Failure) -> Result
    ) throws(Failure) -> OptionalNullable<Result> {
        switch self {
        case .unset: .unset
        case .null: .null
        case .value(let value): .value(try transform(value))
        }
    }

    /// Transforms the value into any of the three; absent stays absent and `null` stays `null`.
    @inlinable
    public func flatMap<Result, Failure: Error>(
        _ transform: (Wrapped) throws(Failure) -> OptionalNullable<Result>
    ) throws(Failure) -> OptionalNullable<Result> {
        switch self {
        case .unset: .unset
        case .null: .null
        case .value(let value): try transform(value)
        }
    }

    /// The value, or `fallback` when the key is absent or `null`.
    @inlinable
    public static func ?? (self: Self, fallback: @autoclosure () throws -> Wrapped) rethrows -> Wrapped {
        if case .value(let value) = self { value } else { try fallback() }
    }

    /// The value, or `fallback` when the key is absent or `null`.
    @inlinable
    public static func ?? (self: Self, fallback: @autoclosure () throws -> Wrapped?) rethrows -> Wrapped? {
        if case .value(let value) = self { value } else { try fallback() }
    }

    /// Whether there is no value. Declared because `x == nil` would otherwise compare an `Optional` that is never `nil`.
    @available(*, deprecated, message: "Absent and null differ: use isUnset, isNull or value.")
    @inlinable
    public static func == (self: Self, _: _OptionalNilComparisonType) -> Bool {
        if case .value = self { false } else { true }
    }

    /// Whether there is a value.
    @available(*, deprecated, message: "Absent and null differ: use isUnset, isNull or value.")
    @inlinable
    public static func != (self: Self, _: _OptionalNilComparisonType) -> Bool {
        if case .value = self { true } else { false }
    }
}

extension OptionalNullable: Equatable where Wrapped: Equatable {}
extension OptionalNullable: Hashable where Wrapped: Hashable {}
extension OptionalNullable: Sendable where Wrapped: Sendable {}

extension OptionalNullable: Decodable where Wrapped: Decodable {
    /// Decodes `null` as `.null`, anything else as a value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Wrapped.self))
    }
}

extension OptionalNullable: Encodable where Wrapped: Encodable {
    /// Encodes the value, or `null` when there is none.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if case .value(let value) = self { try container.encode(value) } else { try container.encodeNil() }
    }
}
