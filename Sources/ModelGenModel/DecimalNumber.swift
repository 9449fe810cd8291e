import ModelGenText

/// A number in its exact decimal spelling, such as `0.10` or `9223372036854775808`.
///
/// Equality is by spelling; `compare` and `isInteger` go by value, at any magnitude and without rounding.
package struct DecimalNumber: Sendable, Hashable {
    /// By RFC 8259 §6.
    package let spelling: String
    /// `true` for numbers below zero.
    let isNegative: Bool
    /// The significant digits, without zeros at either end; empty for zero.
    let digits: [UInt8]
    /// The power of ten that the last digit stands for.
    let exponent: Int

    /// Reads a number as JSON spells it; `nil` if it is not one, or if its exponent does not fit in 31 bits.
    package init?(_ spelling: String) {
        var rest = Substring(spelling).utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        let whole = rest.prefix { ASCII.isDigit($0) }
        guard let first = whole.first, whole.count == 1 || first != UInt8(ascii: "0") else { return nil }
        rest = rest.dropFirst(whole.count)
        var fraction = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = rest.prefix { ASCII.isDigit($0) }
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(fraction.count)
        }
        var exponent = 0
        if let mark = rest.first {
            guard mark | 0x20 == UInt8(ascii: "e"), let value = Self.exponent(rest.dropFirst()) else { return nil }
            exponent = value
        }
        var digits = (Array(whole) + Array(fraction)).map { $0 - UInt8(ascii: "0") }
        exponent -= fraction.count
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        digits.removeFirst(digits.prefix { $0 == 0 }.count)
        self.spelling = spelling
        self.isNegative = isNegative && !digits.isEmpty
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : exponent
    }

    /// Creates an integer.
    package init(_ value: Int) {
        spelling = String(value)
        isNegative = value < 0
        var magnitude = value.magnitude
        var digits: [UInt8] = []
        var exponent = 0
        while magnitude > 0 {
            let digit = UInt8(magnitude % 10)
            if digits.isEmpty, digit == 0 { exponent += 1 } else { digits.append(digit) }
            magnitude /= 10
        }
        self.digits = digits.reversed()
        self.exponent = exponent
    }

    private static func exponent(_ text: Substring.UTF8View) -> Int? {
        guard let value = Int32(Substring(text)), text.last.map(ASCII.isDigit) == true else { return nil }
        return Int(value)
    }

    /// Whether both are spelt alike; `isEqualInValue(to:)` compares values.
    package static func == (a: DecimalNumber, b: DecimalNumber) -> Bool { a.spelling == b.spelling }

    /// Hashes the spelling, as `==` compares it.
    package func hash(into hasher: inout Hasher) { hasher.combine(spelling) }
}

extension DecimalNumber {
    /// Whether the value has no fraction: `1`, `1.0`, `1e3`.
    package var isInteger: Bool { exponent >= 0 }

    /// Whether the value is zero.
    package var isZero: Bool { digits.isEmpty }

    /// The value as a fixed-width integer, if it is one and fits.
    package func integer<T: FixedWidthInteger>(as: T.Type = T.self) -> T? {
        guard isInteger, digits.count + exponent <= 40 else { return nil }
        var result: T = 0
        for digit in digits + Array(repeating: 0, count: exponent) {
            let (product, overflowed) = result.multipliedReportingOverflow(by: 10)
            let (sum, carried) =
                isNegative ? product.subtractingReportingOverflow(T(digit)) : product.addingReportingOverflow(T(digit))
            if overflowed || carried { return nil }
            result = sum
        }
        return result
    }

    /// The value rounded towards zero, as a fixed-width integer, if it fits.
    package func truncated<T: FixedWidthInteger>(as: T.Type = T.self) -> T? {
        if isInteger { return integer() }
        let count = max(0, digits.count + exponent)
        let kept = String(decoding: digits.prefix(count).map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        return T((isNegative ? "-" : "") + (kept.isEmpty ? "0" : kept))
    }
}

extension DecimalNumber: Comparable {
    /// Compares by value.
    package static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
        if a.sign != b.sign { return a.sign < b.sign }
        return a.sign >= 0 ? a.isSmallerInMagnitude(than: b) : b.isSmallerInMagnitude(than: a)
    }

    /// Whether both have the same value, such as `1` and `1.0`.
    package func isEqualInValue(to other: DecimalNumber) -> Bool {
        isNegative == other.isNegative && digits == other.digits && exponent == other.exponent
    }

    /// The same for all spellings of one value, such as `1` and `1.0`; not always a number as JSON spells it.
    package var canonicalSpelling: String {
        (isNegative ? "-" : "") + digits.map(String.init).joined() + "e\(exponent)"
    }

    private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

    private func isSmallerInMagnitude(than other: DecimalNumber) -> Bool {
        let scale = digits.count + exponent
        let otherScale = other.digits.count + other.exponent
        if scale != otherScale { return scale < otherScale }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The spelling.
    package var description: String { spelling }
}
