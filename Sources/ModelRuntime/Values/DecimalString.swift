#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A decimal number that JSON holds as a string, as `"19.90"`: the format `decimal` under `type: string`.
///
/// What was read is written back digit by digit, the zeros at the end included, which a `Decimal` does not keep.
public struct DecimalString: Hashable, Sendable {
    /// The text between the quotes.
    public let text: String
    /// The value.
    public let decimal: Decimal

    /// Whether both have the same value, however it is spelt.
    public static func == (a: Self, b: Self) -> Bool { a.decimal == b.decimal }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }
}

extension DecimalString: LosslessStringConvertible {
    /// Takes a number as JSON spells it, of at most 38 digits; `nil` for any other text.
    public init?(_ text: String) {
        guard let decimal = JSONNumber(text)?.decimal else { return nil }
        self.text = text
        self.decimal = decimal
    }

    /// A decimal, or `nil` for NaN.
    public init?(_ decimal: Decimal) {
        guard !decimal.isNaN else { return nil }
        self.decimal = decimal
        text = decimal.description
    }

    /// The text.
    public var description: String { text }
}

extension DecimalString: Comparable {
    /// Compares by value.
    public static func < (a: Self, b: Self) -> Bool { a.decimal < b.decimal }
}

extension DecimalString: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) {
        decimal = Decimal(value)
        text = String(value)
    }
}

extension DecimalString: Model {
    /// Reads a string that spells a number.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("a decimal number") { DecimalString($0) }
    }

    /// Writes the text as it was read.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(text) }
}
