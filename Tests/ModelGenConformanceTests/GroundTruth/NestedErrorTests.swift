import ModelGenConformance
import ModelGenPages
import Testing

@Suite struct NestedErrorTests {
    @Test func fieldsThatSourcesNestUnderAnErrorAreThoseThatItsPageLists() throws {
        let page = PageFile(
            path: "models/fault.md",
            text: """
                # Fault

                ## Fields

                | Field | Type | Required | Description |
                | --- | --- | --- | --- |
                | `reason` | *str* | :heavy_check_mark: | N/A |
                """)
        let rows = try GroundTruthRow.rows(
            of: """
                namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst
                models\tFaultData\tfield\treason\treason\tstr\t\t
                models\tFault\tfield\tdata\tdata\tFaultData\tfield(hash=False)\t
                """)
        let conformance = PageConformance(of: [page], with: rows, excluding: [])
        #expect(conformance.disagreements.isEmpty)
        #expect(conformance.tallies[.propertyExists] == Tally(agreed: 1, total: 1))
    }
}
