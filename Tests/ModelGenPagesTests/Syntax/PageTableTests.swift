import ModelGenDiagnostics
import Testing

@testable import ModelGenPages

@Suite struct PageTableTests {
    private func cells(_ text: String) -> [PageTable.Cell] {
        PageTable.cells(of: PageLine(text: Substring(text), number: 3, isCode: false), file: "a.md")
    }

    @Test func splitsAtBarsWithoutABackslash() {
        #expect(cells("| a | b \\| c | `x\\|y` |").map(\.source) == ["a", "b \\| c", "`x\\|y`"])
        #expect(cells("| a\\\\| b |").map(\.source) == ["a\\\\", "b"])
    }

    @Test func keepsEmptyCellsAndForgivesAMissingLastBar() {
        #expect(cells("| a |  | b").map(\.source) == ["a", "", "b"])
        #expect(cells("|").isEmpty)
        #expect(cells("").isEmpty)
    }

    @Test func countsColumnsInScalars() {
        #expect(cells("| é |  bb |").map(\.location.column) == [3, 8])
        #expect(cells("| a |").first?.location.line == 3)
    }

    @Test func findsColumnsByName() throws {
        let lines = ["text", "| Type | Field |", "| --- | --- |", "| t | f |", "", "| not | here |"]
        let numbered = lines.enumerated().map { PageLine(text: Substring($1), number: $0 + 1, isCode: false) }
        let table = try #require(PageTable(in: numbered, file: "a.md"))
        #expect(table.column("Field") == 1)
        #expect(table.column("Example") == nil)
        #expect(table.rows.map { $0.cells.map(\.source) } == [["t", "f"]])
    }

    @Test func skipsTablesInCode() {
        let lines = [PageLine(text: "| a |", number: 1, isCode: true)]
        #expect(PageTable(in: lines, file: "a.md") == nil)
    }
}
