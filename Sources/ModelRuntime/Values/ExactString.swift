/// A string compared by Unicode scalar, as JSON compares.
///
/// Swift's `==` on strings also merges canonically equal spellings, such as `é` as one scalar and as `e` with an accent.
/// Generated enumerations switch over it: `switch ExactString(rawValue) { case "url": … }`.
@frozen
public struct ExactString: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The string.
    public let string: String

    /// Wraps a string.
    @inlinable
    public init(_ string: String) { self.string = string }

    /// Wraps a string literal.
    @inlinable
    public init(stringLiteral value: String) { string = value }

    /// Whether both strings have the same scalars.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool {
        // The lengths differ nearly always.
        a.string.utf8.count == b.string.utf8.count && a.hasSameBytes(as: b)
    }

    @usableFromInline
    func hasSameBytes(as other: Self) -> Bool {
        let isSame = string.utf8.withContiguousStorageIfAvailable { bytes in
            other.string.utf8.withContiguousStorageIfAvailable { JSONBytes(bytes).hasSameBytes(as: JSONBytes($0)) }
        }
        return (isSame ?? nil) ?? string.utf8.elementsEqual(other.string.utf8)
    }

    /// Whether `value` has the scalars of a literal: what a `case` asks.
    ///
    /// The standard library's operator for every `Equatable` type would make an `ExactString` of each literal, in twice
    /// the code.
    @inlinable
    public static func ~= (pattern: StaticString, value: Self) -> Bool {
        value.string.utf8.count == pattern.utf8CodeUnitCount && value.hasSameBytes(as: pattern)
    }

    @usableFromInline
    func hasSameBytes(as literal: StaticString) -> Bool {
        string.utf8.withContiguousStorageIfAvailable { JSONBytes($0).equals(literal, at: 0, count: $0.count) }
            ?? string.utf8.elementsEqual(literal.description.utf8)
    }

    /// Hashes the scalars. The string's own hash is the same for all canonically equal spellings, of which a document can hold
    /// any number.
    public func hash(into hasher: inout Hasher) {
        var text = string
        text.withUTF8 { JSONBytes($0).hash(into: &hasher) }
        // No byte of UTF-8, so that one string after the other hashes differently from both in one.
        hasher.combine(0xFF as UInt8)
    }
}

extension ExactString: Comparable {
    /// Whether `a` comes first in the order of Unicode scalars.
    public static func < (a: Self, b: Self) -> Bool {
        JSONBytes.with(a.string) { a in JSONBytes.with(b.string) { a.precedes($0) } }
    }
}
