/// A time of day with its offset, as text: RFC 3339's `full-time`, such as `09:30:00.5+02:00`.
///
/// JSON Schema's format `time`. Without a day it is no point in time; the text keeps the offset and all digits.
public struct ExactTime: Hashable, Sendable {
    /// The text.
    public let text: String
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 60, which is a leap second.
    public let second: Int
    /// The fraction of the second; digits beyond nanoseconds are in the text only.
    public let nanosecond: Int
    /// Minutes east of UTC.
    public let offset: Int

    /// Whether both are written alike; the same time under another offset is not.
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.text) == ExactString(b.text) }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(ExactString(text)) }
}

extension ExactTime: LosslessStringConvertible {
    /// Takes RFC 3339 `full-time` (§5.6), or `nil` for any other text.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let hour = reader.take(2, in: 0...23), reader.take(":") != nil, let minute = reader.take(2, in: 0...59),
            reader.take(":") != nil, let second = reader.take(2, in: 0...60),
            let nanosecond = Self.fraction(&reader), let offset = Self.offset(&reader), reader.isAtEnd
        else { return nil }
        // A leap second is the last of a day in UTC (§5.7).
        guard second < 60 || ((hour * 60 + minute - offset) % 1440 + 1440) % 1440 == 1439 else { return nil }
        (self.hour, self.minute, self.second) = (hour, minute, second)
        (self.nanosecond, self.offset, self.text) = (nanosecond, offset, text)
    }

    /// A time, or `nil` for one that there is not.
    public init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0, offset: Int = 0) {
        guard 0...59 ~= minute, 0...23 ~= hour, 0...60 ~= second, 0...999_999_999 ~= nanosecond,
            -1439...1439 ~= offset
        else { return nil }
        var output = JSONOutput(capacity: 32)
        for (index, part) in [hour, minute, second].enumerated() {
            if index > 0 { output.append(UInt8(ascii: ":")) }
            output.append(part, width: 2)
        }
        output.appendFraction(nanosecond)
        output.appendOffset(offset)
        self.init(output.text)
    }

    /// The text.
    public var description: String { text }

    private static func fraction(_ reader: inout DigitReader) -> Int? {
        guard reader.take(".") != nil else { return 0 }
        var (nanoseconds, count) = (0, 0)
        while let digit = reader.take(1, in: 0...9) {
            if count < 9 { nanoseconds = nanoseconds * 10 + digit }
            count += 1
        }
        guard count > 0 else { return nil }
        for _ in 0..<max(0, 9 - count) { nanoseconds *= 10 }
        return nanoseconds
    }

    /// Minutes east of UTC.
    private static func offset(_ reader: inout DigitReader) -> Int? {
        guard let sign = reader.take("Zz+-") else { return nil }
        if sign | 0x20 == UInt8(ascii: "z") { return 0 }
        guard let hour = reader.take(2, in: 0...23), reader.take(":") != nil, let minute = reader.take(2, in: 0...59)
        else { return nil }
        return (hour * 60 + minute) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}

extension JSONOutput {
    /// A fraction of a second with as few digits as it takes, in threes.
    fileprivate mutating func appendFraction(_ nanoseconds: Int) {
        guard nanoseconds > 0 else { return }
        var (digits, value) = (9, nanoseconds)
        while value % 1000 == 0 { (digits, value) = (digits - 3, value / 1000) }
        append(UInt8(ascii: "."))
        append(value, width: digits)
    }

    fileprivate mutating func appendOffset(_ minutes: Int) {
        guard minutes != 0 else { return append(UInt8(ascii: "Z")) }
        append(UInt8(ascii: minutes < 0 ? "-" : "+"))
        append(abs(minutes) / 60, width: 2)
        append(UInt8(ascii: ":"))
        append(abs(minutes) % 60, width: 2)
    }
}
