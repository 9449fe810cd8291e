import Foundation
import ModelGenPages
import Testing

@testable import ModelGenConformance

/// Pages of other kinds are held against a table of what their sources say.
@Suite struct DialectConformanceTests {
    private let header =
        "namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst\trequired\tnullable\tannotation\n"

    private func rows(_ type: String = "integer") -> String {
        header
            + [
                "\tFerry\tfield\tdecks\tdecks\t\(type)\t\t\tyes\tno\tint",
                "\tFerry\tfield\tbuilt_on\tbuilt_on\tdate-time\t\t\tno\tno\tdatetime",
                "\tFerry\tfield\trig\trig\trig\t\t\tyes\tno\tRig",
                "\tFerry\tfield\tcolour\tcolour\tenum(red,blue)\t\t\tno\tno\tstr",
                "\tFerry\tfield\tnotes\tnotes\t[string]\t\t\tno\tno\tlist[str]",
                "\tRig\tvalue\t\tsloop\tstring\t\t\t\t\t", "\tRig\tvalue\t\tketch\tstring\t\t\t\t\t",
            ].joined(separator: "\n")
    }

    private func pages(decks: String = "int", rig: String = "ketch") -> [PageFile] {
        let rows = [
            ("decks", "**\(decks)**", ""), ("built_on", "**datetime**", "[optional]"), ("rig", "[**Rig**](Rig.md)", ""),
            ("colour", "**str**", "[optional]"), ("notes", "**List[str]**", "[optional]"),
        ].map { "**\($0.0)** | \($0.1) |  | \($0.2)" }
        let table = "Name | Type | Description | Notes\n------------ | ------------- | ------------- | -------------\n"
        return [
            PageFile(
                path: "docs/Ferry.md", text: "# Ferry\n\n## Properties\n\n" + table + rows.joined(separator: "\n")),
            PageFile(
                path: "docs/Rig.md",
                text: "# Rig\n\n## Enum\n\n* `SLOOP` (value: `'sloop'`)\n\n* `KETCH` (value: `'\(rig)'`)\n"),
        ]
    }

    private func conformance(
        _ table: String, _ pages: [PageFile]? = nil, as line: String = "ferry\tpython\ttable\tsnake\t99",
        explained: String = ""
    ) throws -> DialectConformance {
        let set = try #require(try DialectSet.list(line).first)
        return DialectConformance(
            of: set, pages ?? self.pages(), try DialectRow.rows(of: table),
            explained: try DialectException.list(explained)["ferry"] ?? [])
    }

    @Test func agreesWherePagesStateAFact() throws {
        let conformance = try conformance(rows())
        #expect(conformance.faults == [])
        let report = conformance.report(listsWireNames: false)
        #expect(report.contains("  baseType: 4 of 4, 100.00 %, 1 weaker by nature"))
        #expect(report.contains("  weaker by nature: inlineValues 1"))
        #expect(report.contains { $0.contains("wire names, --wire-case snake: 5 of 5") })
    }

    @Test(arguments: [
        ("decks\tinteger", "decks\tnumber", "baseType Ferry.decks"),
        ("date-time\t\t\tno", "date-time\t\t\tyes", "presence Ferry.built_on"),
        ("date-time", "string", "baseType Ferry.built_on"), ("[string]", "{string}", "baseType Ferry.notes"),
        ("\tketch\t", "\tyawl\t", "enumerationValues Rig"),
        ("field\tnotes", "field\tremarks", "propertyExists Ferry.remarks"),
        ("rig\trig\trig", "rig\trig\tferry", "baseType Ferry.rig"),
    ])
    func everyChangeOfAFactIsFound(text: String, other: String, fault: String) throws {
        let table = rows()
        let range = try #require(table.range(of: text))
        let faults = try conformance(
            table.replacingCharacters(in: range, with: other).replacing("\tint\n", with: "\t\n")
                .replacing("\tdatetime\n", with: "\t\n").replacing("\tRig\n", with: "\t\n")
        ).faults
        #expect(faults.contains("not explained: \(fault)"), "\(faults)")
    }

    @Test func aPageThatSaysOtherwiseIsFound() throws {
        #expect(try conformance(rows(), pages(decks: "str")).faults.contains("not explained: baseType Ferry.decks"))
        #expect(try conformance(rows(), pages(rig: "yawl")).faults.contains("not explained: enumerationValues Rig"))
    }

