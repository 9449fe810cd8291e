import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct PageRoleTests {
    @Test(arguments: [
        ("docs/sdks/README.md", "# Pet\n## Fields\n"), ("a.md", ""), ("a.md", "Just text.\n"),
        ("utils/retryconfig.md", "# RetryConfig\n## Fields\n| Name | Type |\n| - | - |\n## BackoffStrategy\n"),
        ("option.md", "# Option\n## Options\n### WithX\n"), ("models.md", "# Models\n## Overview\n## get\n"),
        ("b.md", "# B\n## Something\n"),
    ])
    func saysWhyAPageIsNoModel(path: String, text: String) {
        let set = PageSetReader().read([PageFile(path: path, text: text), PageFixture.object("Toy", [])])
        #expect(set.declarations.count == 1)
        #expect(set.diagnostics.map(\.id.rawValue) == ["skipped-page"])
        #expect(set.diagnostics.map(\.severity) == [.note])
    }

    @Test func namesAPageWithoutTitleAfterItsFile() {
        let set = PageSetReader().read([PageFile(path: "a/pet.md", text: "## Values\n- `1`\n")])
        #expect(set.declarations.first?.header.name.text == "pet")
        #expect(set.declarations.first?.header.name.provenance == .derived)
        #expect(set.complaints == ["untitled-page"])
    }

    @Test func readsAPageOnce() {
        let page = PageFixture.object("Pet", [])
        let set = PageSetReader().read([page, page])
        #expect(set.declarations.count == 1)
        #expect(set.complaints == ["duplicate-page"])
    }

    @Test func reportsUnknownSections() {
        let set = PageSetReader().read([PageFile(path: "a.md", text: "# A\n## Values\n- `1`\n## History\ntext\n")])
        #expect(set.complaints == ["unknown-section"])
    }

    @Test(arguments: ["Overview", "Options", "get"])
    func aModelStaysOneWhateverItsAuthorsHeadingsAndItsNameAre(heading: String) {
        let table =
            "| Field | Type | Required | Description |\n| - | - | - | - |\n| `mass` | *int* | :heavy_check_mark: | N/A |\n"
        let text = "# Keg\n\nHolds beer.\n\n## \(heading)\n\nIt rolls.\n\n## Fields\n\n\(table)"
        for path in ["models/keg.md", "models/README.md"] {
            let set = PageSetReader().read([PageFile(path: path, text: text)])
            #expect(set.object("Keg")?.properties.map(\.sourceName) == ["mass"])
            #expect(set.object("Keg")?.header.documentation == "Holds beer.\n\n## \(heading)\n\nIt rolls.")
            #expect(set.complaints.isEmpty)
        }
    }

    @Test func readsEnumerationsAndUnionsWithOtherHeadings() {
        let pages = [
            PageFile(path: "a.md", text: "# A\n## Overview\ntext\n## Values\n- `\"x\"`\n"),
            PageFile(path: "b.md", text: "# B\n## Options\ntext\n## Supported Types\n### `str`\n"),
        ]
        let set = PageSetReader().read(pages)
        #expect(set.enumeration("A") != nil && set.union("B") != nil)
    }
}
