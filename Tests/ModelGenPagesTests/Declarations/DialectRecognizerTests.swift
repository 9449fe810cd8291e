import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct DialectRecognizerTests {
    @Test(arguments: [
        ("TypeScript", ["*string*", "*number*", "[components.X](x.md)[]", "Record<string, *any*>"]),
        ("TypeScript", ["*string*", "Record\\<string, *any*>"]),
        ("Go", ["`string`", "`*int64`", "[]`string`", "[*components.X](x.md)"]),
        ("Go", ["**string*", "*int64*", "*string*"]),
        ("Java", ["*String*", "Optional\\<*Long*>", "*boolean*", "List\\<*String*>"]),
        ("C#", ["*string*", "*long*", "List<*string*>", "*bool*"]), ("PHP", ["*string*", "?*int*", "array<*string*>"]),
        ("Ruby", ["*::String*", "T.nilable(*::Integer*)", "T::Array<*::String*>"]),
    ])
    func refusesOtherLanguages(language: String, cells: [String]) throws {
        let rows = cells.enumerated().map { PageFixture.Row(name: "f\($0)", type: $1) }
        let set = PageSetReader().read([PageFixture.object("Pet", rows)])
        #expect(set.declarations.isEmpty)
        let error = try #require(set.diagnostics.first)
        #expect(set.diagnostics.count == 1)
        #expect(error.id.rawValue == "foreign-page-dialect")
        #expect(error.severity == .error)
        #expect(error.message.contains(" \(language) "))
    }

    @Test func namesEveryLanguageThatItMayBe() {
        let set = PageSetReader().read([PageFixture.object("Pet", [.init(name: "a", type: "*string*")])])
        #expect(set.diagnostics.map(\.message) == ["These are the model pages of a TypeScript or Go or C# or PHP SDK"])
    }

    @Test func readsPythonWithAStrayWord() {
        let rows: [PageFixture.Row] = [
            .init(name: "a", type: "*Optional[str]*"), .init(name: "b", type: "List[*str*]"),
            .init(name: "c", type: "*string*"),
        ]
        let set = PageSetReader().read([PageFixture.object("Pet", rows)])
        #expect(set.object("Pet")?.properties.count == 3)
        #expect(set.complaints == ["unknown-type"])
    }
}
