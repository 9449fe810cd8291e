import Testing

@testable import ModelGenModel

@Suite struct AliasCyclesTests {
    @Test func onlyWhatLeadsBackToItselfIsOnACycle() {
        let targets = ["a": "b", "b": "a", "c": "a", "d": "d", "e": "x"].map { (TypeID($0.key), TypeID($0.value)) }
        var cycles = AliasCycles([TypeID: TypeID](uniqueKeysWithValues: targets))
        #expect(cycles.aliases == Set(["a", "b", "d"].map { TypeID($0) }))
        #expect(!cycles.contains(TypeID("c")) && !cycles.contains(TypeID("x")))
        cycles.remove(TypeID("b"))
        #expect(cycles.aliases == [TypeID("d")])
    }
}
