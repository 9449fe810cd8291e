import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import SeededRandom
import Testing

/// What must hold for any text: reading ends, nothing is lost silently, and the same text gives the same set.
@Suite struct MutationTests {
    private static let seed: UInt64 = 20_261_122

    /// Short pages with a bit of everything; the seed picks some of the corpus where it is there.
    private func samples() throws -> [PageFile] {
        print("seed \(Self.seed)")
        var pages = [
            PageFixture.object(
                "Pet",
                [
                    .init(
                        name: "a", type: "List[[Nullable[models.Toy]](../models/toy.md)]",
                        description: "One of `a`, `b`."),
                    .init(
                        name: "é", type: "*Optional[Literal[\"x\\|y\"]]*", description: "Defaults to `x`. In [0, 1]."),
                    .init(
                        name: "b", type: "*int*", description: "Number between -2.0 and 2.0.",
                        example: "{<br/>\"a\": [1]<br/>}"),
                ]),
            PageFixture.enumeration("Mode", ["\"a\"", "1"]),
            PageFixture.union("Any", ["models.Pet", "Dict[str, Any]"]),
            PageFile(
                path: "old.md",
                text:
                    "---\ntitle: \"Old\"\n---\n> :warning: **DEPRECATED**: x\n```\n## Values\n| Name | Value |\n| - | - |\n| `A` | 1 |\r\n"
            ),
        ]
        guard PageCorpus.isPresent else { return pages }
        var generator = SeededGenerator(seed: Self.seed)
        let corpus = try PageCorpus.sets.flatMap { try PageCorpus.pages(below: "docs/\($0)") }
        pages += corpus.filter { $0.text.utf8.count < 1_200 }.shuffled(using: &generator).prefix(8)
        return pages
    }

    private func check(_ text: some StringProtocol, of page: PageFile) {
        let set = PageSetReader().read([PageFile(path: page.path, text: String(text))])
        let isExplained = set.diagnostics.contains {
            ["skipped-page", "foreign-page-dialect", "http-envelope"].contains($0.id.rawValue)
        }
        #expect(set.declarations.isEmpty == isExplained, "seed \(Self.seed), \(page.path), \(text.utf8.count) bytes")
        let accounted = set.pages.map { if case .declared = $0.outcome { true } else { false } }
        #expect(accounted == [!isExplained], "seed \(Self.seed), \(page.path), \(text.utf8.count) bytes")
        let ids = Set(set.declarations.map(\.id))
        #expect(ids.count == set.declarations.count)
        #expect(set.references.allSatisfy(ids.contains))
        #expect(set.diagnostics.allSatisfy { $0.location.map { $0.line > 0 && $0.column > 0 } ?? false })
    }

    @Test func readsPagesThatAreCutAnywhere() throws {
        for page in try samples() {
            let bytes = Array(page.text.utf8)
            for end in bytes.indices { check(String(decoding: bytes[..<end], as: UTF8.self), of: page) }
        }
    }

    @Test func readsPagesWithoutOneOfTheirLines() throws {
        for page in try samples() {
            let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
            for index in lines.indices {
                check((lines[..<index] + lines[(index + 1)...]).joined(separator: "\n"), of: page)
            }
        }
    }

    @Test func readsPagesWithForeignCharacters() throws {
        var generator = SeededGenerator(seed: Self.seed)
        let signs = [
            "|", "`", "[", "]", "(", ")", "*", "\\", "\"", "\n", "#", "~", "é", "\u{0}", "\u{301}", ",", "-", ".",
        ]
        for page in try samples() {
            let scalars = Array(page.text.unicodeScalars)
            for _ in 0..<60 {
                var text = String.UnicodeScalarView(scalars[..<Int.random(in: 0..<scalars.count, using: &generator)])
                for _ in 0..<8 { text += (signs.randomElement(using: &generator) ?? "").unicodeScalars }
                text += scalars[(scalars.count / 2)...]
                check(String(text), of: page)
            }
        }
    }

    @Test func readsTheSameTextTheSameWay() throws {
        let pages = try samples()
        #expect(PageSetReader().read(pages) == PageSetReader().read(pages))
    }

    @Test(arguments: [
        "|", "`", "\"", "[", "List[", "**Example 1:** ", "# ", "## ", "```\n", "\\", "a.", "> ", "~~", "-1",
    ])
    func readsLongRunsOfOneSign(unit: String) {
        let run = String(repeating: unit, count: 4_000)
        for text in [run, "# Pet\n\(run)\n## Fields\n\(run)", "# Pet\n## Values\n- `\(run)`\n\(run)"] {
            check(text, of: PageFile(path: "pet.md", text: text))
        }
        let row = PageFixture.Row(
            name: "x", type: unit == "|" ? "*str*" : run, description: unit == "|" ? "x" : run,
            example: unit == "|" ? "" : run)
        let page = PageFixture.object("Pet", [row])
        check(page.text, of: page)
    }
}
