/// A decimal taken apart: ±d.ddd… × 10^`exponent`, without leading or trailing zeros.
///
/// The first 19 digits stand left-aligned in one integer, so that nearly every number needs no allocation; equal values
/// have equal parts.
struct DecimalParts: Hashable {
    private(set) var isNegative = false
    /// The power of ten of the first digit.
    private var exponent = 0
    /// The first 19 digits, filled up with zeros.
    private var leading: UInt64 = 0
    /// Digits after the nineteenth.
    private var rest: [UInt8] = []

    static let zero = DecimalParts()

    private init() {}

    var isZero: Bool { leading == 0 }

    private static let width = 19
    /// Far from overflow when digit counts are added.
    private static let greatestExponent = 1_000_000_000_000_000_000

    /// Takes JSON's grammar of numbers (RFC 8259 §6), and nothing else.
    init?(_ spelling: String) {
        var text = spelling.utf8[...]
        isNegative = text.first == UInt8(ascii: "-")
        if isNegative { text.removeFirst() }

        let whole = text.prefix { $0.isDigit }
        guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return nil }
        text = text.dropFirst(whole.count)
        var fraction = text.prefix(0)
        if text.first == UInt8(ascii: ".") {
            fraction = text.dropFirst().prefix { $0.isDigit }
            guard !fraction.isEmpty else { return nil }
            text = text.dropFirst(1 + fraction.count)
        }
        var scale = 0
        if let marker = text.first {
            guard marker | 0x20 == UInt8(ascii: "e"), let value = Self.exponent(text.dropFirst()) else { return nil }
            scale = value
        }

        var position = whole.count - 1
        var count = 0
        for digits in [whole, fraction] {
            for byte in digits {
                append(byte &- 0x30, at: position, &count)
                position -= 1
            }
        }
        finish(count: count, scale: scale)
    }

    /// The digits after an `e`, its sign included; saturates.
    private static func exponent(_ text: Substring.UTF8View) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        guard !digits.isEmpty else { return nil }
        var value = 0
        for byte in digits {
            guard byte.isDigit else { return nil }
            value = value < greatestExponent / 10 ? value * 10 + Int(byte &- 0x30) : greatestExponent
        }
        return isNegative ? -value : value
    }

    private mutating func append(_ digit: UInt8, at position: Int, _ count: inout Int) {
        if count == 0 {
            guard digit != 0 else { return }
            exponent = position
        }
        if count < Self.width { leading = leading * 10 + UInt64(digit) } else { rest.append(digit) }
        count += 1
    }

    private mutating func finish(count: Int, scale: Int) {
        guard count > 0 else {
            self = .zero
            return
        }
        for _ in 0..<max(0, Self.width - count) { leading *= 10 }
        while rest.last == 0 { rest.removeLast() }
        exponent += scale
    }
}

extension UInt8 {
    /// Whether this is an ASCII digit.
    var isDigit: Bool { self &- 0x30 < 10 }
}

extension DecimalParts: Comparable {
    static func < (a: Self, b: Self) -> Bool {
        if a.isZero || b.isZero || a.isNegative != b.isNegative { return a.sign < b.sign }
        return a.isNegative ? b.magnitudeIsLess(than: a) : a.magnitudeIsLess(than: b)
    }

    private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

    private func magnitudeIsLess(than other: Self) -> Bool {
        if exponent != other.exponent { return exponent < other.exponent }
        if leading != other.leading { return leading < other.leading }
        return rest.lexicographicallyPrecedes(other.rest)
    }
}

extension DecimalParts {
    /// The first 19 digits without trailing zeros.
    private var shortened: (digits: UInt64, count: Int) {
        var digits = leading
        var count = Self.width
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            count -= 1
        }
        return (digits, count)
    }

    /// How many significant digits there are.
    private var digitCount: Int { rest.isEmpty ? shortened.count : Self.width + rest.count }

    /// The power of ten of the last significant digit.
    private var lastExponent: Int { exponent - digitCount + 1 }

    var isInteger: Bool { isZero || lastExponent >= 0 }

    /// The absolute value, if it is an integer that fits.
    var integerMagnitude: UInt64? {
        guard !isZero else { return 0 }
        guard isInteger, exponent <= Self.width else { return nil }
        var value = rest.isEmpty ? shortened.digits : leading
        for digit in rest + [UInt8](repeating: 0, count: lastExponent) {
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = tens.addingReportingOverflow(UInt64(digit))
            guard !isTooLarge, !overflows else { return nil }
            value = sum
        }
        return value
    }

    /// The significant digits, most significant first.
    private var digits: [UInt8] {
        var (value, count) = rest.isEmpty ? shortened : (leading, Self.width)
        var result = [UInt8](repeating: 0, count: count)
        while count > 0 {
            count -= 1
            result[count] = UInt8(value % 10)
            value /= 10
        }
        return result + rest
    }

    func isMultiple(of divisor: Self) -> Bool {
        guard !divisor.isZero else { return false }
        guard !isZero else { return true }
        // Both are integers times a power of ten; the last digit of this one is not zero, so that it divides by no
        // further power of ten.
        let shift = lastExponent - divisor.lastExponent
        guard shift >= 0 else { return false }
        // Ten contributes only factors two and five, of which a divisor of n digits has fewer than 4n: further zeros
        // cannot change the answer.
        let zeros = min(shift, 4 * divisor.digitCount)
        let (small, count) = divisor.shortened
        if divisor.rest.isEmpty, count <= 18 { return remainderIsZero(small, zeros: zeros) }
        return remainderIsZero(divisor.digits, zeros: zeros)
    }

    private func remainderIsZero(_ divisor: UInt64, zeros: Int) -> Bool {
        let (first, _) = rest.isEmpty ? shortened : (leading, Self.width)
        var remainder = first % divisor
        for digit in rest { remainder = (remainder * 10 + UInt64(digit)) % divisor }
        for _ in 0..<zeros { remainder = remainder * 10 % divisor }
        return remainder == 0
    }

    /// Long division, digit by digit, for divisors beyond 18 digits.
    private func remainderIsZero(_ divisor: [UInt8], zeros: Int) -> Bool {
        // One digit more than the divisor holds ten times any remainder.
        let divisor = [0] + divisor
        var remainder = [UInt8](repeating: 0, count: divisor.count)
        for digit in digits + [UInt8](repeating: 0, count: zeros) {
            remainder.removeFirst()
            remainder.append(digit)
            while !remainder.lexicographicallyPrecedes(divisor) { remainder.subtract(divisor) }
        }
        return remainder.allSatisfy { $0 == 0 }
    }
}

extension [UInt8] {
    /// Subtracts a decimal of as many digits that is not greater.
    fileprivate mutating func subtract(_ other: [UInt8]) {
        var borrow: UInt8 = 0
        for index in indices.reversed() {
            let digit = self[index] &+ 10 &- other[index] &- borrow
            borrow = digit < 10 ? 1 : 0
            self[index] = digit % 10
        }
    }
}
