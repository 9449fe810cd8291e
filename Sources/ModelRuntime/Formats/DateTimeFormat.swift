/// `date-time` and `time`: RFC 3339 §5.6.
enum DateTimeFormat {
    static func isDateTime(_ text: String) -> Bool {
        guard text.utf8.count > 11,
            let day = text.utf8.index(text.utf8.startIndex, offsetBy: 10, limitedBy: text.utf8.endIndex),
            CalendarDate(String(Substring(text.utf8.prefix(10)))) != nil, text.utf8[day] | 0x20 == UInt8(ascii: "t")
        else { return false }
        return isTime(String(Substring(text.utf8.dropFirst(11))))
    }

    static func isTime(_ text: String) -> Bool {
        var reader = DigitReader(text)
        guard let hour = reader.take(2, in: 0...23), reader.take(":") != nil, let minute = reader.take(2, in: 0...59),
            reader.take(":") != nil, let second = reader.take(2, in: 0...60)
        else { return false }
        if reader.take(".") != nil, reader.takeAll() == 0 { return false }
        guard let offset = offset(&reader), reader.isAtEnd else { return false }
        if second < 60 { return true }
        // A leap second is the last of a day in UTC (§5.7).
        return ((hour * 60 + minute - offset) % 1440 + 1440) % 1440 == 1439
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
