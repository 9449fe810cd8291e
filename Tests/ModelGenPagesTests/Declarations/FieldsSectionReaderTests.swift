import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct FieldsSectionReaderTests {
    @Test func keepsRowsInOrderWithTheirPlaces() throws {
        let rows: [PageFixture.Row] = [
            .init(name: "b", type: "*str*", isRequired: true, description: "Said \\| done.<br/>Next.", example: "x"),
            .init(name: "a", type: "*int*"),
        ]
        let pet = try #require(PageSetReader().read([PageFixture.object("Pet", rows)]).object("Pet"))
        #expect(pet.properties.map(\.sourceName) == ["b", "a"])
        #expect(pet.properties.map(\.presence) == [.required, .optional])
        #expect(pet.properties[0].documentation == "Said | done.\nNext.")
        #expect(pet.properties[1].documentation == nil)
        #expect(pet.properties.map(\.examples) == [["x"], []])
        #expect(pet.properties[1].location == SourceLocation(file: "models/pet.md", line: 9, column: 3))
        #expect(pet.header.name == SuggestedName("Pet", .declared))
    }

    @Test func dropsPartsOfTheResponse() throws {
        let meta = PageFixture.object(
            "HTTPMetadata", [.init(name: "response", type: "[httpx.Response](https://x.example)", isRequired: true)])
        let failure = PageFixture.object(
            "Failure",
            [
                .init(name: "message", type: "*str*"), .init(name: "raw_response", type: "*Optional[httpx.Response]*"),
                .init(name: "http_meta", type: "[models.HTTPMetadata](../models/httpmetadata.md)"),
            ])
        let answer = PageFixture.object(
            "Answer",
            [
                .init(name: "status_code", type: "*int*"),
                .init(name: "raw_response", type: "[httpx.Response](https://x.example)"),
            ])
        let set = PageSetReader().read([meta, failure, answer])
        #expect(set.declarations.map(\.header.name.text) == ["Failure"])
        #expect(set.object("Failure")?.properties.map(\.sourceName) == ["message"])
        #expect(set.diagnostics.filter { $0.id.rawValue == "http-envelope" }.count == 4)
        #expect(set.complaints.isEmpty)
    }

    @Test func reportsRowsThatCannotBeRead() throws {
        let head = "# Pet\n## Fields\n| Field | Type | Required |\n| - | - | - |\n"
        let body = "| `a` | *str* |\n| b | *str* | :heavy_check_mark: |\n| `c` | *str* | yes |\n| `c` | *int* | yes |\n"
        let set = PageSetReader().read([PageFile(path: "pet.md", text: head + body)])
        #expect(set.object("Pet")?.properties.map(\.sourceName) == ["c"])
        #expect(set.complaints.sorted() == ["duplicate-field", "requirement-mark", "unreadable-row", "unreadable-row"])
    }

    @Test func reportsATableOfSomethingElse() {
        let text = "# Pet\n## Fields\n| Name | Type |\n| - | - |\n"
        let set = PageSetReader().read([PageFile(path: "pet.md", text: text)])
        #expect(set.declarations.isEmpty)
        #expect(set.complaints == ["unreadable-table"])
        #expect(set.has("skipped-page"))
    }

    @Test func readsDeprecations() throws {
        let text = """
            # ~~Pet~~

            > :warning: **DEPRECATED**: Use Animal.

            A pet.

            ## Fields

            | Field | Type | Required | Description |
            | - | - | - | - |
            | ~~`a`~~ | *str* | :heavy_minus_sign: | : warning: ** DEPRECATED **: Use b.<br/><br/>The a. |
            | ~~`b`~~ | *str* | :heavy_minus_sign: | N/A |
            | `c` | *str* | :heavy_minus_sign: | Deprecated by prose. |
            """
        let pet = try #require(PageSetReader().read([PageFile(path: "pet.md", text: text)]).object("Pet"))
        #expect(pet.header.deprecation == Deprecation(message: "Use Animal."))
        #expect(pet.header.documentation == "A pet.")
        #expect(pet.properties.map(\.deprecation) == [Deprecation(message: "Use b."), Deprecation(), nil])
        #expect(pet.properties.map(\.documentation) == ["The a.", nil, "Deprecated by prose."])
    }
}
