import Testing

@testable import ModelGenPatterns
@testable import ModelRuntime

/// The patterns of denial-of-service attacks, by steps counted rather than time measured.
@Suite struct LinearTimeTests {
    static let attacks = [
        "^(a+)+b$", "^(a*)*b$", "^(a|a)*b$", "^(a|aa)+b$", "(a+)+b", "a*a*a*a*b", "(?:.*a){12}b",
    ]

    @Test(arguments: attacks)
    func automatonWorksInLinearTime(_ pattern: String) throws {
        let program = try #require(textPattern(pattern, .automaton))
        let work = [1_000, 10_000, 100_000].map { count in
            let result = program.search(String(repeating: "a", count: count))
            #expect(result.verdict == .doesNotMatch)
            return Double(result.work)
        }
        // Ten times the text, ten times the work: within two parts in a hundred, for the first and the last characters.
        #expect(abs(work[1] / work[0] - 10) < 0.2)
        #expect(abs(work[2] / work[1] - 10) < 0.2)
    }

    @Test(arguments: attacks)
    func attacksNeedNoAttempts(_ pattern: String) throws {
        let compiled = try #require(PatternCompiler.compile(pattern).pattern)
        #expect(compiled.isLinear)
        let program = TextPattern(decoding: compiled.encoded)
        #expect(program.matches(String(repeating: "a", count: 1_000)) == .doesNotMatch)
        #expect(program.matches(String(repeating: "a", count: 1_000) + "b") == .matches)
    }

    @Test(arguments: ["^(?=(a+)+b$)", #"^(a+)+\1b$"#])
    func attemptsAreBounded(_ pattern: String) throws {
        let compilation = PatternCompiler.compile(pattern)
        #expect(compilation.problems.map(\.kind) == [.costly])
        let program = TextPattern(decoding: try #require(compilation.pattern).encoded)
        let result = program.search(String(repeating: "a", count: 64))
        #expect(result.verdict == .undecided)
        #expect(result.work < 1_100_000)
        #expect(program.matches("aab") == .matches)
    }

    @Test func budgetGrowsWithTheText() throws {
        let program = try #require(textPattern("(?=b)b"))
        let long = String(repeating: "a", count: 200_000)
        #expect(program.matches(long) == .doesNotMatch)
        #expect(program.matches(long + "b") == .matches)
    }

    @Test func boundsDoNotMakeProgramsLong() throws {
        for pattern in [
            "^[a-z]{0,4096}$", "^.{0,262144}$", "^(?:ab?){1,500}$", "^(?:ab?c){1000,100000}$", "(?:a{9999}){9999}",
        ] {
            let compiled = try #require(PatternCompiler.compile(pattern).pattern)
            #expect(compiled.encoded.utf8.count < 10_000, "\(pattern)")
        }
        let counted = try #require(textPattern("^(?:ab?c){1000,100000}$"))
        #expect(counted.matches(String(repeating: "abc", count: 999)) == .doesNotMatch)
        #expect(counted.matches(String(repeating: "abc", count: 1_000)) == .matches)
    }
}
