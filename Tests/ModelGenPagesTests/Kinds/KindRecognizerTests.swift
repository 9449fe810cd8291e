import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// What becomes of pages by their kind.
@Suite struct KindRecognizerTests {
    private static let generator = PageFile(
        path: "g/Boat.md",
        text:
            "# Boat\n\n## Properties\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n**id** | **str** |  | \n"
    )

    @Test func refusesTwoKindsInOneInput() throws {
        let set = PageSetReader().read([Self.generator, PageFixture.object("Pet", [.init(name: "a", type: "*str*")])])
        #expect(set.declarations.isEmpty)
        let error = try #require(set.diagnostics.first)
        #expect(error.id.rawValue == "mixed-page-kinds")
        #expect(error.message.contains("Speakeasy") && error.message.contains("openapi-generator"))
    }

    @Test(arguments: [
        (
            "# A\n\n| Property | Type | Required | Nullable | Defined by |\n|---|---|---|---|---|\n| [a](#a) | `string` | Optional | cannot be null | [x](x.md) |\n",
            "JSON Schema"
        ),
        ("# Shared\n\nMethods:\n\n- <code title=\"post /boats\">client.boats.create() -> Boat</code>\n", "Stainless"),
        ("# Reference\n<details><summary><code>client.boats.<a href=\"x\">get</a>()</code></summary>\n", "Fern"),
        ("# User\n\n## Properties\n\n### id\n\n> **id**: `string`\n\nDefined in: [a.ts:1](x)\n", "typedoc"),
        (
            "# a.B\n## Model Type Info\nInput Type | Accessed Type | Description | Notes\n--- | --- | --- | ---\ndict, | frozendict.frozendict, |  | \n",
            "version 6"
        ),
    ])
    func namesKindsThatAreNotRead(text: String, name: String) throws {
        let set = PageSetReader().read([PageFile(path: "a.md", text: text)])
        #expect(set.declarations.isEmpty)
        let error = try #require(set.diagnostics.first { $0.severity == .error })
        #expect(error.message.contains(name))
        #expect(error.fix?.isEmpty == false)
    }

    @Test func refusesPagesThatSayNothing() {
        let set = PageSetReader().read([PageFile(path: "a.md", text: "# Guide\n\nHow to begin.\n")])
        #expect(set.declarations.isEmpty)
        #expect(set.complaints == ["no-model-page"])
    }

    @Test func tellsHowTablesOfPeopleAreRead() {
        let text = "# Boat\n\n## Attributes\n\n| Attribute | Type | Required? |\n|---|---|---|\n| id | string | yes |\n"
        let set = PageSetReader().read([PageFile(path: "a.md", text: text)])
        #expect(set.complaints == ["no-model-page"])
        #expect(
            set.diagnostics.last?.fix == "Use `--input-format tables`, which reads tables and lists that people wrote.")
    }

    @Test func namesPerl() {
        let text =
            "# A::Object::Boat\n\n## Load the model package\n```perl\nuse A::Object::Boat;\n```\n\n## Properties\nName | Type | Description | Notes\n--- | --- | --- | ---\n**id** | **int** |  | \n"
        #expect(PageSetReader().read([PageFile(path: "Boat.md", text: text)]).complaints == ["foreign-page-kind"])
    }
}
