/// A JSON number in its exact decimal spelling.
///
/// Numbers are compared by value, at any magnitude and without rounding: `1`, `1.0` and `1e0` are equal and have one
/// hash. Nothing is ever expanded, so that `1e999999999` is as cheap as `1`. (Exponents beyond ±10¹⁸ count as ±10¹⁸.)
public struct JSONNumber: Sendable {
    /// The number as it is spelled: RFC 8259 §6.
    public let spelling: String

    /// A number from its JSON spelling, or `nil` if that is not one.
    public init?(_ spelling: String) {
        guard DecimalParts(spelling) != nil else { return nil }
        self.spelling = spelling
    }

    /// An integer.
    public init(_ value: some BinaryInteger) { spelling = String(value) }

    /// The shortest decimal that reads back as `value`, or `nil` for infinities and NaN, which JSON does not have.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        spelling = value.description
    }

    /// The shortest decimal that reads back as `value`, or `nil` for infinities and NaN, which JSON does not have.
    public init?(_ value: Float) {
        guard value.isFinite else { return nil }
        spelling = value.description
    }

    /// For text that the reader has already checked.
    init(uncheckedSpelling: String) { spelling = uncheckedSpelling }

    /// The value as `T`, or `nil` if it has a fractional part or does not fit.
    public func integer<T: FixedWidthInteger>(as _: T.Type = T.self) -> T? {
        guard let magnitude = parts.integerMagnitude else { return nil }
        guard parts.isNegative else { return T(exactly: magnitude) }
        guard let value = T(exactly: magnitude) else {
            // The magnitude of the smallest integer has no positive counterpart.
            return T.isSigned && magnitude == T.min.magnitude ? T.min : nil
        }
        return T.isSigned ? 0 - value : value == 0 ? 0 : nil
    }

    /// The nearest `Double`, or `nil` if the number is beyond its range.
    public var double: Double? {
        guard let value = Double(spelling), value.isFinite else { return nil }
        return value
    }

    /// Whether the number has no fractional part.
    public var isInteger: Bool { parts.isInteger }

    /// Whether this number is `divisor` times an integer, in exact decimal arithmetic: `0.7` is a multiple of `0.1`.
    ///
    /// Nothing is a multiple of zero.
    public func isMultiple(of divisor: JSONNumber) -> Bool { parts.isMultiple(of: divisor.parts) }

    var parts: DecimalParts { DecimalParts(spelling) ?? .zero }
}

extension JSONNumber: Hashable, Comparable {
    /// Whether both numbers have the same value.
    public static func == (a: Self, b: Self) -> Bool { a.parts == b.parts }
    /// Whether `a` is less than `b`.
    public static func < (a: Self, b: Self) -> Bool { a.parts < b.parts }
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

extension JSONNumber: CustomStringConvertible {
    /// The spelling.
    public var description: String { spelling }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
    /// Creates a number from an integer literal.
    public init(integerLiteral value: Int) { self.init(value) }

    /// Creates a number from a floating-point literal, which the compiler rounds to a `Double`; a string literal is exact.
    public init(floatLiteral value: Double) {
        precondition(value.isFinite, "A JSON number is finite.")
        spelling = value.description
    }

    /// Creates a number from its spelling; a literal that is not a JSON number is a programming error and traps.
    public init(stringLiteral value: String) {
        precondition(DecimalParts(value) != nil, "Not a JSON number.")
        spelling = value
    }
}
