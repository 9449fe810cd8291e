import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Pages of Speakeasy's SDKs for other languages than Python.
@Suite struct SpeakeasyReaderTests {
    @Test func tellsNullByJavasMarks() throws {
        let rows: [PageFixture.Row] = [
            .init(name: "tons", type: "*long*", isRequired: true),
            .init(name: "port", type: "*Optional\\<String>*", isRequired: true),
            .init(name: "flagName", type: "*Optional\\<String>*"),
            .init(name: "note", type: "*JsonNullable\\<String>*"),
            .init(name: "crew", type: "List\\<*String*>"),
        ]
        let set = PageSetReader(options: .init(wireCase: .snake)).read([PageFixture.object("Boat", rows)])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.presence) == [.required, .required, .optional, .optional, .optional])
        #expect(boat.properties.map(\.nullability) == [.no, .yes, .no, .yes, .unknown])
        #expect(boat.properties.map(\.wireName.text) == ["tons", "port", "flag_name", "note", "crew"])
        #expect(set.complaints.isEmpty)
    }

    @Test func pagesThatAreNoModelsGiveNoNamespaceToThoseThatAre() throws {
        let row = PageFixture.Row(name: "tons", type: "*Optional\\<String>*")
        let set = PageSetReader().read([
            PageFile(path: "sdk/README.md", text: "# Harbour\n\n## Install\n"),
            PageFixture.object("Boat", [row], path: "sdk/docs/models/components/boat.md"),
            PageFixture.object("Fault", [row], path: "sdk/docs/models/errors/fault.md"),
        ])
        #expect(set.declarations.map(\.header.namespace) == [["components"], ["errors"]])
    }

    @Test func tellsNullByGosWrapper() throws {
        let rows: [PageFixture.Row] = [
            .init(name: "Tons", type: "`int64`", isRequired: true),
            .init(name: "Port", type: "`*string`", isRequired: true),
            .init(name: "Flag", type: "`*string`"),
            .init(name: "Note", type: "optionalnullable.OptionalNullable[`string`]"),
            .init(name: "Crew", type: "[]`string`"), .init(name: "Marks", type: "map[string]`any`"),
        ]
        let set = PageSetReader(options: .init(wireCase: .snake)).read([PageFixture.object("Boat", rows)])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.nullability) == [.no, .yes, .no, .yes, .no, .no])
        #expect(boat.properties[4].type == .array(ElementType(.string())))
        #expect(boat.properties[5].type == .map(ElementType(.any)))
    }

    @Test func readsTypeScriptsValuesAndUnions() throws {
        let boat = PageFixture.object(
            "Boat",
            [
                .init(name: "rig", type: "[components.Rig](../models/rig.md)", isRequired: true),
                .init(name: "kind", type: "*\"boat\"*", isRequired: true), .init(name: "tons", type: "*number*"),
                .init(name: "marks", type: "Record<string, *any*>"), .init(name: "crew", type: "*string*[]"),
            ])
        let rig = PageFile(
            path: "models/rig.md",
            text: "# Rig\n\n## Values\n\n```typescript\n\"sloop\" | \"ketch\" | Unrecognized<string>\n```\n")
        let union = PageFile(
            path: "models/either.md",
            text:
                "# Either\n\n## Supported Types\n\n### `string`\n\n```typescript\nconst v: string = \"\";\n```\n\n### `components.Boat`\n"
        )
        let set = PageSetReader().read([boat, rig, union])
        #expect(set.enumeration("Rig")?.values.map(\.value) == [.string("sloop"), .string("ketch")])
        #expect(set.union("Either")?.members.map(\.type) == [.string(), .reference(TypeID("models/boat.md"))])
        let properties = try #require(set.object("Boat")).properties
        #expect(properties[0].type == .reference(TypeID("models/rig.md")))
        #expect(properties[1].constant == .string("boat"))
        #expect(properties[4].type == .array(ElementType(.string())))
        #expect(set.complaints == ["wire-case-unproved"])
    }

    @Test(arguments: ["T.nilable(*::String*)", "*Crystalline::Nilable.new(::String)*"])
    func readsRubysVocabularies(type: String) throws {
        let rows: [PageFixture.Row] = [
            .init(name: "a", type: type, isRequired: true), .init(name: "b", type: type),
            .init(name: "c", type: "Crystalline::Array<*::String*>"),
            .init(name: "d", type: "*::String*", isRequired: true),
        ]
        let boat = try #require(PageSetReader().read([PageFixture.object("Boat", rows)]).object("Boat"))
        #expect(boat.properties.map(\.nullability) == [.yes, .unknown, .unknown, .no])
        #expect(boat.properties[2].type == .array(ElementType(.string())))
    }

    @Test func leavesOutWhatAnOperationReturns() {
        let answer = PageFixture.object(
            "GetBoatResponse",
            [
                .init(name: "contentType", type: "*String*", isRequired: true),
                .init(name: "statusCode", type: "*int*"),
                .init(name: "rawResponse", type: "[HttpResponse\\<InputStream>](https://example.com/a.html)"),
            ])
        let boat = PageFixture.object(
            "Boat", [.init(name: "tons", type: "*long*"), .init(name: "at", type: "[OffsetDateTime](https://x)")])
        let set = PageSetReader(options: .init(wireCase: .snake)).read([boat, answer])
        #expect(set.declarations.count == 1)
        #expect(set.object("Boat")?.properties.last?.type == .string(format: "date-time"))
    }

    @Test func valuesThatATableDoesNotQuoteAreReadEitherWayInEveryLanguage() throws {
        let boat = PageFixture.object(
            "Boat", [.init(name: "class", type: "*Optional\\<[Rating](../models/rating.md)>*")])
        let rating = PageFile(
            path: "models/rating.md",
            text: "# Rating\n\n## Values\n\n| Name | Value |\n| - | - |\n| `SMALL` | 4 |\n| `TALL` | 6 |\n")
        let set = PageSetReader(options: .init(wireCase: .snake)).read([boat, rating])
        #expect(set.enumeration("Rating integer")?.values.map(\.value) == [.number(.init(4)), .number(.init(6))])
        #expect(set.enumeration("Rating text")?.values.map(\.value) == [.string("4"), .string("6")])
        #expect(set.has("guessed-value-type"))
        #expect(try #require(set.object("Boat")).properties[0].type == .reference(TypeID("models/rating.md")))
    }

    @Test func aListThatMustBeThereHasNoMarkInGoSoThatNullIsNotRuledOut() throws {
        let rows: [PageFixture.Row] = [
            .init(name: "Crew", type: "[]`string`", isRequired: true),
            .init(name: "Marks", type: "map[string]`any`", isRequired: true), .init(name: "Ports", type: "[]`string`"),
            .init(name: "Note", type: "optionalnullable.OptionalNullable[`string`]"),
        ]
        let set = PageSetReader(options: .init(wireCase: .snake)).read([PageFixture.object("Boat", rows)])
        #expect(try #require(set.object("Boat")).properties.map(\.nullability) == [.unknown, .unknown, .no, .yes])
    }

    @Test(arguments: [("*false*", JSONLiteral.boolean(false)), ("*3*", .number(.init(3)))])
    func literalsOfAnyKindAreConstants(type: String, value: JSONLiteral) throws {
        let rows: [PageFixture.Row] = [
            .init(name: "stream", type: type), .init(name: "rig", type: "*string*"),
            .init(name: "tons", type: "*number*"),
        ]
        let set = PageSetReader(options: .init(wireCase: .keep)).read([PageFixture.object("Boat", rows)])
        #expect(try #require(set.object("Boat")).properties[0].constant == value)
        #expect(set.complaints.isEmpty)
    }
}