    @Test func whatALanguageCannotStateIsWeakerInThatLanguageOnly() throws {
        let java = try conformance(rows(), as: "ferry\tjava\ttable\tsnake\t99").faults
        #expect(java.contains("not explained: baseType Ferry.colour"))
    }

    @Test func aDisagreementMayBeExplainedAndAnExplanationMayNotOutliveIt() throws {
        let explained = "# a comment\nferry\tbaseType\tFerry.decks\tthe document is of another version\n"
        let table = rows("boolean").replacing("\tint\n", with: "\t\n")
        #expect(try conformance(table).faults.contains("under 99.90 % of baseType"))
        #expect(try conformance(table, explained: explained).faults == [])
        #expect(try conformance(rows(), explained: explained).faults == ["stale explanation: baseType Ferry.decks"])
    }

    @Test func keysThatTheRuleDoesNotFindAreCountedOrListedOneByOne() throws {
        let table = rows().replacing("\tbuilt_on\tbuilt_on", with: "\tbuilt_on\tbuilt-on")
        #expect(try conformance(table).faults == ["under 99.0 % of wire names"])
        let listed = "ferry\tpython\ttable\tsnake\tlisted"
        #expect(try conformance(table, as: listed).faults == ["not explained: wireName Ferry.built_on"])
        let explained = "ferry\twireName\tFerry.built_on\ta key with a dash\n"
        #expect(try conformance(table, as: listed, explained: explained).faults == [])
    }

    @Test func nothingComparedIsNoAgreement() throws {
        #expect(try conformance(header).faults.contains("nothing was compared"))
        #expect(try conformance(rows(), []).faults.contains("nothing was compared"))
    }

    @Test(arguments: [
        "\tFerry\tfield\tdecks\tdecks\tinteger\t\t\tmaybe\tno\tint", "\tFerry\tthing\tdecks\tdecks\t\t\t\t\t\t",
        "\tFerry\tfield\tdecks\tdecks\t[integer\t\t\tyes\tno\tint", "\tFerry\tfield",
    ])
    func linesThatCannotBeReadAreRefused(row: String) {
        #expect(throws: UnreadableRow.self) { try DialectRow.rows(of: header + row) }
        #expect(throws: UnreadableRow.self) { try DialectSet.list("ferry\tklingon\ttable\tsnake\t99") }
        #expect(throws: UnreadableRow.self) { try DialectException.list("ferry\tbaseType") }
    }

    @Test func aDocumentStandsInForATableAndNamesThatAllBeginAlikeMatchWithoutThat() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dialect-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = folder.appendingPathComponent("ferry.yaml")
        try """
        openapi: 3.0.3
        components:
          schemas:
            Decks: {type: integer}
            Ferry:
              type: object
              required: [decks, rig]
              properties:
                decks: {$ref: '#/components/schemas/Decks'}
                built_on: {type: string, format: date-time}
                rig: {$ref: '#/components/schemas/Rig'}
                colour: {type: string, enum: [red, blue]}
                notes: {type: array, items: {type: string}}
            Rig: {type: string, enum: [sloop, ketch]}
        """.write(to: document, atomically: true, encoding: .utf8)
        let renamed = pages().map { page in
            PageFile(
                path: page.path.replacing("/Ferry", with: "/HarbourFerry").replacing("/Rig", with: "/HarbourRig"),
                text: page.text.replacing("# Ferry", with: "# HarbourFerry").replacing("# Rig", with: "# HarbourRig")
                    .replacing("[**Rig**](Rig.md)", with: "[**HarbourRig**](HarbourRig.md)"))
        }
        let set = try #require(try DialectSet.list("ferry\tpython\tferry.yaml\tsnake\t100").first)
        let rows = try DialectRow.rows(ofDocument: document)
        for pages in [pages(), renamed] {
            let conformance = DialectConformance(of: set, pages, rows, explained: [])
            #expect(conformance.faults == [])
            #expect(conformance.report(listsWireNames: false).contains("  enumerationValues: 1 of 1, 100.00 %"))
        }
        let wrong = DialectConformance(of: set, pages(decks: "str"), rows, explained: [])
        #expect(wrong.faults.contains("not explained: baseType Ferry.decks"))
    }
}
