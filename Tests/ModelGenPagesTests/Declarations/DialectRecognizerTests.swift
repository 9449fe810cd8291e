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
    func readsOtherLanguages(language: String, cells: [String]) throws {
        let rows = cells.enumerated().map { PageFixture.Row(name: "f\($0)", type: $1) }
        let set = PageSetReader().read([
            PageFixture.object("Pet", rows), PageFixture.object("X", [], path: "models/x.md"),
        ])
        #expect(set.object("Pet")?.properties.count == cells.count)
        #expect(!set.has("unknown-type") && !set.has("missing-page"))
        // No key is spelled as Go and C# spell names; of the others' names some may be keys.
        let expected = ["Go", "C#"].contains(language) ? "wire-case-wanted" : "wire-case-unproved"
        #expect(set.complaints == [expected])
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
