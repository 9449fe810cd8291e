import Testing

@testable import ModelRuntime

@Suite struct StringFormatTests {
    private static let examples: [(StringFormat, valid: [String], invalid: [String])] = [
        (
            .dateTime, ["2024-02-29T12:00:00Z", "1990-12-31T15:59:60-08:00", "1937-01-01t12:00:27.87+00:20"],
            ["2023-02-29T12:00:00Z", "2024-01-01 12:00:00Z", "2024-01-01T12:00:00", "1990-12-31T15:59:60Z"]
        ),
        (.date, ["2024-02-29"], ["2023-02-29", "24-02-29", "2024-2-9", "2024-02-29 "]),
        (.time, ["08:30:06Z", "23:59:60Z", "08:30:06.5+01:00"], ["24:00:00Z", "08:30:06", "22:59:60Z", "08:30:06.Z"]),
        (.duration, ["P4DT12H30M5S", "P2W", "PT0S"], ["P", "PT", "P1D2H", "P2YT", "P1Y2D", "4D", "P1W1D"]),
        (
            .email, ["a.b+c@example.com", "\"a b\"@example.com", "a@[127.0.0.1]"],
            ["a", ".a@b.c", "a..b@c.d", "a@[1.2]"]
        ),
        (.internationalEmail, ["실례@실례.테스트"], ["실례"]),
        (.hostname, ["example.com", "a-1.b", "xn--4gbwdl.xn--wgbh1c"], ["-a.b", "a_b", "", "a..b", "xn--X"]),
        (.internationalHostname, ["실례.테스트", "l·l", "example.com"], ["·a", "a··b", "א9a", "〮a", "-a"]),
        (.ipv4, ["192.168.0.1", "0.0.0.0"], ["256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4.5"]),
        (
            .ipv6, ["::", "::1", "1::8", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"],
            [":", "1:2", "1::2::3", "12345::", "::1.2"]
        ),
        (.plainHostname, ["a.b", "ab--cd"], ["-a", "a..b", "a_b"]),
        (.uri, ["http://a.b/c?d=e#f", "urn:x:y", "http://[::1]:80/"], ["//a", "a b", "http://[x]/", "http:// a"]),
        (.uriReference, ["../a", "#f", "", "//a"], ["1:2:3//a", "a\\b", "#%zz"]),
        (.iri, ["http://ƒøø.ßår/?∂=1"], ["ƒ", "http://\u{FFFE}"]),
        (.iriReference, ["/ä"], ["\\ä"]),
        (.uriTemplate, ["/a/{b}{?c*,d:3}", "it's"], ["{a", "}", "{a:0}", "{}"]),
        (.uuid, ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"], ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8-"]),
        (.jsonPointer, ["", "/a~0~1/0"], ["a", "/~", "/~2"]),
        (.relativeJSONPointer, ["0", "1/a", "2#"], ["", "01", "-1", "/a", "0##"]),
        (.regex, ["^a(?<b>c)\\k<b>[^-\\d]{1,2}?$"], ["(", "a{2,1}", "\\a", "[b-a]", "\\1", "(?<a>x)(?<a>y)"]),
        (.byte, ["", "YQ==", "YWJj"], ["YQ=", "Y===", "YQ==\n"]),
    ]

    @Test(arguments: StringFormat.allCases) func tellsExamplesApart(_ format: StringFormat) throws {
        let examples = try #require(Self.examples.first { $0.0 == format })
        for text in examples.valid { #expect(format.matches(text), "\(text) is a \(format.rawValue)") }
        for text in examples.invalid { #expect(!format.matches(text), "\(text) is no \(format.rawValue)") }
    }

    @Test(arguments: ["bücher", "他们为什么不说中文", "mañana", "ليهمابتكلموشعربي؟"])
    func punycodeComesBack(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        #expect(Punycode.decode(Punycode.encode(scalars)[...]) == scalars)
    }

    @Test func aDeepPatternIsNotRead() {
        let deep = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
        #expect(!StringFormat.regex.matches(deep))
    }
}
