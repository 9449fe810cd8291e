import ModelGenDiagnostics
import Testing

@testable import ModelGenPatterns

@Suite struct InvalidPatternTests {
    static let invalid: [(String, Int)] = [
        ("*a", 0), ("a**", 2), ("a++", 2), ("^*", 1), (#"\b+"#, 2), ("(?<=a)*", 6), ("{1}", 0), ("a{2,1}", 1),
        ("(", 0), ("a(b", 1), (")", 0), ("a)", 1), ("[a", 0), ("[", 0), (#"[\"#, 1), ("[b-a]", 1), (#"a\"#, 1),
        (#"\u{110000}"#, 0), (#"\u{}"#, 0), (#"\p{Foo}"#, 0), (#"\p{gc=Foo}"#, 0), (#"\p{lu}"#, 0), (#"\P{}"#, 0),
        ("(?i)a(?i)b", 5), ("(?", 0), ("(?>a)", 0), ("(?P<n>a)", 0), ("(?#a)", 0), ("(?ii:a)", 0), ("(?-:a)", 0),
        ("(?x:a)", 0), ("(?<1>a)", 3), ("(?<>a)", 3), ("(?<n", 3), ("(?<n>a)(?<n>b)", 0), (#"(?<n>a)\k<m>"#, 7),
        (#"(?<n>a)\k"#, 7), ("**/*.log", 0), ("💩(", 1),
    ]

    @Test(arguments: invalid)
    func diagnosed(_ pattern: String, offset: Int) throws {
        let compilation = PatternCompiler.compile(pattern)
        #expect(compilation.pattern == nil)
        let problem = try #require(compilation.problems.first)
        #expect(compilation.problems.count == 1)
        #expect(problem.kind == .invalid)
        #expect(problem.offset == offset)
        #expect(!problem.message.isEmpty)
    }

    @Test(arguments: [
        #"\p{Script=Greek}"#, #"\p{scx=Grek}"#, #"\p{Extended_Pictographic}"#, #"(?i)\p{Lu}"#,
        String(repeating: "(", count: 200) + String(repeating: ")", count: 200), String(repeating: "a", count: 70_000),
    ])
    func unsupportedIsNotInvalid(_ pattern: String) {
        let compilation = PatternCompiler.compile(pattern)
        #expect(compilation.pattern == nil)
        #expect(compilation.problems.map(\.kind) == [.unsupported])
    }

    @Test func deepNestingIsAnError() {
        let pattern = String(repeating: "(?:", count: 20_000)
        #expect(PatternCompiler.compile(pattern).problems.map(\.kind) == [.unsupported])
    }

    @Test func nestingUpToTheLimitIsRead() {
        let pattern = String(repeating: "(?:a(", count: 31) + String(repeating: ")*)?", count: 31)
        #expect(PatternCompiler.compile(pattern).pattern != nil)
    }

    @Test func legacyNotesSayWhere() {
        let problems = PatternCompiler.compile(#"^a\-[\w-.]{x"#).problems
        #expect(problems.map(\.kind) == [.legacy, .legacy, .legacy])
        #expect(problems.map(\.offset) == [2, 5, 10])
    }

    @Test(arguments: PatternProblem.Kind.allCases)
    func becomesADiagnostic(_ kind: PatternProblem.Kind) {
        let location = SourceLocation(file: "a.yaml", line: 3, column: 7)
        let problem = PatternProblem(kind, at: 4, "something is odd")
        let diagnostic = problem.diagnostic(at: location)
        #expect(diagnostic.location == location)
        #expect(diagnostic.message == "something is odd (character 5 of the pattern)")
        #expect(diagnostic.id.rawValue.hasSuffix("-pattern"))
        #expect(problem.isFatal == (diagnostic.consequence == "The pattern is documented but not checked."))
    }
}
