import ModelGenConformance
import ModelGenPages
import Testing

@Suite struct OpenUnionTests {
    private let page = PageFile(
        path: "models/pet.md",
        text: """
            # Pet

            ## Fields

            | Field | Type | Required | Description |
            | --- | --- | --- | --- |
            | `id` | *str* | :heavy_check_mark: | N/A |
            """)

    private func conformance(lastField: String) throws -> PageConformance {
        let rows = try GroundTruthRow.rows(
            of: """
                namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst
                models\tPet\tfield\tid\tid\tstr\t\t
                models\tUnknownPet\tfield\ttype\ttype\tLiteral['UNKNOWN']\t'UNKNOWN'\t
                models\tUnknownPet\tfield\traw\traw\tAny\t\t
                models\tUnknownPet\tfield\tis_unknown\tis_unknown\t\(lastField)\tTrue\t
                """)
        return PageConformance(of: [page], with: rows, excluding: [])
    }

    @Test func theClassThatKeepsWhatAnOpenUnionDoesNotRecognizeIsPartOfTheUnionsForm() throws {
        let conformance = try conformance(lastField: "Literal[True]")
        #expect(conformance.disagreements.isEmpty)
        #expect(conformance.comparison.keeperRowCount == 3)
        #expect(conformance.comparison.verdicts.allSatisfy { !$0.claim.subject.hasPrefix("Unknown") })
    }

    @Test func aClassWithAnyOtherFieldIsAClassWithoutAPage() throws {
        let conformance = try conformance(lastField: "bool")
        #expect(conformance.disagreements.contains { $0.claim.subject == "UnknownPet" })
        #expect(conformance.comparison.keeperRowCount == 0)
    }
}
