#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// A format is its type's own conformance, so that the strategies of the caller's coder never see it.

// MARK: - date-time

extension Date: ModelValue {
    /// Reads RFC 3339 text (§5.6), up to nanoseconds; a `Date` keeps about a tenth of a microsecond.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.text("a date-time") { Date(rfc3339: $0) }
    }

    /// Writes RFC 3339 text in UTC, with as few digits of a fraction as read back as this date: none, 3, or 6 to 9.
    /// A time that is outside of the years 0 to 9999 only in UTC has the offset that brings it back in.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws {
        guard try writer.text(append) else {
            // Not the date itself: Foundation traps when it describes one far away.
            throw writer.failure(timeIntervalSince1970, "RFC 3339 has only the years 0 to 9999.")
        }
    }

    /// The time that RFC 3339 text (§5.6) names, as generated types read it; `nil` for any other text.
    public init?(rfc3339 text: String) {
        guard let date = JSONBytes.with(text, { Date(rfc3339: $0) }) else { return nil }
        self = date
    }

    /// RFC 3339 text in UTC, as generated types write it; `nil` for a time outside of the years 0 to 9999.
    public var rfc3339: String? {
        var output = JSONOutput(capacity: 32)
        return append(to: &output) ? output.text : nil
    }

    private static var secondsFrom1970: Int { 978_307_200 }

    init?(rfc3339 text: JSONBytes) {
        guard text.count >= 20, let day = CalendarDate(text), text[10] | 0x20 == UInt8(ascii: "t"),
            let hour = text.decimal(11, 2), text[13] == UInt8(ascii: ":"),
            let minute = text.decimal(14, 2), text[16] == UInt8(ascii: ":"),
            let second = text.decimal(17, 2), hour < 24, minute < 60, second <= 60
        else { return nil }
        var place = 19
        guard let fraction = Self.fraction(text, &place), let offset = Self.offset(text, place) else { return nil }
        let seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
        // A leap second ends a day in UTC (§5.7); `Date` has none and takes the second after it.
        guard second < 60 || seconds % 86_400 == 0 else { return nil }
        let whole = Double(seconds - Self.secondsFrom1970)
        let interval = whole + fraction
        // Far from 2001 a `Date` is coarser than a fraction near one; the next second may be the next year, or no year at all.
        self.init(timeIntervalSinceReferenceDate: interval < whole + 1 ? interval : (whole + 1).nextDown)
    }

    /// The seconds after the point; digits beyond nanoseconds do not count.
    private static func fraction(_ text: JSONBytes, _ place: inout Int) -> Double? {
        guard text[place] == UInt8(ascii: ".") else { return 0 }
        place += 1
        let start = place
        var nanoseconds = 0
        while text[place].isDigit {
            if place - start < 9 { nanoseconds = nanoseconds * 10 + Int(text[place] - 0x30) }
            place += 1
        }
        guard place > start else { return nil }
        for _ in 0..<max(0, start + 9 - place) { nanoseconds *= 10 }
        return Double(nanoseconds) / 1e9
    }

    /// Seconds east of UTC.
    private static func offset(_ text: JSONBytes, _ start: Int) -> Int? {
        if text.count == start + 1 { return text[start] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
        guard text.count == start + 6, text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "-"),
            text[start + 3] == UInt8(ascii: ":"),
            let hour = text.decimal(start + 1, 2), let minute = text.decimal(start + 4, 2), hour < 24, minute < 60
        else { return nil }
        return (hour * 60 + minute) * (text[start] == UInt8(ascii: "-") ? -60 : 60)
    }

    /// Appends RFC 3339 text, if there is one for this date.
    func append(to output: inout JSONOutput) -> Bool {
        let interval = timeIntervalSinceReferenceDate
        guard abs(interval) < 1e12 else { return false }
        let whole = interval.rounded(.down)
        var (digits, unit) = (0, 1.0)
        while true {
            let units = ((interval - whole) * unit).rounded()
            if digits == 9 || units < unit && whole + units / unit == interval {
                return Self.append(Int(whole), Int(min(units, unit - 1)), digits, to: &output)
            }
            // Seven digits are what .NET writes and what a `Date` of our time just keeps.
            digits += digits < 6 ? 3 : 1
            unit *= digits <= 6 ? 1000 : 10
        }
    }

    private static func append(_ seconds: Int, _ fraction: Int, _ digits: Int, to output: inout JSONOutput) -> Bool {
        let seconds = seconds + secondsFrom1970
        // A time within a day of the first or the last year may be one of that year in its place: there it can be written.
        let hours = hoursOutside(seconds)
        guard abs(hours) < 24 else { return false }
        let local = seconds - hours * 3600
        let second = ((local % 86_400) + 86_400) % 86_400
        guard let day = CalendarDate(daysSince1970: (local - second) / 86_400) else { return false }
        _ = day.append(to: &output)
        output.append(UInt8(ascii: "T"))
        output.append(second / 3600, width: 2)
        output.append(UInt8(ascii: ":"))
        output.append(second / 60 % 60, width: 2)
        output.append(UInt8(ascii: ":"))
        output.append(second % 60, width: 2)
        if digits > 0 {
            output.append(UInt8(ascii: "."))
            output.append(fraction, width: digits)
        }
        guard hours != 0 else {
            output.append(UInt8(ascii: "Z"))
            return true
        }
        output.append(hours > 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        output.append(abs(hours), width: 2)
        output.append(UInt8(ascii: ":"))
        output.append(0, width: 2)
        return true
    }

    /// The hours, whole ones, by which a time misses the years 0 to 9999; below zero for one before them.
    private static func hoursOutside(_ seconds: Int) -> Int {
        let (first, end) = (-719_528 * 86_400, 2_932_897 * 86_400)
        if seconds >= end { return (seconds - end) / 3600 + 1 }
        return seconds < first ? -((first - seconds + 3599) / 3600) : 0
    }
}

