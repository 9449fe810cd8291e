import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import SeededRandom
import Testing

@testable import ModelGenConformance

@Suite struct PageDamageTests {
    @Test func readsEveryCopyOnce() {
        var damage = PageDamage()
        damage.read(PageFile(path: "pet.md", text: "# Pét\n\n## Values\n"))
        // Sixteen characters, one of two bytes; three line ends make four lines.
        #expect(damage.copyCount == 18 + 4)
        #expect(damage.faults == [])
    }

    @Test func cutsLongPagesAtEvenDistances() {
        var damage = PageDamage(mostCuts: 4)
        damage.read(PageFile(path: "pet.md", text: "# Pet\n\n"))
        #expect(damage.copyCount == 4 + 3)
    }

    @Test func aRowThatIsCutWithinANumberIsLeftOutAndSaidToBe() {
        let page = PageFile(
            path: "keg.md",
            text: "# Keg\n\n## Fields\n\n| Field | Type | Required | Description |\n| - | - | - | - |\n"
                + "| `mass` | *Optional[int]* | :heavy_minus_sign: | Defaults to 100. Always `100`. \\| Not 7. |\n")
        var damage = PageDamage()
        damage.read(page)
        #expect(damage.faults == [])
        let cut = PageFile(path: "keg.md", text: String(page.text.dropLast(28)))
        let set = PageSetReader().read([cut])
        #expect(set.diagnostics.contains { $0.id.rawValue == "unreadable-row" })
    }

    @Test(.enabled(if: SDKCorpus.isPresent, "the corpus is absent"))
    func pagesOfRealSDKsByChance() throws {
        // The same pages each time, so that a change is judged by what it changed; MODELGEN_SEED chooses others.
        let seed = ProcessInfo.processInfo.environment["MODELGEN_SEED"].flatMap(UInt64.init) ?? 20_261_129
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for name in SDKCorpus.sets + ["glean-2025", "dub-2026"] {
            let pages = try SDKCorpus.set(name).pages.filter { $0.text.utf8.count < 3_000 }
            var damage = PageDamage(mostCuts: 40)
            for page in pages.shuffled(using: &generator).prefix(5) { damage.read(page) }
            damage.read(Array(pages.prefix(80)), sampling: 5, using: &generator)
            #expect(damage.faults == [], "seed \(seed), \(name)")
        }
    }

    @Test func aWrongFactIsFound() {
        func set(_ row: String) -> ModelSet {
            PageSetReader().read([
                PageFile(
                    path: "keg.md",
                    text: "# Keg\n## Fields\n| Field | Type | Required | Description |\n| - | - | - | - |\n\(row)\n")
            ])
        }
        let whole = set("| `mass` | *Optional[int]* | :heavy_minus_sign: | Defaults to 100. |")
        #expect(WrongFacts.of(whole, against: whole) == [])
        for row in [
            "| `mass` | *Optional[int]* | :heavy_minus_sign: | Defaults to 10. |",
            "| `mass` | *Optional[str]* | :heavy_minus_sign: | N/A |", "| `mass` | *int* | :heavy_check_mark: | N/A |",
            "| `mas` | *Optional[int]* | :heavy_minus_sign: | N/A |",
        ] {
            #expect(WrongFacts.of(set(row), against: whole).count == 1, "\(row)")
        }
    }

    /// A type of another kind is found, and one that the set has not; free-form JSON says nothing.
    @Test func aTypeOfAnotherKindIsFoundAndOneThatTheSetHasNot() {
        func set(_ section: String, path: String = "keg.md") -> ModelSet {
            PageSetReader().read([PageFile(path: path, text: "# Keg\n\(section)")])
        }
        let object = "## Fields\n| Field | Type | Required | Description |\n| - | - | - | - |\n"
        let (texts, numbers) = ("## Values\n- `\"a\"`\n", "## Values\n| Name | Value |\n| - | - |\n| `A` | 1 |\n")
        let union = "## Supported Types\n### `str`\n```python\nvalue: str = /* values here */\n```\n"
        for (section, whole) in [
            (object, texts), (object, union), (texts, object), (union, object), (texts, union), (union, texts),
        ] {
            #expect(WrongFacts.of(set(section), against: set(whole)).count == 1, "\(section)")
            #expect(WrongFacts.of(set(section), against: set(section)) == [])
            #expect(WrongFacts.of(set(section, path: "tap.md"), against: set(section)).count == 1)
            #expect(WrongFacts.of(set(""), against: set(section)) == [])
        }
        // With one row more, the numbers are texts.
        let more = numbers + "| `B` | b |\n"
        #expect(WrongFacts.of(set(numbers), against: set(more)) == [])
        #expect(WrongFacts.of(set(more), against: set(numbers)) == [])
    }

    @Test func aListOfWhatADamagedPageNoLongerSaysIsNoWrongFactAListOfSomethingElseIs() {
        func set(_ type: String) -> ModelSet {
            let head = "## Fields\n| Field | Type | Required | Description |\n| - | - | - | - |\n"
            let row = "| `kegs` | \(type) | :heavy_check_mark: | N/A |\n"
            return PageSetReader().read([
                PageFile(path: "docs/cellar.md", text: "# Cellar\n" + head + row),
                PageFile(path: "docs/keg.md", text: "# Keg\n" + head),
                PageFile(path: "docs/tap.md", text: "# Tap\n" + head),
            ])
        }
        let whole = set("List[[models.Keg](../docs/keg.md)]")
        #expect(WrongFacts.of(set("List[[models.Keg](../docs/gone.md)]"), against: whole) == [])
        for type in ["List[[models.Tap](../docs/tap.md)]", "Dict[str, *Any*]", "List[List[*Any*]]", "List[*str*]"] {
            #expect(WrongFacts.of(set(type), against: whole).count == 1, "\(type)")
        }
    }

    @Test func whatNoTextMayLeadToIsFound() {
        let place = SourceLocation(file: "pet.md", line: 1)
        let header = DeclarationHeader(id: TypeID("pet.md"), name: SuggestedName("Pet", .declared), location: place)
        let toy = UnionDeclaration.Member(.reference(TypeID("toy.md")))
        let union = TypeDeclaration.union(UnionDeclaration(header: header, members: [toy], requirement: .atLeastOne))
        let nowhere = Diagnostic.note(DiagnosticID("x"), "x", at: SourceLocation(file: "pet.md", line: 0))
        let lost = ModelSet(declarations: [union, union], diagnostics: [nowhere])
        #expect(PageDamage.faults(of: lost).count == 4)
        #expect(PageDamage.faults(of: ModelSet()).count == 2)
    }
}
