/// A day of the proleptic Gregorian calendar, without a time or a time zone: JSON Schema's format `date`.
public struct CalendarDate: Hashable, Sendable {
    /// The year, from 0 to 9999.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day, or `nil` if there is none such.
    public init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, 1...Self.dayCount(year, month) ~= day else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    private static func dayCount(_ year: Int, _ month: Int) -> Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeapYear ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01.
    ///
    /// Years are counted from March, so that the leap day comes last, in eras of 400 years, which are equally long.
    var daysSince1970: Int {
        let shifted = month <= 2 ? year + 399 : year + 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 865_565
    }

    /// The day that is `days` after 1970-01-01, or `nil` outside the years 0 to 9999.
    init?(daysSince1970 days: Int) {
        guard -719_528...2_932_896 ~= days else { return nil }
        let shifted = days + 865_565
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        year = shifted / 146_097 * 400 - 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }
}

extension CalendarDate: Comparable {
    /// Whether `a` is before `b`.
    public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension CalendarDate: LosslessStringConvertible {
    /// A day written as RFC 3339's `full-date`, such as `2024-02-29`.
    public init?(_ text: String) {
        guard let day = JSONBytes.with(text, { $0.count == 10 ? Self($0) : nil }) else { return nil }
        self = day
    }

    /// The day that text starts with.
    init?(_ text: JSONBytes) {
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = text.decimal(0, 4), let month = text.decimal(5, 2), let day = text.decimal(8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as RFC 3339's `full-date`.
    public var description: String {
        var output = JSONOutput(capacity: 10)
        _ = append(to: &output)
        return output.text
    }

    /// Appends the day as RFC 3339's `full-date`.
    func append(to output: inout JSONOutput) -> Bool {
        output.append(year, width: 4)
        output.append(UInt8(ascii: "-"))
        output.append(month, width: 2)
        output.append(UInt8(ascii: "-"))
        output.append(day, width: 2)
        return true
    }
}

extension CalendarDate: Model {
    /// Reads a string such as `2024-02-29`.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.text("a date") { $0.count == 10 ? CalendarDate($0) : nil }
    }

    /// Writes a string such as `2024-02-29`.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { _ = try writer.text(append) }
}

extension FieldReader {
    /// A string in a format: `parse` returns `nil` for one that is not.
    mutating func string<Value>(_ name: String, _ parse: (String) -> Value?) throws -> Value {
        let start = startOfNext
        guard let value = parse(try string()) else { throw failure(.invalid("not \(name)"), at: start) }
        return value
    }

    /// As `string(_:_:)`, without making a string where the text can be borrowed.
    mutating func text<Value>(_ name: String, _ parse: (JSONBytes) -> Value?) throws -> Value {
        guard !isCodable, try json.shape() == .string else {
            return try string(name) { JSONBytes.with($0, parse) }
        }
        let start = startOfNext
        let quoted = try json.quoted()
        let value =
            quoted.isEscaped ? JSONBytes.with(json.bytes.text(quoted), parse) : parse(json.bytes.slice(quoted.range))
        guard let value else { throw failure(.invalid("not \(name)"), at: start) }
        return value
    }
}

extension FieldWriter {
    /// A string that `append` writes and that needs no escapes; `false` if it writes none.
    mutating func text(_ append: (inout JSONOutput) -> Bool) throws -> Bool {
        if isEncoding {
            var text = JSONOutput(capacity: 32)
            guard append(&text) else { return false }
            try string(text.text)
            return true
        }
        output.append(UInt8(ascii: "\""))
        guard append(&output) else { return false }
        output.append(UInt8(ascii: "\""))
        return true
    }
}

extension JSONBytes {
    /// The number that `count` ASCII digits spell.
    @inline(__always)
    func decimal(_ start: Int, _ count: Int) -> Int? {
        var value = 0
        for index in start..<start + count {
            guard self[index].isDigit else { return nil }
            value = value * 10 + Int(self[index] &- 0x30)
        }
        return value
    }
}