// MARK: - uuid, uri, byte

extension UUID: ModelValue {
    /// Reads a UUID (RFC 9562 §4) in either case.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("a UUID") { $0.utf8.count == 36 ? UUID(uuidString: $0) : nil }
    }

    /// Writes a UUID in lower case, as RFC 9562 §4 recommends.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(uuidString.lowercased()) }
}

extension URL: ModelValue {
    /// Reads a URL; Foundation percent-encodes characters that no URL may have.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws { self = try reader.string("a URL") { URL(string: $0) } }

    /// Writes the absolute URL.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(absoluteString) }
}

extension Data: ModelValue {
    /// Reads base64 (RFC 4648 §4): padded, without white space or stray bits.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("base64") { text in
            Data(base64Encoded: text).flatMap { $0.base64EncodedString() == text ? $0 : nil }
        }
    }

    /// Writes base64.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(base64EncodedString()) }
}

extension ModelValue {
    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: `EncodingError` for what JSON cannot hold, such as an infinite number.
    public func jsonData(_ options: EncodingOptions = .compact) throws -> Data { Data(try jsonBytes(options)) }
}

// MARK: - Exact numbers

extension JSONNumber {
    /// The value as a `Decimal`, or `nil` if it needs more than its 38 digits or a greater exponent.
    public var decimal: Decimal? {
        guard let value = Decimal(string: spelling), JSONNumber(value) == self else { return nil }
        return value
    }

    /// A decimal, or `nil` for NaN, which JSON does not have.
    public init?(_ value: Decimal) {
        guard !value.isNaN else { return nil }
        self.init(value.description)
    }
}

@_documentation(visibility: internal)
extension Decimal: JSONNumeric {
    /// The decimal, or `nil` for NaN.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

extension Decimal: ModelValue {
    /// Reads a number of at most 38 digits, exactly; one that does not fit is an error.
    ///
    /// A Codable decoder rounds what does not fit.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        if reader.isCodable {
            self = try reader.codable.decimal()
            return
        }
        let range = try reader.json.number()
        guard let value = JSONNumber(uncheckedSpelling: reader.json.bytes.string(range)).decimal else {
            throw reader.json.doesNotFit(Decimal.self, range)
        }
        self = value
    }

    /// Writes a number; JSON has no NaN.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws {
        guard let number = JSONNumber(self) else { throw writer.failure(self, "JSON has no spelling for \(self).") }
        try writer.number(number)
    }
}

extension JSONNumber: Model {
    /// Reads a number. A Codable decoder shows no number's spelling: integers and decimals of 38 digits keep their value,
    /// others are rounded to a `Double`.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        if reader.isCodable {
            self = try reader.codable.number()
            return
        }
        let range = try reader.json.number()
        spelling = reader.json.bytes.string(range)
    }

    /// Writes the spelling. A Codable encoder gets an integer, a `Double` or a `Decimal`, the first that holds the value.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.number(self) }
}

extension CodableReader {
    func decimal() throws -> Decimal {
        guard let value = try number().decimal else {
            throw ReadingFailure.Reason.outOfRange(nil, Decimal.self).decodingError(decoder.codingPath)
        }
        return value
    }

    func number() throws -> JSONNumber {
        let container = try decoder.singleValueContainer()
        // Foundation reads an integer by way of `Double` where it has a fraction: `Decimal` keeps 0.99999999999999999999.
        if let decimal = try? container.decode(Decimal.self), let number = JSONNumber(decimal) { return number }
        if let integer = try? container.decode(Int64.self) { return JSONNumber(integer) }
        if let integer = try? container.decode(UInt64.self) { return JSONNumber(integer) }
        let double: Double = try primitive()
        guard let number = JSONNumber(double) else {
            throw ReadingFailure.Reason.outOfRange(nil, Double.self).decodingError(decoder.codingPath)
        }
        return number
    }
}

/// A number for a Codable encoder.
struct EncodableNumber: Encodable {
    let number: JSONNumber

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let integer: Int64 = number.integer() { return try container.encode(integer) }
        if let integer: UInt64 = number.integer() { return try container.encode(integer) }
        // Only encoders of JSON know `Decimal`; others write it as an object.
        let double = number.double
        if let double, JSONNumber(double) == number { return try container.encode(double) }
        if let decimal = number.decimal { return try container.encode(decimal) }
        if let double { return try container.encode(double) }
        let text = "No encoder holds the number \(number.excerpt)."
        throw EncodingError.invalidValue(number, .init(codingPath: encoder.codingPath, debugDescription: text))
    }
}

// MARK: - Foundation's encoder

extension EncodingKeyStrategy {
    /// What a custom strategy does to keys.
    static func conversion(of strategy: Any) -> Conversion? {
        guard case .custom(let convert)? = strategy as? JSONEncoder.KeyEncodingStrategy else { return nil }
        return convert
    }
}
