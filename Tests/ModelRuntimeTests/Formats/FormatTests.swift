import Foundation
import SeededRandom
import Testing

@testable import ModelRuntime

@Suite struct FormatTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0), ("1970-01-01t00:00:00z", 0), ("1970-01-01T01:00:00+01:00", 0),
        ("1969-12-31T23:30:00-00:30", 0), ("2024-02-29T12:34:56.789Z", 1_709_210_096.789),
        ("1969-12-31T23:59:59.5Z", -0.5), ("2016-12-31T23:59:60Z", 1_483_228_800),
        ("2016-12-31T15:59:60-08:00", 1_483_228_800), ("2001-01-01T00:00:00.000000001Z", 978_307_200.000000001),
        ("0000-01-01T00:00:00Z", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("2001-01-01T00:00:00.1234567891234Z", 978_307_200.123456789),
    ])
    func dates(_ text: String, _ seconds: Double) throws {
        let date = try Date(json: "\"\(text)\"")
        #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
    }

    @Test(arguments: [
        "2024-01-01", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00", "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z",
        "2024-01-01T00:00:61Z", "2024-01-01T12:00:60Z", "2024-02-30T00:00:00Z", "2024-13-01T00:00:00Z",
        "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00+1:00", "2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00+0100",
        "2024-01-01T00:00:00ZZ", "2024-1-1T00:00:00Z", "+2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5", "",
        "２０24-01-01T00:00:00Z", "2024-01-01T00:00:0-Z",
    ])
    func notDates(_ text: String) { #expect(JSONBytes.with(text) { Date(rfc3339: $0) } == nil) }

    @Test(arguments: [
        ("1970-01-01T01:00:00+01:00", "1970-01-01T00:00:00Z"), ("2024-02-29T12:34:56.5Z", "2024-02-29T12:34:56.500Z"),
        ("2024-02-29T12:34:56.789Z", "2024-02-29T12:34:56.789Z"), ("2024-02-29T12:34:56.000Z", "2024-02-29T12:34:56Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"), ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        ("2024-02-29T12:34:56.123456Z", "2024-02-29T12:34:56.123456Z"),
        ("2019-12-22T10:59:05.6385933Z", "2019-12-22T10:59:05.6385933Z"),
    ])
    func datesAreWrittenInUTC(_ text: String, _ expected: String) throws {
        #expect(try Date(json: "\"\(text)\"").jsonBytes() == Array("\"\(expected)\"".utf8))
    }

    @Test func everyDateReadsBack() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<5000 {
            let whole = Double(Int.random(in: -62_135_596_800...253_402_300_799, using: &random))
            let date = Date(timeIntervalSince1970: whole + [0, 0.001, 0.5, 0.25, 0.999].randomElement(using: &random)!)
            #expect(try Date(json: date.jsonBytes()) == date, "\(whole)")
        }
        for seconds in [1e15, .nan, .infinity, -1e15] {
            #expect(throws: EncodingError.self) { try Date(timeIntervalSince1970: seconds).jsonBytes() }
        }
    }

    @Test func calendarDates() throws {
        #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
        for bad in [
            "2023-02-29", "1900-02-29", "2024-00-01", "2024-1-1", "2024-04-31", "2024/01/01", "", "2024-01-01T",
        ] {
            #expect(CalendarDate(bad) == nil, "\(bad)")
        }
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(try CalendarDate(json: #""2024-01-31""#) < CalendarDate(json: #""2024-02-01""#))
        for days in -719_528...2_932_896 where days % 97 == 0 || days > 2_932_800 || days < -719_400 {
            let date = try #require(CalendarDate(daysSince1970: days))
            #expect(date.daysSince1970 == days)
            #expect(CalendarDate(date.description) == date)
        }
        #expect(CalendarDate(daysSince1970: 0)?.description == "1970-01-01")
        #expect(CalendarDate(daysSince1970: 2_932_897) == nil && CalendarDate(daysSince1970: -719_529) == nil)
    }

    static let document = """
        {"at":"2024-02-29T12:34:56.789Z","day":"2024-02-29","exact":1.5,"huge":18446744073709551615,\
        "id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","isDone":false,"large":-9223372036854775808,\
        "link":"https://example.com/a?b=c","payload":"AP8=","price":12345678901234567890.12345,"ratio":0.1,\
        "score":1e-7,"small":-1,"tiny":127}
        """

    @Test(arguments: Driver.allCases) func everyFormat(_ driver: Driver) throws {
        let event = try driver.decode(Event.self, Self.document)
        #expect(event.payload == Data([0, 255]))
        #expect(event.price == Decimal(string: "12345678901234567890.12345"))
        #expect(event.ratio == 0.1)
        #expect(event.link?.host == "example.com")
        #expect(try JSONValue(json: driver.encode(event)) == JSONValue(json: Self.document))
        #expect(try event == Driver.direct.decode(Event.self, Self.document))
    }

    @Test func callersStrategiesDoNotCount() throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        decoder.dataDecodingStrategy = .custom { _ in Data() }
        let event = try decoder.decode(Event.self, from: Data(Self.document.utf8))
        #expect(try event == Event(json: Self.document))
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .millisecondsSince1970
        encoder.dataEncodingStrategy = .custom { _, _ in }
        #expect(try Event(json: encoder.encode(event)) == event)
    }

    @Test func decimalsAreExactOrRefused() throws {
        #expect(try Decimal(json: "0.10") == Decimal(string: "0.1"))
        for bad in ["1e200", "1234567890123456789012345678901234567890123", "1e-200"] {
            #expect(throws: DecodingError.self) { try Decimal(json: bad) }
        }
        #expect(throws: EncodingError.self) { try Decimal.nan.jsonBytes() }
    }

    @Test func uuidsAreLowerCase() throws {
        let id = try UUID(json: #""6BA7B810-9DAD-11D1-80B4-00C04FD430C8""#)
        #expect(String(decoding: try id.jsonBytes(), as: UTF8.self) == #""6ba7b810-9dad-11d1-80b4-00c04fd430c8""#)
    }

    @Test func floatsAreRoundedOnce() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<3000 {
            let double = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
            if double.isFinite { #expect(try Double(json: double.jsonBytes()) == double) }
            let float = Float(bitPattern: UInt32.random(in: 0...UInt32.max, using: &random))
            if float.isFinite { #expect(try Float(json: float.jsonBytes()) == float) }
            let short =
                "\(Int.random(in: 0...99_999_999, using: &random)).\(Int.random(in: 0...999_999, using: &random))"
            #expect(try Double(json: short) == Double(short), "\(short)")
        }
        #expect(try Double(json: "-0.0").sign == .minus)
    }
}
