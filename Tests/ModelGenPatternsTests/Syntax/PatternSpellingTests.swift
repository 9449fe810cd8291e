import Testing

@testable import ModelGenPatterns

@Suite struct PatternSpellingTests {
    /// A slash is text unless it cannot be.
    @Test(arguments: [
        "/", "//", "/$", "/api/", "/v1/.*/", "/a/b/i", "/^a/b$/", "^/a$/i", "/^a$/y", "/a/i", "/[a-z]/ii",
    ])
    func bare(_ pattern: String) {
        let spelling = PatternSpelling(Array(pattern.unicodeScalars))
        #expect(spelling.body == 0..<pattern.unicodeScalars.count)
        #expect(spelling.problem == nil)
    }

    @Test(arguments: [
        ("/^a/", 1..<3, false), ("/a$/", 1..<3, false), ("/^a$/i", 1..<4, true), ("/[a-z]/i", 1..<6, true),
        ("/[/]+/gi", 1..<5, true), (#"/^\/a/u"#, 1..<5, false), ("(?i)a", 4..<5, true), ("(?s)", 4..<4, false),
    ])
    func foreign(_ pattern: String, body: Range<Int>, ignoresCase: Bool) {
        let spelling = PatternSpelling(Array(pattern.unicodeScalars))
        #expect(spelling.body == body)
        #expect(spelling.flags.ignoresCase == ignoresCase)
        #expect(spelling.problem?.kind == .foreign)
    }
}
