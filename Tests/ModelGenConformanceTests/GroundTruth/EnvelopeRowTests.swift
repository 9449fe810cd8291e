import ModelGenPages
import Testing

@testable import ModelGenConformance

/// What an SDK keeps around the JSON is counted, and no disagreement.
@Suite struct EnvelopeRowTests {
    private let page = PageFile(
        path: "models/mast.md",
        text: "# Mast\n\n## Fields\n\n| Field | Type | Required | Description |\n| - | - | - | - |\n"
            + "| `height` | *int* | :heavy_check_mark: | N/A |\n")

    private func conformance(_ rows: [String]) throws -> PageConformance {
        let header =
            "namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst\nmodels\tMast\tfield\theight\theight\tint\t\t\n"
        return PageConformance(
            of: [page], with: try GroundTruthRow.rows(of: header + rows.joined(separator: "\n")), excluding: [])
    }

    @Test(arguments: [
        [
            "models\tListResponse\tfield\tnext\tnext\tCallable[[], Optional[ListResponse]]\t\t",
            "models\tListResponse\tfield\tresult\tresult\tMast\t\t",
        ],
        [
            "models\tGetResponse\tfield\theaders\theaders\tDict[str, List[str]]\t\t",
            "models\tGetResponse\tfield\tresult\tresult\tMast\t\t",
        ],
        [
            "models\tSDKFault\tfield\tmessage\tmessage\tstr\t\t",
            "models\tSDKFault\tfield\traw_response\traw_response\thttpx.Response\t\t",
        ],
        ["models\tNoResponseError\tfield\tmessage\tmessage\tstr\t\t"],
        ["models\tMAST_SERVERS\talias\t\t\tLiteral['a']\t\t"],
        ["models\tMast\tfield\thttp_meta\thttp_meta\tHTTPMetadata\t\t"],
    ])
    func pagersHeadedResponsesExceptionsAndConstants(rows: [String]) throws {
        let conformance = try conformance(rows)
        #expect(conformance.disagreements.map(\.description) == [])
        let comparison = conformance.comparison
        #expect(comparison.envelopeRowCount + comparison.moduleConstantCount == rows.count)
    }

    @Test func aClassWithABodysFieldsIsOneWithoutAPage() throws {
        let conformance = try conformance(["models\tGetResponse\tfield\tresult\tresult\tMast\t\t"])
        #expect(conformance.comparison.envelopeRowCount == 0)
        #expect(!conformance.isConforming)
    }

    @Test func membersOfClassEnumerationsAreTheValuesThatTheyStandFor() throws {
        let level = PageFile(
            path: "models/level.md", text: "# Level\n\n## Values\n\n| Name | Value |\n| - | - |\n| `LOW` | low |\n")
        var text = page.text
        text += "| `level` | [Optional[models.Level]](../models/level.md) | :heavy_minus_sign: | Defaults to `low`. |\n"
        let rows = try GroundTruthRow.rows(
            of:
                "namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst\nmodels\tMast\tfield\theight\theight\tint\t\t\n"
                + "models\tMast\tfield\tlevel\tlevel\tOptional[Level]\tLevel.LOW\t\nmodels\tLevel\tvalue\tLOW\t\t'low'\t\t"
        )
        let conformance = PageConformance(
            of: [PageFile(path: page.path, text: text), level], with: rows, excluding: [])
        #expect(conformance.disagreements.map(\.description) == [])
        #expect(conformance.tallies[.defaultValue] == Tally(agreed: 1, total: 1))
    }
}
