/// A set of code points as sorted ranges that neither overlap nor touch.
package struct ScalarRanges: Hashable, Sendable {
    /// The ranges in ascending order. They may cover surrogates, which no Swift string contains.
    package private(set) var ranges: [ClosedRange<UInt32>] = []

    /// The largest code point.
    static let last: UInt32 = 0x10FFFF

    static let all = ScalarRanges([0...last])

    /// Creates the union of `ranges`, in any order.
    init(_ ranges: [ClosedRange<UInt32>] = []) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { append(range) }
    }

    /// Creates the set of one code point.
    init(_ value: UInt32) { ranges = [value...value] }

    /// Appends a range that does not start before the last one does.
    private mutating func append(_ range: ClosedRange<UInt32>) {
        guard let previous = ranges.last, range.lowerBound <= previous.upperBound &+ 1 else {
            return ranges.append(range)
        }
        ranges[ranges.count - 1] = previous.lowerBound...max(previous.upperBound, range.upperBound)
    }

    /// Whether there is no code point in it.
    package var isEmpty: Bool { ranges.isEmpty }

    /// Whether `value` is one of the set.
    package func contains(_ value: UInt32) -> Bool {
        ranges.contains { $0.contains(value) }
    }

    /// The only code point, where there is exactly one.
    var single: UInt32? {
        guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
        return range.lowerBound
    }

    func union(_ other: ScalarRanges) -> ScalarRanges { ScalarRanges(ranges + other.ranges) }

    mutating func formUnion(_ other: ScalarRanges) { self = union(other) }

    /// Every code point that is not in the set.
    var complement: ScalarRanges {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= Self.last { result.append(next...Self.last) }
        return ScalarRanges(result)
    }

    func intersects(_ other: ScalarRanges) -> Bool {
        var (left, right) = (0, 0)
        while left < ranges.count, right < other.ranges.count {
            if ranges[left].overlaps(other.ranges[right]) { return true }
            if ranges[left].upperBound < other.ranges[right].upperBound { left += 1 } else { right += 1 }
        }
        return false
    }
}

extension ScalarRanges {
    /// `\d`: ASCII digits (ECMA-262 §22.2.2.9).
    static let digits = ScalarRanges([0x30...0x39])

    /// `\w`: ASCII letters, digits and `_` (ECMA-262 §22.2.2.9.3).
    static let word = ScalarRanges([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])

    /// What folds to a letter of ``word`` without being one.
    static let foldingWord = ScalarRanges([0x17F...0x17F, 0x212A...0x212A])

    /// `\s`: WhiteSpace and LineTerminator (ECMA-262 §12.2, §12.3); category Zs is stable and spelled out.
    static let whitespace = ScalarRanges([
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])

    /// The line terminators of ECMA-262 §12.3, which `.` leaves out.
    static let lineTerminators = ScalarRanges([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
}
