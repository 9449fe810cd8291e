import Testing

@testable import ModelRuntime

/// Programs written by hand: the run-time library stands alone, and its format is contract.
@Suite struct TextPatternTests {
    @Test func literalProgram() {
        let pattern = TextPattern("1pDABADhDiDjD")
        #expect(pattern.problem == nil)
        #expect(pattern.matches("abc") == .matches)
        #expect(pattern.matches("abcd") == .doesNotMatch)
        #expect(pattern.matches("\u{FF41}bc") == .doesNotMatch)
    }

    @Test func emptyProgramMatchesEverything() {
        #expect(TextPattern("1pAAA").matches("") == .matches)
        #expect(TextPattern("1pAAA").matches("💩") == .matches)
    }

    @Test func runProgram() {
        let pattern = TextPattern("1pDBABhDZABCAAA")
        #expect(pattern.matches("") == .matches)
        #expect(pattern.matches("az") == .matches)
        #expect(pattern.matches("aZ") == .doesNotMatch)
    }

    /// Bridged and substring-born strings are searched like any other.
    @Test func everyKindOfString() {
        let pattern = TextPattern("1pAABADhDiDjD")
        #expect(pattern.matches(String("xabcx".dropFirst())) == .matches)
        #expect(pattern.matches(String(repeating: "é", count: 100) + "abc") == .matches)
        #expect(pattern.matches(String(repeating: "é", count: 100)) == .doesNotMatch)
    }

    @Test(arguments: [
        "", "1", "p", "2pAAA", "1xAAA", "1p", "1pA", "1pAA", "1pEAA", "1pAAAA", "1pAAB", "1pAABBAB", "1pAABC",
        "1pAABADhDiD",
        "1pAABADhDiD!", "1p", "1pAABgggggggggg", "1tAAAA", "1tBBBAACA", "1tBBAACC", "1aAAA", "1aAABAA", "1aAABCB",
        "1bAAAA",
        "1bAAABAA", "1bABABFA", "1bABACFBO", "1bACADFAHAO", "1pAABAAw-___________",
    ])
    func malformedIsUndecided(_ encoded: String) {
        let pattern = TextPattern(decoding: encoded)
        #expect(pattern.problem != nil)
        #expect(pattern.matches("") == .undecided)
        #expect(pattern.matches("abc") == .undecided)
        #expect(pattern.debugDescription.contains("malformed"))
    }

    /// A program that goes in circles without taking anything ends by its budget.
    @Test func circlesEnd() {
        #expect(TextPattern("1bAAACDAO").matches("a") == .undecided)
        #expect(TextPattern("1aAACCAE").matches("a") == .doesNotMatch)
    }
}
