import Foundation
import ModelRuntime
import Testing

@Suite struct DateTextTests {
    @Test(arguments: [
        ("2024-02-29T12:00:00Z", 1_709_208_000.0), ("2024-02-29t13:30:00.25+01:30", 1_709_208_000.25),
        ("1969-12-31T23:59:59.5z", -0.5), ("0000-01-01T00:00:00Z", -62_167_219_200),
        ("1990-12-31T23:59:60Z", 662_688_000), ("2024-02-29T12:00:00.123456789012Z", 1_709_208_000.123456789),
    ])
    func readsRFC3339(_ text: String, _ seconds: Double) throws {
        let date = try #require(Date(rfc3339: text))
        #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
        #expect(try Date(json: "\"\(text)\"") == date)
    }

    @Test(arguments: [
        "", "2024-02-29", "2024-02-30T12:00:00Z", "2024-02-29T12:00:00", "2024-02-29 12:00:00Z", "2024-02-29T24:00:00Z",
        "2024-02-29T12:00:00.Z", "2024-02-29T12:00:60Z", "2024-02-29T12:00:00+1:00", " 2024-02-29T12:00:00Z",
        "12:00:00Z",
        "2024-02-29T12:00:00Z ", "２024-02-29T12:00:00Z", "20240-02-29T12:00:00Z",
    ])
    func refusesOtherText(_ text: String) { #expect(Date(rfc3339: text) == nil) }

    @Test func writesWhatItReads() {
        for seconds in [0, 0.5, 1_709_208_000.123, -62_167_219_200, 253_402_300_799] {
            let date = Date(timeIntervalSince1970: seconds)
            #expect(date.rfc3339.flatMap { Date(rfc3339: $0) } == date)
        }
        #expect(Date(timeIntervalSince1970: 0).rfc3339 == "1970-01-01T00:00:00Z")
        for seconds in [1e300, -1e300, 1e12, .infinity, .nan] {
            #expect(Date(timeIntervalSince1970: seconds).rfc3339 == nil)
        }
    }

    @Test(arguments: [
        ("09:30:00Z", [9, 30, 0, 0, 0]), ("23:59:60Z", [23, 59, 60, 0, 0]),
        ("00:00:00.5-05:30", [0, 0, 0, 500_000_000, -330]),
        ("15:59:60-08:00", [15, 59, 60, 0, -480]), ("01:02:03.1234567899+23:59", [1, 2, 3, 123_456_789, 1439]),
        ("01:02:03-00:00", [1, 2, 3, 0, 0]), ("01:02:03z", [1, 2, 3, 0, 0]),
    ])
    func readsTimes(_ text: String, _ parts: [Int]) throws {
        let time = try #require(ExactTime(text))
        #expect([time.hour, time.minute, time.second, time.nanosecond, time.offset] == parts)
        #expect("\(time)" == text)
    }

    @Test(arguments: [
        "", "9:30:00Z", "24:00:00Z", "09:60:00Z", "09:30:61Z", "09:30:60Z", "09:30:00", "09:30:00.Z", "09:30Z",
        "09:30:00+24:00", "09:30:00+01:60", "09:30:00+0100", "09:30:00ZZ", "2024-02-29T09:30:00Z",
    ])
    func refusesTextThatIsNoTime(_ text: String) { #expect(ExactTime(text) == nil) }

    @Test func makesTimes() {
        #expect(ExactTime(hour: 9, minute: 5)?.text == "09:05:00Z")
        #expect(
            ExactTime(hour: 9, minute: 5, second: 1, nanosecond: 500_000_000, offset: -90)?.text == "09:05:01.500-01:30"
        )
        #expect(
            ExactTime(hour: 9, minute: 5, second: 1, nanosecond: 1, offset: 600)?.text == "09:05:01.000000001+10:00")
        #expect(ExactTime(hour: 23, minute: 59, second: 60)?.second == 60)
        #expect(ExactTime(hour: 9, minute: 59, second: 60) == nil)
        #expect(ExactTime(hour: 24, minute: 0) == nil)
        #expect(ExactTime(hour: 0, minute: -1) == nil)
        #expect(ExactTime(hour: 0, minute: 0, nanosecond: 1_000_000_000) == nil)
        #expect(ExactTime(hour: 0, minute: 0, offset: 1440) == nil)
        #expect(ExactTime(hour: 0, minute: 0, offset: Int.min) == nil)
    }
}
