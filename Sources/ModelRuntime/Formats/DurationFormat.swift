/// `duration`: RFC 3339 appendix A, where units follow each other without a gap.
enum DurationFormat {
    static func matches(_ text: String) -> Bool {
        var reader = DigitReader(text)
        guard reader.take("P") != nil else { return false }
        var weeks = reader
        if weeks.takeAll() > 0, weeks.take("W") != nil { return weeks.isAtEnd }
        guard let dates = units("YMD", &reader) else { return false }
        if reader.isAtEnd { return dates > 0 }
        guard reader.take("T") != nil, let times = units("HMS", &reader) else { return false }
        return reader.isAtEnd && times > 0
    }

    /// How many units there are; `nil` where they are out of order or leave one out between others.
    private static func units(_ names: String, _ reader: inout DigitReader) -> Int? {
        var last: Int?
        var count = 0
        while let digit = reader.rest.first, digit.isDigit {
            _ = reader.takeAll()
            guard let unit = reader.rest.first, let place = names.utf8.enumerated().first(where: { $0.element == unit })
            else { return nil }
            if let last, place.offset != last + 1 { return nil }
            last = place.offset
            count += 1
            _ = reader.take("YMDHS")
        }
        return count
    }
}
