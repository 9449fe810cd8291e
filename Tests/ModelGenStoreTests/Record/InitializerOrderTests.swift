import ModelGenStore
import Testing

@Suite struct InitializerOrderTests {
    @Test(arguments: [
        ([], ["b", "a"], ["b", "a"]),
        (["a", "b", "c"], ["c", "b", "a"], ["a", "b", "c"]),
        (["a", "b"], ["x", "b", "y", "a"], ["a", "b", "x", "y"]),
        (["a", "gone", "b"], ["b", "a"], ["a", "b"]),
        (["a"], [], []),
        (["e\u{301}"], ["a", "\u{E9}"], ["a", "\u{E9}"]),
    ])
    func keepsRecordedParametersFirst(recorded: [String], current: [String], expected: [String]) {
        let order = InitializerOrder.keeping(recorded, for: current)
        #expect(order.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test func neverLosesAParameter() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let names = ["a", "b", "c", "\u{E9}", "e\u{301}", "f"]
            let recorded = Array(names.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random)))
            let current = Array(names.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random)))
            let order = InitializerOrder.keeping(recorded, for: current)
            #expect(
                order.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
                    == current.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
            #expect(InitializerOrder.keeping(order, for: current.shuffled(using: &random)) == order)
        }
    }
}
