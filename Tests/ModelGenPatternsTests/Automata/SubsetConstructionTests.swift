import Testing

@testable import ModelGenPatterns

@Suite struct SubsetConstructionTests {
    private func states(_ pattern: String) throws -> Int? {
        let automaton = try #require(AutomatonBuilder.build(try PatternCompiler.read(pattern).pattern.term))
        return SubsetConstruction.build(automaton)?.minimized().states.count
    }

    /// Besides the two states that reject and accept whatever follows.
    @Test(arguments: [
        ("^a$", 2), ("^(?:a|b)$", 2), ("^(?:ab|cb)$", 3), ("^a*$", 1), ("a", 1), ("abc", 3), ("^(a+)+b$", 3), ("", 0),
        ("[]", 0),
        ("^(?:[Aa][Bb]|a[Bb])$", 3),
    ])
    func minimalStates(_ pattern: String, count: Int) throws {
        #expect(try states(pattern) == count + 2)
    }

    @Test(arguments: ["x(?:a|b)*a(?:a|b){12}$", #"^\p{L}(?:a|bc)"#])
    func givesUp(_ pattern: String) throws {
        #expect(try states(pattern) == nil)
        #expect(PatternCompiler.compile(pattern).pattern?.engine == .automaton)
    }
}
