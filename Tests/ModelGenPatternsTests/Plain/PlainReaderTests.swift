import Testing

@testable import ModelGenPatterns

@Suite struct PlainReaderTests {
    private func plain(_ pattern: String) -> PlainPattern? {
        if case .plain(let plain) = PatternCompiler.compile(pattern).pattern?.engine { plain } else { nil }
    }

    @Test(arguments: ["", "^", ".*", "a*", "$", "^.*", "[a-z]{0,5}", "(?:)"])
    func everything(_ pattern: String) {
        #expect(plain(pattern) == .everything)
    }

    @Test(arguments: [
        ("foo", "foo", PatternAnchoring.neither), ("^foo", "foo", .start), ("foo$", "foo", .end),
        ("^foo$", "foo", .both),
        ("^$", "", .both), ("^/.*", "/", .start), (#".*\.json$"#, ".json", .end), ("a+", "a", .neither),
        ("^(x)(?:y)", "xy", .start),
        ("^a{3}$", "aaa", .both), ("^(?:ab){2}", "abab", .start), ("^[a][b]", "ab", .start),
    ])
    func literal(_ pattern: String, text: String, anchoring: PatternAnchoring) {
        #expect(plain(pattern) == .literal(text, anchoring))
    }

    @Test(arguments: [
        ("^[a-z]{1,64}$", [PlainStep.Extent.longest]), ("^[a-z][a-z0-9]*$", [.fixed, .longest]), ("^[A-Z].*", [.fixed]),
        (#"^.*\.json$"#, [.untilLast(5), .fixed, .fixed, .fixed, .fixed, .fixed]),
        (#"^\d+\.\d+$"#, [.longest, .fixed, .longest]),
        ("^-?[0-9]+$", [.longest, .longest]), ("[a-z]{2,}[0-9]", [.fixed, .fixed]), ("^[a-z]+[a-z]$", [.longest]),
        ("^(a|b)+$", [.longest]), ("^.{0,262144}$", [.longest]), (#"^\p{L}+$"#, [.longest]),
    ])
    func sequence(_ pattern: String, extents: [PlainStep.Extent]) throws {
        guard case .sequence(let sequence) = plain(pattern) else {
            Issue.record("not a sequence")
            return
        }
        #expect(sequence.steps.map(\.extent) == extents)
    }

    @Test(arguments: [
        "^(?:ab|c)$", #"^\bfoo"#, "^.*a.*$", "[a-z]+[0-9]+x", "^(ab)*$", "(?=a)", "^[a-z]+[a-z0-9]+[0-9]*$", "a^", "$a",
        "[a-z]{65}", #"^\p{L}+\d$x"#,
    ])
    func notPlain(_ pattern: String) {
        #expect(plain(pattern) == nil)
    }
}
