import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// What is left of pages that were cut, or have lost a line: less than was there, said to be less, and nothing else.
@Suite struct DamagedPageTests {
    private static let rule = "---- | ---- | ---- | ----\n"
    private static let head = "## Properties\n\nName | Type | Description | Notes\n" + rule
    private static let footer = "\n[[Back to Model list]](../README.md)\n"

    private func read(_ texts: [String: String], _ wireCase: WireCase = .keep) -> ModelSet {
        let pages = texts.sorted { $0.key < $1.key }.map { PageFile(path: "docs/\($0.key).md", text: $0.value) }
        return PageSetReader(options: .init(wireCase: wireCase)).read(pages)
    }

    @Test(arguments: [
        ("**b** | **str** |  | ", ["a", "b"]), ("**b** | **str** | Its descr", ["a", "b"]),
        ("**b** | **str** |", ["a", "b"]),
        ("**b** | **str** |  | [opti", ["a", "b"]), ("**b** | **str** |  | [optional] ", ["a", "b"]),
        ("**b** | **str", ["a"]), ("**b** |", ["a"]), ("**b", ["a"]),
    ])
    func aRowThatThePageEndsWithinIsOptionalOrLeftOutWhereItsTypeDoesNotEndEither(row: String, names: [String]) throws {
        let set = read(["Boat": "# Boat\n\n" + Self.head + "**a** | **str** |  | \n" + row])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.sourceName) == names)
        #expect(boat.properties.dropFirst().allSatisfy { $0.presence == .optional })
        #expect(boat.properties[0].presence == .required)
        #expect(set.complaints == (row.contains("|") ? ["cut-row"] : []))
        #expect(set.diagnostics.allSatisfy { $0.location?.line == 8 })
    }

    @Test func readsAWholeRowWithoutALineEnd() throws {
        let bars = "| Name | Type | Description | Notes |\n|---|---|---|---|\n| **a** | **String** |  |  |"
        let set = read(["Boat": "# Ships::Boat\n\n## Properties\n\n" + bars])
        #expect(set.object("Boat")?.properties.map(\.presence) == [.required])
        #expect(set.complaints == [])
    }

    @Test func aPageThatEndsWithItsTableAsNoOtherDoesMayHaveHadRows() throws {
        let link =
            "# Ships::Boat\n\n" + Self.head + "**rig** | [**Rig**](Rig.md) |  | \n**a** | **Time** |  | \n"
            + Self.footer
        let rig = "# Ships::Rig\n\n" + Self.head
        let whole = read(["Boat": link, "Rig": rig + Self.footer])
        #expect(whole.complaints == ["hidden-values"])
        let cut = read(["Boat": link, "Deck": link.replacing("Boat", with: "Deck"), "Rig": rig])
        #expect(cut.complaints == ["cut-table", "unreadable-table"])
        guard case .alias(let alias)? = cut.declaration("Rig") else { return #expect(Bool(false)) }
        #expect(alias.target.type == .any)
    }

    @Test(arguments: ["Name | Type | Description | Notes\n", Self.rule])
    func withoutItsHeaderOrItsRuleATableSaysNothingOfTheType(line: String) throws {
        let page = "# Boat\n\n" + Self.head + "**a** | **str** |  | \n" + Self.footer
        let set = read(["Boat": page.replacing(line, with: "")])
        #expect(set.complaints == ["unreadable-table"])
        guard case .alias(let alias)? = set.declaration("Boat") else { return #expect(Bool(false)) }
        #expect(alias.target.type == .any)
    }

    @Test func givesNoTypeTheNameOfASection() {
        let page = "# Boat\n\n" + Self.head + "**a** | **str** |  | \n"
        let set = read(["Boat": String(page.dropFirst(8)), "Deck": page.replacing("Boat", with: "Deck")])
        #expect(set.declarations.map(\.header.name.text) == ["Deck"])
        #expect(read(["Properties": page.replacing("Boat", with: "Properties")]).object("Properties") != nil)
    }

    @Test func whereTheMethodsOfAPropertyAreCutOffGosPagesDoNotTellWhetherNullIsAllowed() throws {
        let rows =
            "**A** | Pointer to **[]string** |  | [optional] \n**B** | Pointer to **[]string** |  | [optional] \n\n"
        let methods =
            "## Methods\n\n### GetA\n\n### GetAOk\n\n### SetA\n\n### HasA\n\n### UnsetA\n\n### GetB\n\n### SetB\n"
        let set = read(["Boat": "# Boat\n\n" + Self.head + rows + methods])
        #expect(set.object("Boat")?.properties.map(\.nullability) == [.yes, .unknown])
        let ended = read(["Boat": "# Boat\n\n" + Self.head + rows + methods + Self.footer])
        #expect(ended.object("Boat")?.properties.map(\.nullability) == [.yes, .no])
    }

    @Test func doesNotTakeHalfAValueForOne() throws {
        let cut = "# Rig\n\n## Enum\n\n* `A` (value: `'a'`)\n\n* `B` (value: `'b (c)"
        #expect(read(["Rig": cut]).enumeration("Rig")?.values.map(\.value) == [.string("a")])
        let rust = "# Rig\n\n## Enum Variants\n\n| Name | Value |\n|---- | -----|\n| A | a |\n| B | b"
        #expect(read(["Rig": rust]).enumeration("Rig")?.values.map(\.value) == [.string("a")])
        let numbers = "# Rig\n\n## Values\n\n```typescript\n10 | 100 | 1"
        let boat = PageFixture.object("Boat", [.init(name: "a", type: "*number*")])
        let set = PageSetReader().read([boat, PageFile(path: "models/rig.md", text: numbers)])
        #expect(
            set.enumeration("Rig")?.values.map(\.value) == [.number(DecimalNumber(10)), .number(DecimalNumber(100))])
    }

    @Test func valuesOfAPropertyWhoseHeadingGotLostAreNoProperties() throws {
        let values = "| Name | Value |\n|---- | -----|\n| SLOOP | &quot;sloop&quot; |\n"
        let set = read(["Boat": "# Boat\n\n" + Self.head + "**rig** | [**RigEnum**](#RigEnum) |  | \n\n\n" + values])
        #expect(set.object("Boat")?.properties.map(\.sourceName) == ["rig"])
    }

    // MARK: - Pages that hold a whole API

    private static let columns = "|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n"

    private func schema(_ name: String, _ key: String) -> String {
        "<h2 id=\"tocS_\(name)\">\(name)</h2>\n\n```json\n{}\n```\n\n### Properties\n\n\(Self.columns)|\(key)|string|true|none|none|\n\n"
    }

    @Test(arguments: [
        "<h2 id=\"tocS_Deck\">Deck</h2>\n", "```json\n{}\n", "```\n\n### Properties\n", "### Properties\n",
    ])
    func aSchemaGetsNoRowsOfAnotherOne(line: String) throws {
        let whole = schema("Boat", "hull") + schema("Deck", "length") + schema("Sail", "area")
        let start = try #require(whole.range(of: "<h2 id=\"tocS_Deck"))
        let place = try #require(whole.range(of: line, from: start))
        let set = read(["api": "# Schemas\n\n" + whole[..<place.lowerBound] + whole[place.upperBound...]])
        #expect(set.object("Boat")?.properties.map(\.sourceName) == ["hull"])
        #expect(set.object("Sail")?.properties.map(\.sourceName) == ["area"])
        #expect(set.object("Deck").map { $0.properties.map(\.sourceName) == ["length"] } ?? true)
    }

    @Test func readsNothingOfASchemaThatIsCut() throws {
        let set = read([
            "api": "# Schemas\n\n" + schema("Boat", "hull") + "<h2 id=\"tocS_Deck\">Deck</h2>\n\n### Properties\n\noneO"
        ])
        guard case .alias(let alias)? = set.declaration("Deck") else { return #expect(Bool(false)) }
        #expect(alias.target.type == .any)
        #expect(set.complaints == ["unreadable-table"])
    }

    // MARK: - Several languages

    @Test func clientsForTwoLanguagesInOneInputAreAnErrorThatNamesBoth() throws {
        func page(_ type: String) -> String { "# Boat\n\n" + Self.head + "**a** | **\(type)** |  | \n" + Self.footer }
        let set = PageSetReader().read([
            PageFile(path: "python/docs/Boat.md", text: page("str")),
            PageFile(path: "java/docs/Boat.md", text: page("Integer")),
        ])
        #expect(set.declarations.isEmpty)
        let error = try #require(set.diagnostics.first { $0.severity == .error })
        #expect(error.id.rawValue == "mixed-page-kinds")
        #expect(error.message.contains("Python") && error.message.contains("Java"))
        #expect(set.pages.count == 2)
    }

    @Test func foldersOfOneLanguageAreOneSetWhateverFewWordsOneOfThemHas() {
        func page(_ name: String, _ type: String) -> String {
            "# \(name)\n\n" + Self.head + "**a** | **\(type)** |  | \n" + Self.footer
        }
        let set = PageSetReader().read([
            PageFile(path: "docs/a/Boat.md", text: page("Boat", "java.math.BigDecimal")),
            PageFile(path: "docs/b/Deck.md", text: page("Deck", "Boat")),
            PageFile(path: "docs/c/Sail.md", text: page("Sail", "kotlin.String")),
        ])
        #expect(set.declarations.count == 3)
    }
}

extension String {
    fileprivate func range(of part: String, from start: Range<String.Index>? = nil) -> Range<String.Index>? {
        self[(start?.lowerBound ?? startIndex)...].firstRange(of: part)
    }
}
