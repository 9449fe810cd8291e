import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Pages of openapi-generator, one language after the other.
@Suite struct GeneratorReaderTests {
    private func page(_ name: String, _ rows: [String], title: String? = nil, more: String = "") -> PageFile {
        let head =
            "# \(title ?? name)\n\n## Properties\n\nName | Type | Description | Notes\n---- | ---- | ---- | ----\n"
        return PageFile(path: "docs/\(name).md", text: head + rows.joined(separator: "\n") + "\n\n" + more)
    }

    @Test func readsRows() throws {
        let set = PageSetReader().read([
            page(
                "Boat",
                [
                    "**hull_id** | **str** |  | [readonly] ", "**length** | **float** | In feet; 3 | 4 decks. | ",
                    "**flag** | [**Flag**](Flag.md) |  | [optional] ",
                    "**manned** | **bool** | &quot;Crewed&quot; | [optional] [default to True]",
                    "**crew** | [**List[Sailor]**](Sailor.md) |  | [optional] ", "**var_from** | **datetime** |  | ",
                    "**marks** | **Dict[str, int]** |  | ",
                ]),
            page("Sailor", ["**name** | **str** |  | "]),
            PageFile(
                path: "docs/Flag.md",
                text: "# Flag\n\n## Enum\n\n* `RED` (value: `'red'`)\n\n* `DARK` (value: `'dark-blue'`)\n"),
        ])
        let boat = try #require(set.object("Boat"))
        #expect(
            boat.properties.map(\.wireName.text) == ["hull_id", "length", "flag", "manned", "crew", "from", "marks"])
        #expect(
            boat.properties.map(\.presence) == [
                .required, .required, .optional, .optional, .optional, .required, .required,
            ])
        #expect(boat.properties[0].access == .readOnly)
        #expect(boat.properties[1].documentation == "In feet; 3 | 4 decks.")
        #expect(boat.properties[3].documentation == "\"Crewed\"")
        #expect(boat.properties[3].defaultValue?.value == .boolean(true))
        #expect(boat.properties[4].type == .array(ElementType(.reference(TypeID("docs/Sailor.md")))))
        #expect(boat.properties[5].type == .string(format: "date-time"))
        #expect(boat.properties[6].type == .map(ElementType(.integer())))
        #expect(set.enumeration("Flag")?.values.map(\.value) == [.string("red"), .string("dark-blue")])
        #expect(set.complaints == ["wire-case-unproved"])
    }

    @Test func aDefaultWithABarInItLeavesTheRowWhatItSays() throws {
        let set = PageSetReader().read([
            page(
                "Boat",
                [
                    "**sep** | **str** | One | two. | [optional] [default to 'a|b'] ",
                    "**raw** | **str** | x \\| [y] | ",
                    "**old** | **str** |  | [optional]  if omitted the server will use the default value of \"c|d\"",
                ])
        ])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.presence) == [.optional, .required, .optional])
        #expect(boat.properties.map { $0.defaultValue?.value } == [.string("a|b"), nil, .string("c|d")])
        #expect(boat.properties.map(\.documentation) == ["One | two.", "x | [y]", nil])
    }

    @Test func skipsPagesOfOperations() {
        let api = PageFile(
            path: "docs/BoatsApi.md",
            text:
                "# harbour.BoatsApi\n\nAll URIs are relative to *https://a*\n\nMethod | HTTP request | Description\n--- | --- | ---\n[**get**](x) | **GET** /b |\n"
        )
        let alone = PageSetReader().read([api])
        #expect(alone.declarations.isEmpty)
        #expect(alone.complaints == ["no-model-page"])
        let set = PageSetReader().read([api, page("Boat", ["**id** | **str** |  | "])])
        #expect(set.declarations.count == 1)
    }

    @Test func tellsNullByGosSetters() throws {
        let methods = "## Methods\n\n### SetNameNil\n\n`func (o *Boat) SetNameNil(b bool)`\n\n### SetCrewNil\n"
        let set = PageSetReader(options: .init(wireCase: .camel)).read([
            page(
                "Boat",
                [
                    "**HullId** | **int64** |  | ", "**Name** | Pointer to **NullableString** |  | [optional] ",
                    "**Owner** | **NullableString** |  | ", "**Crew** | Pointer to **[]string** |  | [optional] ",
                    "**Flag** | Pointer to **string** |  | [optional] ",
                ], more: methods)
        ])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.nullability) == [.no, .yes, .yes, .yes, .no])
        #expect(boat.properties.map(\.presence) == [.required, .optional, .required, .optional, .optional])
        #expect(boat.properties[0].wireName.text == "hullId")
    }

    @Test func readsGosOldPointersAsNull() throws {
        let set = PageSetReader(options: .init(wireCase: .snake)).read([
            page(
                "Boat",
                [
                    "**Id** | **string** |  | [optional] ",
                    "**LastSeen** | Pointer to [**time.Time**](time.Time.md) |  | [optional] ",
                ])
        ])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.nullability) == [.no, .yes])
        #expect(boat.properties.map(\.wireName.text) == ["id", "last_seen"])
    }

    @Test func asksForTheCaseOfPascal() {
        let rows = ["**HullId** | **int64** |  | ", "**Seen** | [**time.Time**](time.Time.md) |  | "]
        #expect(PageSetReader().read([page("Boat", rows)]).complaints == ["wire-case-wanted"])
        for (wireCase, keys) in [
            (WireCase.snake, ["hull_id", "seen"]), (.camel, ["hullId", "seen"]), (.pascal, ["HullId", "Seen"]),
            (.keep, ["HullId", "Seen"]),
        ] {
            let set = PageSetReader(options: .init(wireCase: wireCase)).read([page("Boat", rows)])
            #expect(set.complaints.isEmpty)
            #expect(set.object("Boat")?.properties.map(\.wireName.text) == keys)
        }
        var accompanied = PageOptions()
        accompanied.hasCompanion = true
        #expect(PageSetReader(options: accompanied).read([page("Boat", rows)]).complaints == ["wire-case-unproved"])
    }

    @Test func readsJavasInlineEnumerations() throws {
        let more =
            "## Enum: RigEnum\n\n| Name | Value |\n|---- | -----|\n| SLOOP | &quot;sloop&quot; |\n| TALL_SHIP | &quot;tall-ship&quot; |\n"
        let set = PageSetReader(options: .init(wireCase: .snake)).read([
            page(
                "Boat",
                [
                    "|**lastSeen** | **OffsetDateTime** |  |  [optional] |",
                    "|**rig** | [**RigEnum**](#RigEnum) |  |  |",
                    "|**crew** | [**List&lt;Sailor&gt;**](Sailor.md) | One &amp; more. |  [optional] [readonly] |",
                ], more: more), page("Sailor", ["|**name** | **String** |  |  |"]),
        ])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.wireName.text) == ["last_seen", "rig", "crew"])
        #expect(boat.properties[2].documentation == "One & more.")
        #expect(boat.properties[2].access == .readOnly)
        let values = set.enumeration("Boat rig")?.values.map(\.value)
        #expect(values == [.string("sloop"), .string("tall-ship")])
    }

    @Test func kotlinsLinksToWhatThePageItselfDescribesHaveTheTypesWordsInThem() throws {
        let head = "Name | Value\n---- | -----\n"
        let boat = page(
            "Boat",
            [
                "**kindList** | [**inline**](#kotlin.collections.List&lt;KindList&gt;) |  | ",
                "**size** | [**inline**](#SizeEnum) |  | ", "**decks** | [**inline**](#Decks) |  | ",
                "**name** | **kotlin.String** |  | ",
            ],
            more: "## Enum: kind_list\n\(head)kindList | fast, slow-one\n\n## Enum: size\n\(head)size | s, m\n\n"
                + "## Enum: decks\n\(head)decks | 1, 2\n\n")
        let set = PageSetReader(options: .init(wireCase: .snake)).read([boat])
        let types = try #require(set.object("Boat")).properties.map(\.type)
        #expect(types[0] == .array(ElementType(.reference(TypeID("docs/Boat.md#kindList#item")))))
        #expect(set.enumeration("Boat kindList item")?.values.map(\.value) == [.string("fast"), .string("slow-one")])
        #expect(set.enumeration("Boat size")?.values.count == 2)
        #expect(types[2] == .any)
    }

    @Test func suspectsRowsThatOtherPagesHaveTogether() throws {
        let set = PageSetReader().read([
            page("Sail", ["**kind** | **str** |  | ", "**area** | **float** |  | "]),
            page("Oar", ["**kind** | **str** |  | ", "**length** | **int** |  | [optional] "]),
            page(
                "Drive",
                ["**kind** | **str** |  | ", "**area** | **float** |  | ", "**length** | **int** |  | [optional] "]),
        ])
        #expect(set.object("Drive")?.properties.map(\.presence) == [.required, .optional, .optional])
        #expect(set.object("Sail")?.properties.map(\.presence) == [.required, .required])
        #expect(set.has("possible-union"))
    }

    @Test func whatAnObjectAddsToItsBaseHasAPageInEarlierVersionsWhichMakesItNoUnion() {
        let set = PageSetReader(options: .init(wireCase: .snake)).read([
            page("Deck", ["**width** | **int** |  | "]), page("FleetAllOf", ["**name** | **str** |  | "]),
            page("Fleet", ["**width** | **int** |  | ", "**name** | **str** |  | "]),
        ])
        #expect(set.object("Fleet")?.properties.map(\.presence) == [.required, .required])
        #expect(set.complaints.isEmpty)
    }

    /// Where C#'s pages mark no value type, or every one, nothing is known of null.
    @Test func whereCSPagesMarkNoValueTypeOrEveryOneNothingIsKnownOfNull() {
        func nullability(_ first: String, _ second: String) -> [Nullability]? {
            let rows = ["**One** | **\(first)** |  | ", "**Two** | **\(second)** |  | [optional] "]
            return PageSetReader(options: .init(wireCase: .snake)).read([page("Boat", rows, title: "A.Model.Boat")])
                .object("Boat")?.properties.map(\.nullability)
        }
        #expect(nullability("int", "long?") == [.no, .yes])
        #expect(nullability("int", "long") == [.unknown, .unknown])
    }

    @Test func readsAPageWithoutRowsAsTextWhereARowLeadsToIt() {
        let fence = "```ruby\nHarbour::Boat.new\n```\n"
        let pages = [
            page(
                "Boat", ["**flag** | [**Flag**](Flag.md) |  | [optional] ", "**at** | **Time** |  | "],
                title: "Harbour::Boat", more: fence),
            page("Flag", [], title: "Harbour::Flag", more: fence),
            page("Lone", [], title: "Harbour::Lone", more: fence),
        ]
        let set = PageSetReader().read(pages)
        #expect(set.has("hidden-values"))
        if case .alias(let alias)? = set.declaration("Flag") {
            #expect(alias.target.type == .string())
        } else {
            Issue.record("Flag is no string")
        }
        #expect(set.object("Lone") != nil)
    }

    @Test(arguments: [
        "**int32**", "Pointer to **map[string][]string**", "[***Boat**](Boat.md)", "**map[string]interface{}**",
        "**[][]int64**",
        "[**time.Time**](time.Time.md)", "Pointer to [**Boat**](Boat.md)",
    ])
    func readsGosCells(cell: String) {
        let set = PageSetReader(options: .init(wireCase: .snake)).read([page("Boat", ["**A** | \(cell) |  | "])])
        #expect(set.object("Boat")?.properties.count == 1)
        #expect(set.complaints.isEmpty)
    }

    @Test func readsPythonsVersion5() throws {
        let set = PageSetReader().read([
            page(
                "Boat",
                [
                    "**name** | **str, none_type** |  | ", "**crew** | [**[Sailor]**](Sailor.md) |  | [optional] ",
                    "**rig** | **str** |  | [optional]  must be one of [\"sloop\", \"ketch\", ]",
                    "**speed** | **int** |  | [optional]  if omitted the server will use the default value of 5",
                    "**marks** | **{str: (str,)}** |  | ",
                    "**any string name** | **bool, date, datetime, dict, float, int, list, str, none_type** | any | [optional]",
                ]), page("Sailor", ["**name** | **str** |  | "]),
        ])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.nullability) == [.yes, .unknown, .no, .no, .no])
        #expect(boat.properties[3].defaultValue?.value == .number(DecimalNumber(5)))
        #expect(boat.properties[4].type == .map(ElementType(.string())))
        #expect(boat.additionalProperties == .values(ElementType(.any)))
        #expect(set.enumeration("Boat rig")?.values.count == 2)
    }

    /// C# and Go put a word before names to keep them apart.
    @Test func cAndGoPutAWordBeforeNamesToKeepThemApart() throws {
        let options = PageOptions(wireCase: .snake)
        let sharp = PageSetReader(options: options).read([
            page(
                "Boat", ["**VarClient** | **string** |  | ", "**Variance** | **int?** |  | [optional] "],
                title: "Harbour.Model.Boat")
        ])
        #expect(try #require(sharp.object("Boat")).properties.map(\.wireName.text) == ["client", "variance"])
        let go = PageSetReader(options: options).read([
            page(
                "Boat",
                ["**Var123Number** | Pointer to **int32** |  | [optional] ", "**VarietyName** | **string** |  | "])
        ])
        #expect(try #require(go.object("Boat")).properties.map(\.wireName.text) == ["123_number", "variety_name"])
    }

    @Test func javasOtherWordsForAMomentAndItsNumbersInValues() throws {
        let set = PageSetReader(options: .init(wireCase: .snake)).read([
            page(
                "Boat",
                [
                    "**builtOn** | [**java.time.Instant**](java.time.Instant.md) |  | ",
                    "**tags** | **List&lt;String&gt;** |  | ",
                ]),
            PageFile(
                path: "docs/Size.md", text: "# Size\n\n## Enum\n\n\n* `NUMBER_7` (value: `new BigDecimal(\"7\")`)\n"),
        ])
        #expect(try #require(set.object("Boat")).properties[0].type == .string(format: "date-time"))
        #expect(set.enumeration("Size")?.values.map(\.value) == [.number(.init(7))])
    }
}
