import Foundation
import ModelGenPages
import Testing

@testable import ModelGenConformance

/// The neutral form says the same as the older one, in no language's words.
@Suite struct NeutralFormTests {
    private let header =
        "namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst\trequired\tnullable\tannotation\n"

    private func page(_ title: String, _ body: String) -> PageFile {
        PageFile(path: "models/\(title.lowercased()).md", text: "# \(title)\n\n\(body)")
    }

    private func fields(_ rows: [(String, String, Bool)]) -> String {
        "## Fields\n\n| Field | Type | Required | Description |\n| - | - | - | - |\n"
            + rows.map { "| `\($0.0)` | \($0.1) | \($0.2 ? ":heavy_check_mark:" : ":heavy_minus_sign:") | N/A |\n" }
            .joined()
    }

    private var pages: [PageFile] {
        [
            page(
                "Mill",
                fields([
                    ("name", "*str*", true), ("height", "*Optional[float]*", false), ("sails", "List[*int*]", false),
                    ("grain", "[models.Grain](../models/grain.md)", true), ("owner", "*Nullable[str]*", true),
                    ("kind", "*Literal[\"mill\"]*", true), ("part", "[models.Part](../models/part.md)", true),
                ])),
            page("Grain", "## Values\n\n| Name | Value |\n| - | - |\n| `RYE` | rye |\n| `OAT` | oat |\n"),
            page("Part", "## Supported Types\n\n### `str`\n\n### `List[models.Mill]`\n"),
        ]
    }

    private var rows: String {
        header
            + [
                "models\tMill\tfield\tname\tname\tstring\t\t\tyes\tno\tstr",
                "models\tMill\tfield\theight\theight\tnumber\t\t\tno\tno\tOptional[float]",
                "models\tMill\tfield\tsails\tsails\t[integer]\t\t\tno\tyes\tOptionalNullable[List[int]]",
                "models\tMill\tfield\tgrain\tgrain\tenum(rye,oat)\t\t\tyes\tno\tGrain",
                "models\tMill\tfield\towner\towner\tstring\t\t\tyes\tyes\tNullable[str]",
                "models\tMill\tfield\tkind\tkind\tstring\t\t\"mill\"\tyes\tno\tLiteral['mill']",
                "models\tMill\tfield\tpart\tpart\tanyOf(string|[Mill])\t\t\tyes\tno\tPart",
                "models\tGrain\tvalue\tRYE\trye\tstring\t\t\t\t\t", "models\tGrain\tvalue\tOAT\toat\tstring\t\t\t\t\t",
                "models\tPart\tunion\t\t\tanyOf(string|[Mill])\t\t\t\t\t",
            ].joined(separator: "\n")
    }

    private func conformance(_ table: String, _ pages: [PageFile]? = nil) throws -> PageConformance {
        PageConformance(of: pages ?? self.pages, with: try GroundTruthRow.rows(of: table), excluding: [])
    }

    @Test func agreesWithPages() throws {
        let conformance = try conformance(rows)
        #expect(conformance.disagreements.map(\.description) == [])
        #expect(conformance.isConforming)
        #expect(conformance.comparison.wireNames.bodies == Tally(agreed: 7, total: 7))
        #expect(conformance.kindTallies[.value]?[.enumerationValues] == Tally(agreed: 1, total: 1))
    }

    @Test(arguments: [
        ("number\t\t\tno", "integer\t\t\tno", "baseType"), ("number\t\t\tno", "number\t\t\tyes", "presence"),
        ("string\t\t\tyes\tyes", "string\t\t\tyes\tno", "nullability"),
        ("enum(rye,oat)", "enum(rye,bran)", "baseType"),
        ("[integer]", "{integer}", "baseType"), ("\"mill\"", "\"forge\"", "constant"),
        ("\trye\tstring", "\tbran\tstring", "enumerationValues"),
        ("part\tanyOf(string|[Mill])", "part\tanyOf(string|[Grain])", "baseType"),
        ("\t\t\tanyOf(string|[Mill])", "\t\t\tanyOf(string)", "unionMembers"),
        ("field\tsails\t", "field\tblades\t", "propertyExists"),
        ("models\tGrain\tvalue\tRYE", "models\tGrist\tvalue\tRYE", "typeExists"),
    ])
    func everyChangeOfAFactIsFound(text: String, other: String, fact: String) throws {
        let range = try #require(rows.range(of: text))
        let conformance = try conformance(rows.replacingCharacters(in: range, with: other))
        #expect(conformance.disagreements.contains { $0.claim.fact.rawValue == fact })
        #expect(!conformance.isConforming)
    }

    @Test func aFlippedMarkerOnThePageIsFound() throws {
        var pages = pages
        pages[0].text.replace("*Nullable[str]*", with: "*str*")
        #expect(try conformance(rows, pages).disagreements.map(\.claim.fact) == [.nullability])
    }

    @Test(arguments: [
        "models\tMill\tfield\tname\tname\tstring\t\t\tmaybe\tno\tstr",
        "models\tMill\tfield\tname\tname\t[string\t\t\tyes\tno\tstr",
        "models\tMill\tthing\tname\tname\tstring\t\t\tyes\tno\tstr", "models\tMill\tfield\tname",
    ])
    func rowsThatCannotBeReadAreNoneThatAgree(row: String) {
        #expect(throws: UnreadableRow.self) { try GroundTruthRow.rows(of: header + row) }
    }

    @Test func nothingComparedIsNoAgreement() throws {
        let empty = try conformance(header, [])
        #expect(empty.total.total == 0)
        #expect(!empty.isConforming)
        #expect(empty.report().last == "failed: nothing was compared")
    }

    @Test(arguments: ["7", "8"])
    func valuesThatAPageDoesNotQuoteAgreeInEitherSpellingAndOthersDoNot(value: String) throws {
        let pages = [
            page("Gate", fields([("form", "[models.Form](../models/form.md)", true)])),
            page("Form", "## Values\n\n| Name | Value |\n| - | - |\n| `N` | 7 |\n"),
        ]
        let rows =
            header + "models\tGate\tfield\tform\tform\tenum(\(value))\t\t\tyes\tno\tForm\n"
            + "models\tForm\tvalue\tN\t\(value)\tinteger\t\t\t\t\t"
        let facts = try conformance(rows, pages).disagreements.map(\.claim.fact)
        #expect(facts == (value == "7" ? [] : [.baseType, .enumerationValues]))
    }
}
