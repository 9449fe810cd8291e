import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct ValuesSectionReaderTests {
    private func read(_ body: String) -> ModelSet {
        PageSetReader().read([PageFile(path: "mode.md", text: "# Mode\n\n\(body)")])
    }

    private func table(_ values: [String]) -> String {
        "## Values\n| Name | Value |\n| - | - |\n" + values.map { "| `N\($0.count)` | \($0) |\n" }.joined()
    }

    @Test func readsTables() throws {
        let mode = try #require(read(table(["a b", "", "c\\|d"])).enumeration("Mode"))
        #expect(mode.values.map(\.value) == [.string("a b"), .string(""), .string("c|d")])
        #expect(mode.values.map(\.name) == ["N3", "N0", "N4"].map { SuggestedName($0, .declared) })
        #expect(mode.valueType == .string)
        #expect(mode.openness == .unstated)
    }

    @Test func wholeNumbersInATableMayBeTextsSoThatBothAreRead() throws {
        let set = read(table(["1", "-20"]))
        #expect(set.enumeration("Mode integer")?.values.map(\.value) == [.number(.init(1)), .number(.init(-20))])
        #expect(set.enumeration("Mode text")?.values.map(\.value) == [.string("1"), .string("-20")])
        #expect(set.enumeration("Mode text")?.values.map(\.name) == ["N1", "N3"].map { SuggestedName($0, .declared) })
        guard case .union(let mode)? = set.declaration("Mode") else { return #expect(Bool(false)) }
        #expect(mode.members.map(\.name?.text) == ["integer", "text"])
        for values in [["1", "x"], ["007"], ["1.5"], ["true", "false"], ["-"], ["1", ""]] {
            #expect(read(table(values)).enumeration("Mode")?.valueType == .string, "\(values)")
        }
    }

    @Test func aListThatIsAnnouncedToGrowIsOpenInEitherSpelling() {
        let set = read("## Values\nThis is an open enum.\n\n| Name | Value |\n| - | - |\n| `A` | 7 |\n")
        #expect(set.enumeration("Mode integer")?.openness == .open)
        #expect(set.enumeration("Mode text")?.openness == .open)
    }

    @Test func whatRefersToThePageRefersToBothInArraysAsAnOptionalAndInProse() throws {
        let link = "[models.Mode](../models/mode.md)"
        let rows = [
            PageFixture.Row(
                name: "one", type: "[Optional[models.Mode]](../models/mode.md)", description: "Defaults to `7`."),
            PageFixture.Row(name: "many", type: "List[\(link)]"),
        ]
        let pages = [
            PageFixture.object("Gate", rows), PageFile(path: "models/mode.md", text: "# Mode\n\n" + table(["7"])),
        ]
        let set = PageSetReader().read(pages)
        let gate = try #require(set.object("Gate"))
        let id = try #require(set.declaration("Mode")).id
        #expect(gate.properties.map(\.type) == [.reference(id), .array(ElementType(.reference(id)))])
        #expect(gate.properties[0].defaultValue?.value == .number(.init(7)))
    }

    @Test(arguments: [
        "## Values\nThis is an open enum. Unrecognized values will not fail.\n\n- `\"a\"`\n- `\"b\"`\n",
        "## Example Usage\n```python\n# Open enum: x\nvalue = 1\n```\n## Values\n- `\"a\"`\n- `\"b\"`\n",
        "## Example Usage\n```python\n// Open enum: x\n```\n## Values\n- `\"a\"`\n- `\"b\"`\n",
        "## Values\n`Unrecognized<string>`\n- `\"a\"`\n- `\"b\"`\n",
    ])
    func honoursEveryOpenMark(body: String) {
        let mode = read(body).enumeration("Mode")
        #expect(mode?.openness == .open)
        #expect(mode?.values.map(\.value) == [.string("a"), .string("b")])
    }

    @Test func readsNumbersInBullets() {
        #expect(read("## Values\n- `1`\n- `2`\n").enumeration("Mode")?.valueType == .integer)
    }

    @Test func reportsWhatIsNoEnumeration() throws {
        let empty = read("## Values\n")
        #expect(empty.complaints == ["empty-enumeration"])
        #expect(empty.declaration("Mode") != nil)
        let mixed = read("## Values\n- `1`\n- `\"a\"`\n")
        #expect(mixed.complaints == ["mixed-enumeration"])
        guard case .alias(let alias)? = mixed.declaration("Mode") else { return #expect(Bool(false)) }
        #expect(alias.target.constraints.map(\.rule) == [.allowedValues([.number(DecimalNumber(1)), .string("a")])])
        #expect(read("## Values\n- `\"a\"`\n- `\"a\"`\n").complaints == ["duplicate-value"])
        #expect(read("## Values\n- `\"a\"`\n- a\n").complaints == ["unreadable-row"])
    }

    @Test(arguments: [("7", "8", true), ("7", "x", false)])
    func thatAllValuesAreNumbersIsAGuessAndSaidToBeOne(first: String, second: String, isGuess: Bool) {
        let text = "# Gate\n## Values\n| Name | Value |\n| - | - |\n| `A` | \(first) |\n| `B` | \(second) |\n"
        let set = PageSetReader().read([PageFile(path: "gate.md", text: text)])
        #expect(set.has("guessed-value-type") == isGuess)
        #expect(!PageSetReader().read([PageFixture.enumeration("Gate", ["7", "8"])]).has("guessed-value-type"))
    }
}
