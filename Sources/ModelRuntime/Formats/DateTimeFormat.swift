/// `date-time` and `time`: RFC 3339 §5.6.
enum DateTimeFormat {
    static func isDateTime(_ text: String) -> Bool {
        guard text.utf8.count > 11,
            let day = text.utf8.index(text.utf8.startIndex, offsetBy: 10, limitedBy: text.utf8.endIndex),
            CalendarDate(String(Substring(text.utf8.prefix(10)))) != nil, text.utf8[day] | 0x20 == UInt8(ascii: "t")
        else { return false }
        return isTime(String(Substring(text.utf8.dropFirst(11))))
    }

    static func isTime(_ text: String) -> Bool { ExactTime(text) != nil }
}
