import ModelGenSyntax

extension YAMLTestSuiteTests {
    /// The cases that are not read as the suite says, each with the reason.
    static let expected: [String: (verdict: Verdict, reason: String)] = listed(
        (
            "several documents in one stream are refused", .refused(.severalDocuments),
            "35KP 5TYM 6WLZ 6XDY 6ZKB 9DXL 9KAX 9WXW JHB9 KSS4 L383 PUW8 RZT7 U9NS"
        ),
        ("a second document follows `...`; libyaml wants `---` before it", .refused(.yamlSyntax), "7Z25 M7A3"),
        (
            "a list or a mapping as a key is refused", .refused(.complexKey),
            "4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8/00 M2N8/01 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D"
        ),
        ("a document without a value is refused", .refused(.emptyDocument), "8G76 98YD AVM7"),
        (
            "libyaml wants a key before `:` in block style", .refused(.yamlSyntax),
            "2JQS 6M2F NHX8 NKF9 S3PD SM9W/01 UKK6/00"
        ),
        (
            "libyaml allows ASCII letters, digits, `-` and `_` in an anchor's name", .refused(.yamlSyntax),
            "2SXE 8XYN W5VH Y2GN"
        ),
        (
            "libyaml wants a flow mapping's key and its colon on one line", .refused(.yamlSyntax),
            "4MUZ/00 4MUZ/01 4MUZ/02 5MUD 9SA2 K3WX NJ66 UT92 VJP3/01"
        ),
        (
            "libyaml takes `:` in flow style for a separator, whatever stands around it", .refused(.yamlSyntax),
            "4ABK 58MP 5T43 CFD4 DBG4 FRK4 HM87/00"
        ),
        ("libyaml takes `?` in flow style for a key indicator, whatever follows it", .readDifferently, "652Z HM87/01"),
        (
            "libyaml refuses tabs at the beginning of a line", .refused(.yamlSyntax),
            "6BCT 6CA3 A2M4 DK95/00 DK95/03 DK95/04 Q5MG Y79Y/010"
        ),
        (
            "libyaml refuses a tab as the first character of a block scalar's line", .refused(.yamlSyntax),
            "96NN/00 96NN/01 R4YG Y79Y/001"
        ),
        ("libyaml wants a root block scalar to be indented", .refused(.yamlSyntax), "DK3J FP8R W4TN"),
        ("libyaml takes `...` without a document for a document without content", .refused(.yamlSyntax), "HWV9 QT73"),
        ("libyaml wants no space before a comment", .readThoughInvalid, "9JBA CVW2 SU5Z X4QW"),
        (
            "libyaml does not check the indentation within flow style and quotes", .readThoughInvalid,
            "9C9N DK95/01 QB6E Y79Y/003"
        ),
        ("libyaml allows a lone `-` in flow style", .readThoughInvalid, "G5U8 YJV2"),
        ("libyaml wants no space between a version and a comment", .readThoughInvalid, "MUS6/00"),
        ("libyaml reads a block scalar's line of spaces otherwise", .readDifferently, "JEF9/02 L24T/01"),
        ("libyaml reads a block scalar's line of spaces otherwise", .readThoughInvalid, "S98Z"),
        ("the suite gives no JSON, because of an empty key or a tag", .noJSON, "DFF7 FH7J PW8X UKK6/02")
    )

    private static func listed(
        _ groups: (reason: String, verdict: Verdict, cases: String)...
    ) -> [String: (verdict: Verdict, reason: String)] {
        var result: [String: (verdict: Verdict, reason: String)] = [:]
        for group in groups {
            for name in group.cases.split(separator: " ") { result[String(name)] = (group.verdict, group.reason) }
        }
        return result
    }
}
