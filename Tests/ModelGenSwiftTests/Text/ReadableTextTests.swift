import Testing

@testable import ModelGenSwift

@Suite struct ReadableTextTests {
    @Test(arguments: [
        ("2020-02-29", true), ("2021-02-29", false), ("1900-02-29", false), ("2000-02-29", true), ("2020-13-01", false),
        ("2020-1-01", false), ("2020-01-01 ", false), ("+020-01-01", false), ("", false),
    ])
    func dates(_ text: String, _ isDate: Bool) { #expect(ReadableText.isDate(text[...].utf8) == isDate) }

    @Test(arguments: [
        ("2020-07-20T17:00:00Z", true), ("2020-07-20t17:00:00.5z", true), ("2020-07-20T17:00:00-08:30", true),
        ("2020-07-20T24:00:00Z", false), ("2020-07-20T17:00:00", false), ("2020-07-20T17:00:00.Z", false),
        ("2020-07-20 17:00:00Z", false), ("2020-07-20T17:00:00+0800", false), ("2020-07-20", false),
    ])
    func dateTimes(_ text: String, _ isDateTime: Bool) {
        #expect(ReadableText.isDateTime(text[...].utf8) == isDateTime)
    }

    @Test(arguments: [
        ("https://example.com", true), ("http://a.b/c?d=e#f", true), ("example.com", false), ("https://", false),
        ("https://a b", false), ("https://a/#x#y", false), ("https://a/%zz", false),
    ])
    func addresses(_ text: String, _ isURL: Bool) { #expect(ReadableText.isURL(text[...].utf8) == isURL) }

    @Test func identifiersAndBytes() {
        #expect(ReadableText.isUUID("00000000-0000-0000-0000-00000000000f"[...].utf8))
        #expect(!ReadableText.isUUID("00000000-0000-0000-0000-00000000000g"[...].utf8))
        #expect(ReadableText.isBase64("AAEC"[...].utf8) && !ReadableText.isBase64("AAE="[...].utf8))
    }
}
