import ModelGenModel
import Testing

@testable import ModelGenSwift

@Suite struct StorageDecisionTests {
    private func boxes(_ declarations: [TypeDeclaration]) throws -> Int {
        try Fixture.emit(declarations).values.reduce(0) {
            $0 + $1.components(of: ": Indirect") + $1.components(of: "indirect case")
        }
    }

    private func wide(_ name: String, _ count: Int) -> TypeDeclaration {
        Fixture.object(name, (0..<count).map { Fixture.property("p\($0)", .string()) })
    }

    @Test func boxesWhatEmbedsItself() throws {
        #expect(
            try boxes([Fixture.object("List", [Fixture.property("next", Fixture.reference("List"), .optional)])]) == 1)
    }

    @Test func arraysBreakCycles() throws {
        #expect(
            try boxes([Fixture.object("Tree", [Fixture.property("children", .array(.init(Fixture.reference("Tree"))))])]
            ) == 0)
    }

    @Test func boxesLongCycles() throws {
        let count = 1_000
        let chain = (0..<count).map {
            Fixture.object("C\($0)", [Fixture.property("next", Fixture.reference("C\(($0 + 1) % count)"), .optional)])
        }
        #expect(try boxes(chain) == count)
    }

    @Test func boxesLargeStructs() throws {
        let holder = Fixture.object("Holder", [Fixture.property("part", Fixture.reference("Part"))])
        #expect(try boxes([wide("Part", StorageDecision.largestEmbeddedCost), holder]) == 0)
        #expect(try boxes([wide("Part", StorageDecision.largestEmbeddedCost + 1), holder]) == 1)
    }

    /// The graph that took a compiler 38 s and 2 GB by value: each struct embeds the next two.
    @Test func keepsGrowthLinear() throws {
        let declarations = (0..<30).map { index in
            Fixture.object(
                "S\(index)",
                [Fixture.property("a", .string())]
                    + [index + 1, index + 2].filter { $0 < 30 }.map {
                        Fixture.property("s\($0)", Fixture.reference("S\($0)"))
                    })
        }
        #expect(try boxes(declarations) > 10)
    }

    @Test func unionsInACycleAreIndirect() throws {
        let count = try boxes([
            Fixture.union("U", [Fixture.reference("V"), .string()], dispatch: .candidates([0, 1])),
            Fixture.union("V", [Fixture.reference("U"), .boolean], dispatch: .candidates([0, 1])),
        ])
        #expect(count == 2)
    }
}

extension String {
    /// How often a text occurs.
    func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let index = rest.indices.first(where: { rest[$0...].hasPrefix(text) }) {
            count += 1
            rest = rest[rest.index(after: index)...]
        }
        return count
    }
}
