import Testing

@testable import ModelGenSwift

/// The compiled patterns of one type.
@Suite struct PatternConstantsTests {
    @Test func membersWithOnePatternShareAConstant() {
        var patterns = PatternConstants()
        #expect(patterns.name(for: "^a$", of: "code") == "codePattern")
        #expect(patterns.name(for: "^a$", of: "other") == "codePattern")
        #expect(patterns.constants.map(\.expression) == ["^a$"])
    }

    @Test func namesAreNumberedWhereTheyAreTaken() {
        var patterns = PatternConstants(taken: ["codePattern"])
        #expect(patterns.name(for: "^a$", of: "code") == "codePattern2")
        #expect(patterns.name(for: "^b$", of: "code") == "codePattern3")
    }

    /// Two spellings that Unicode takes for the same match other texts.
    @Test func patternsAreToldApartExactly() {
        var patterns = PatternConstants()
        _ = patterns.name(for: "\u{E9}", of: "a")
        #expect(patterns.name(for: "e\u{301}", of: "b") == "bPattern")
    }

    @Test func whatCannotBeCompiledIsAProblemThatIsTakenOnce() {
        var patterns = PatternConstants()
        #expect(patterns.name(for: "(", of: "code") == nil)
        #expect(patterns.constants.isEmpty)
        #expect(!patterns.takeProblems().isEmpty)
        #expect(patterns.takeProblems().isEmpty)
    }
}
