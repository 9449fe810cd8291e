import ModelGenConformance
import ModelGenPages
import Testing

@Suite struct ExclusionTests {
    private let header = "namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst\n"

    private func conformance(rows: [String], exclusions: String = "") throws -> PageConformance {
        let page = PageFile(
            path: "models/pet.md",
            text: """
                # Pet

                ## Fields

                | Field | Type | Required | Description |
                | --- | --- | --- | --- |
                | `id` | *str* | :heavy_check_mark: | N/A |
                | `toy` | [models.Toy](../models/toy.md) | :heavy_check_mark: | N/A |
                """)
        return PageConformance(
            of: [page], with: try GroundTruthRow.rows(of: header + rows.joined(separator: "\n")),
            excluding: try Exclusion.list(exclusions))
    }

    private let agreeing = ["models\tPet\tfield\tid\tid\tstr\t\t", "models\tPet\tfield\ttoy\ttoy\tToy\t\t"]

    @Test func rowsOfAClassWithoutAPageDisagreeOnEveryFactUntilTheClassIsExcluded() throws {
        let rows = agreeing + ["models\tBox\tfield\tsize\tsize\tint\t\t"]
        let strict = try conformance(rows: rows)
        #expect(strict.disagreements.filter { $0.claim.subject.hasPrefix("Box") }.count == 4)
        let lenient = try conformance(rows: rows, exclusions: "noPage\tBox\tnot published")
        #expect(!lenient.disagreements.contains { $0.claim.subject.hasPrefix("Box") })
        #expect(lenient.absentRowCount == 1)
        #expect(lenient.excludedRowCount == 0)
        #expect(lenient.staleExclusions.isEmpty)
    }

    @Test func aClassThatAPageRefersToCannotBeExcludedAsOneThatTheSetDoesNotHave() throws {
        let rows = agreeing + ["models\tToy\tfield\tsize\tsize\tint\t\t"]
        let conformance = try conformance(rows: rows, exclusions: "noPage\tToy\tnot published")
        #expect(conformance.staleExclusions.map(\.subject) == ["Toy"])
        #expect(!conformance.isConforming)
    }

    @Test func aClassThatTheSourceOfAClassWithAPageRefersToCannotBeExcludedAsAbsent() throws {
        let rows =
            agreeing + ["models\tPet\tfield\tbox\tbox\tList[Box]\t\t", "models\tBox\tfield\tsize\tsize\tint\t\t"]
        let conformance = try conformance(rows: rows, exclusions: "noPage\tBox\tnot published")
        #expect(conformance.staleExclusions.map(\.subject) == ["Box"])
        #expect(!conformance.isConforming)
    }

    @Test func anExclusionOfWhatAgreesOrOfWhatNobodyComparesIsStale() throws {
        let conformance = try conformance(
            rows: agreeing, exclusions: "# a comment\npresence\tPet.id\tno reason\nbaseType\tPet.gone\tno reason\n")
        #expect(conformance.staleExclusions.map(\.line) == [2, 3])
    }

    @Test func excludingMoreThanOneRowInFiftyFailsHoweverWellTheRestAgrees() throws {
        let rows = agreeing + ["models\tPet\tfield\tgone\tgone\tint\t\t"]
        let conformance = try conformance(rows: rows, exclusions: "propertyExists\tPet.gone\tno reason")
        #expect(conformance.excludedRowCount == 1)
        #expect(conformance.staleExclusions.isEmpty)
        #expect(!conformance.isConforming)
    }

    @Test func nothingToCompareIsNoAgreement() throws {
        #expect(!PageConformance(of: [], with: [], excluding: []).isConforming)
    }

    @Test(arguments: ["presence\tPet.id", "colour\tPet.id\twhy", "presence\tPet.id\t"])
    func refusesUnreadableLines(_ line: String) {
        #expect(throws: UnreadableRow.self) { try Exclusion.list(line) }
    }

    @Test func refusesUnreadableRows() {
        #expect(throws: UnreadableRow.self) { try GroundTruthRow.rows(of: header + "models\tPet\tfield") }
    }
}
