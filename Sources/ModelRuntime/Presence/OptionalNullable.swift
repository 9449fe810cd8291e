/// A property that may be absent, `null`, or hold a value.
///
/// It does not take `nil`: an absent key is written `.unset`, a null one `.null`. With a `nil` literal a property that
/// turns from optional into optional-nullable would still compile at `Pet(name: nil)`, and start to erase data.
///
/// In a `Codable` type of your own, a property keeps the three apart as well: what the compiler synthesizes finds
/// the overloads for it of `KeyedDecodingContainer` and `KeyedEncodingContainer`, by which an absent key is
/// `.unset` and `.unset` writes no key. The file of the type must import `ModelRuntime`.
///
/// Where there is no key to leave out, `.unset` cannot be written and throws an `EncodingError`: in an array, a dictionary, a
/// single value, and in a type that is generic over what it holds (`Box<Value: Codable>`, a property wrapper), since generic code is
/// compiled without these overloads. Generated types use neither; their bodies are driven by `FieldReader` and `FieldWriter`.
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
