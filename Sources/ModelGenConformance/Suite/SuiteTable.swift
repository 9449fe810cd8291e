/// Verdicts counted by keyword, as text in columns.
package struct SuiteTable {
    private let verdicts: [SuiteVerdict]

    /// Creates the table.
    package init(_ verdicts: [SuiteVerdict]) { self.verdicts = verdicts }

    private static let titles = [
        "keyword", "tests", "right", "rejected", "accepted", "inexact", "unjudged", "typed", "raw", "Codable",
        "differs",
    ]

    /// The lines, the first being titles and the last the total.
    package func lines() -> [String] {
        var files: [String] = []
        for verdict in verdicts where files.last != verdict.file { files.append(verdict.file) }
        let rows =
            [Self.titles] + files.map { file in cells(file, verdicts.filter { $0.file == file }) }
            + [cells("total", verdicts)]
        let widths = Self.titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + padding : padding + cell.0
            }
            .joined(separator: "  ")
        }
    }

    private func cells(_ name: String, _ verdicts: [SuiteVerdict]) -> [String] {
        let outcomes = SuiteVerdict.Outcome.allCases.map { outcome in verdicts.count { $0.outcome == outcome } }
        let compared = verdicts.compactMap(\.codableAgrees)
        let counts =
            [verdicts.count] + outcomes
            + [
                verdicts.count(where: \.isTyped), verdicts.count { !$0.isTyped }, compared.count,
                compared.count { !$0 },
            ]
        return [name] + counts.map(String.init)
    }
}
