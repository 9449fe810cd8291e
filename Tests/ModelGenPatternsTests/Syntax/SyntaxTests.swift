import Testing

@testable import ModelGenPatterns
@testable import ModelRuntime

/// One row per element of ECMA-262 §22.2.1, decided by every strategy that takes the pattern.
@Suite struct SyntaxTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var pattern: String
        var matching: [String]
        var others: [String]

        init(_ pattern: String, _ matching: [String], not others: [String]) {
            (self.pattern, self.matching, self.others) = (pattern, matching, others)
        }

        var testDescription: String { pattern.debugDescription }
    }

    static let characters = [
        Row("", ["", "a"], not: []),
        Row("b", ["b", "abc"], not: ["", "a"]),
        Row("^b$", ["b"], not: ["", "bb", "b\n", "\nb"]),
        Row("💩", ["a💩"], not: ["\u{1F4A8}"]),
        Row("^é$", ["\u{E9}"], not: ["e\u{301}"]),
        Row(
            "^.$", ["a", "💩", "\u{85}", "\u{E9}"],
            not: ["", "ab", "\n", "\r", "\u{2028}", "\u{2029}", "\r\n", "e\u{301}"]),
        Row(#"^\f\n\r\t\v\0$"#, ["\u{C}\n\r\t\u{B}\0"], not: ["fnrtv0"]),
        Row(#"^\cA\cz$"#, ["\u{1}\u{1A}"], not: ["cAcz"]),
        Row(#"^\x41\u0042\u{43}\u{1F4A9}\ud83d\udca9$"#, ["ABC💩💩"], not: ["x41"]),
        Row(#"^\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/$"#, [#"^$\.*+?()[]{}|/"#], not: [""]),
        Row(#"\ud83d"#, [], not: ["", "💩", "\u{FFFD}"]),
    ]

    static let classes = [
        Row(#"^\d$"#, ["0", "9"], not: ["a", "\u{7EF}", "٠"]),
        Row(#"^\D$"#, ["a", "٠", "💩"], not: ["0"]),
        Row(#"^\w$"#, ["a", "Z", "0", "_"], not: ["é", "-", "ſ"]),
        Row(#"^\W$"#, ["é", "-", "💩"], not: ["a", "_"]),
        Row(
            #"^\s$"#, [" ", "\t", "\u{B}", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{2003}", "\u{3000}"],
            not: ["a", "\u{85}", "\u{180E}", "\u{200B}"]),
        Row(#"^\S$"#, ["a", "\u{85}"], not: [" ", "\u{FEFF}"]),
        Row("^[a-c1]$", ["a", "c", "1"], not: ["d", "-", ""]),
        Row("^[^a-c]$", ["d", "\n", "💩"], not: ["a", ""]),
        Row("^[]$", [], not: ["", "a"]),
        Row("^[^]$", ["a", "\n"], not: ["", "ab"]),
        Row(#"^[\b\-\]\\]$"#, ["\u{8}", "-", "]", "\\"], not: ["b"]),
        Row("^[-a]$", ["-", "a"], not: ["b"]),
        Row("^[a-]$", ["-", "a"], not: ["b"]),
        Row("^[💩-💫]$", ["💪"], not: ["💨", "a"]),
        Row(#"^[\d\s]$"#, ["1", " "], not: ["a"]),
        Row(#"^\p{L}$"#, ["a", "é", "字"], not: ["1", "_"]),
        Row(#"^\P{L}$"#, ["1", "💩"], not: ["é"]),
        Row(#"^\p{Lu}\p{General_Category=Lowercase_Letter}\p{gc=Nd}$"#, ["Éé٣"], not: ["éÉ3"]),
        Row(#"^[^\p{L}\d]$"#, ["_", "💩"], not: ["é", "1"]),
        Row(#"^\p{White_Space}\p{Any}\p{ASCII}$"#, ["\u{85}💩a"], not: ["aaa", "\u{85}aé"]),
        Row(#"^\p{Assigned}$"#, ["a"], not: ["\u{378}"]),
        Row(#"^\p{Uppercase}\p{Alpha}\p{XIDS}\p{Emoji}$"#, ["AAA1"], not: ["aAA1"]),
        Row(#"^\p{RI}$"#, ["\u{1F1E6}"], not: ["a"]),
    ]

    static let structure = [
        Row("^(?:ab|c|)$", ["ab", "c", ""], not: ["a", "abc"]),
        Row("^(a)(?<n>b)$", ["ab"], not: ["a"]),
        Row("^a*$", ["", "aaa"], not: ["b"]),
        Row("^a+?b??$", ["a", "aab"], not: ["", "b"]),
        Row("^a{2}$", ["aa"], not: ["a", "aaa"]),
        Row("^a{2,}$", ["aa", "aaaa"], not: ["a"]),
        Row("^a{1,2}?$", ["a", "aa"], not: ["", "aaa"]),
        Row("^(?:ab){0}$", [""], not: ["ab"]),
        Row("^(?:a?){3}b$", ["b", "aaab"], not: ["aaaab"]),
        Row("^(?:a*)*b$", ["b", "aab"], not: ["a"]),
        Row("^[a-z]+[a-z0-9]{2}$", ["abc", "a12"], not: ["ab", "1ab"]),
        Row("^.*\\.json$", ["a.json", ".json"], not: ["a.jso", "a\n.json", "a.json\n"]),
        Row("^a|b$", ["ax", "xb"], not: ["xa", "bx"]),
        Row("a$|^b", ["xa", "bx"], not: ["ax", "xb"]),
        Row("^(?:^a|b$)$", ["a", "b"], not: ["ab"]),
        Row("a^b|$a", [], not: ["ab", "a"]),
        Row("(?s:^.$)", ["\n"], not: ["", "\n\n"]),
        Row("^a(?i:b)c$", ["abc", "aBc"], not: ["Abc", "abC"]),
        Row("(?m:^b$)", ["b", "a\nb", "b\ra", "a\u{2028}b\u{2029}c"], not: ["ab", "a\nbc"]),
        Row("(?i:a(?-i:b))", ["ab", "Ab"], not: ["aB"]),
    ]

    static let boundaries = [
        Row(#"\bab\b"#, ["ab", "x ab.", "éabé"], not: ["xab", "ab_"]),
        Row(#"\Bab"#, ["xab"], not: ["ab", " ab"]),
        Row(#"^\b"#, ["a"], not: ["", " a"]),
        Row(#"\B"#, ["", " ", "ab"], not: ["a"]),
        Row(#"(?i:\bſ)"#, ["ſ", "s"], not: ["ass"]),
    ]

    static let lookAround = [
        Row("^(?=.*\\d)[a-z\\d]+$", ["a1", "1"], not: ["a", "1-"]),
        Row("^(?!v-).*$", ["a", "v"], not: ["v-1"]),
        Row("(?<=\\$)\\d", ["a$1"], not: ["1", "$a"]),
        Row("(?<!\\$)\\b\\d", ["1"], not: ["$1"]),
        Row("(?<=(\\d+)(\\d+))$", ["12"], not: ["1"]),
        Row("^(?=(a+))\\1$", ["aaa"], not: ["b", "aab"]),
        Row("(?<=^|,)x", ["x", "a,x"], not: ["ax"]),
        Row("^(?:(?=a)){2}a", ["a"], not: ["b"]),
        Row("(?<!a(?=b))b", ["b", "cb"], not: ["ab"]),
    ]

    static let backreferences = [
        Row(#"^(a|b)\1$"#, ["aa", "bb"], not: ["ab", "a"]),
        Row(#"^(?<q>['"]).*\k<q>$"#, ["'x'", "\"\""], not: ["'x\""]),
        Row(#"^\1(a)$"#, ["a"], not: ["aa"]),
        Row(#"^(?:(a)|b)*\1$"#, ["aa", "ab", "abab"], not: ["x"]),
        Row(#"^(?:(?<x>a)|(?<x>b))\k<x>$"#, ["aa", "bb"], not: ["ab", "a"]),
        Row(#"^(?i:(ß)\1)$"#, ["ßẞ"], not: ["ßs"]),
        Row(#"(?<=\1(a))b"#, ["aab"], not: ["ab"]),
    ]

    static let legacy = [
        Row("^{a}]$", ["{a}]"], not: ["a"]),
        Row("^a{,2}$", ["a{,2}"], not: ["a", "aa"]),
        Row(#"^\-\_\ \@$"#, ["-_ @"], not: [""]),
        Row(#"^[\w-.]+$"#, ["a-.", "."], not: ["/", ""]),
        Row(#"^[a-\d]$"#, ["a", "-", "1"], not: ["b"]),
        Row(#"^\1\07\8$"#, ["\u{1}\u{7}8"], not: ["178"]),
        Row(#"^\c$"#, [#"\c"#], not: ["c"]),
        Row(#"^[\c1]$"#, ["\u{11}"], not: ["1", "c"]),
        Row(#"^\x\u\k$"#, ["xuk"], not: [""]),
        Row("^(?=a)*b$", ["b"], not: ["a"]),
        Row(#"^\p{L}\-$"#, ["é-"], not: ["p{L}-"]),
    ]

    static let foreign = [
        Row("(?i)^abc$", ["ABC", "abc"], not: ["ab"]),
        Row("/^[a-z]+$/i", ["Ab"], not: ["/ab/i", "1"]),
        Row("(?s)^.$", ["\n"], not: [""]),
        Row(#"/^\d\/\d$/"#, ["1/2"], not: ["12"]),
    ]

    static let standard = characters + classes + structure + boundaries + lookAround + backreferences

    @Test(arguments: standard + legacy + foreign)
    func decided(_ row: Row) {
        for strategy in [nil] + CompilationStrategy.allCases.map(Optional.some) {
            guard let program = textPattern(row.pattern, strategy) else {
                #expect(strategy != nil)
                continue
            }
            #expect(program.problem == nil)
            for text in row.matching {
                #expect(program.matches(text) == .matches, "\(program) on \(text.debugDescription)")
            }
            for text in row.others {
                #expect(program.matches(text) == .doesNotMatch, "\(program) on \(text.debugDescription)")
            }
        }
    }

    @Test(arguments: standard)
    func standardIsNotRemarkedOn(_ row: Row) {
        #expect(problems(row.pattern).allSatisfy { $0 == .costly })
    }

    @Test(arguments: legacy)
    func legacyIsNoted(_ row: Row) {
        #expect(problems(row.pattern).contains(.legacy))
    }

    @Test(arguments: foreign)
    func foreignIsNoted(_ row: Row) {
        #expect(problems(row.pattern) == [.foreign])
    }
}
