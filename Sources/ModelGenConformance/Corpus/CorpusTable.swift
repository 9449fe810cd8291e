/// The outcomes as text in columns, with a total.
package struct CorpusTable {
    private let outcomes: [CorpusOutcome]

    /// Creates the table of outcomes, in their order.
    package init(_ outcomes: [CorpusOutcome]) { self.outcomes = outcomes }

    private static let titles = [
        "document", "version", "schemas", "types", "properties", "fallback", "free-form", "errors", "warnings", "notes",
        "lines", "s", "MB", "compiles", "s", "MB",
    ]

    /// The lines, the first being titles and the last the total.
    package func lines() -> [String] {
        let rows = [Self.titles] + outcomes.map(cells) + [cells(total)]
        let widths = Self.titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return column < 2 ? cell.0 + padding : padding + cell.0
            }
            .joined(separator: "  ")
        }
    }

    private func cells(_ outcome: CorpusOutcome) -> [String] {
        [
            outcome.document, outcome.version, "\(outcome.schemas)", "\(outcome.types)", "\(outcome.properties)",
            "\(outcome.fallbacks)", "\(outcome.freeForm)", "\(outcome.errors.count)", "\(outcome.warnings)",
            "\(outcome.notes)", "\(outcome.lines)", Self.tenths(outcome.generationTime), "\(outcome.peakMemory)",
            Self.verdict(outcome), outcome.compilation.map { Self.tenths($0.time) } ?? "-",
            outcome.compilation.map { "\($0.peakMemory)" } ?? "-",
        ]
    }

    private static func verdict(_ outcome: CorpusOutcome) -> String {
        if outcome.failure != nil { return "FAILED" }
        if !outcome.errors.isEmpty { return "refused" }
        guard let compilation = outcome.compilation else { return "-" }
        return compilation.complaints.isEmpty ? "yes" : "NO (\(compilation.complaints.count))"
    }

    private static func tenths(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private var total: CorpusOutcome {
        var total = CorpusOutcome(document: "total of \(outcomes.count)")
        total.version = ""
        for outcome in outcomes {
            total.schemas += outcome.schemas
            total.types += outcome.types
            total.properties += outcome.properties
            total.fallbacks += outcome.fallbacks
            total.freeForm += outcome.freeForm
            total.errors += outcome.errors
            total.warnings += outcome.warnings
            total.notes += outcome.notes
            total.lines += outcome.lines
            total.generationTime += outcome.generationTime
            total.peakMemory = max(total.peakMemory, outcome.peakMemory)
            guard let compilation = outcome.compilation else { continue }
            let sum = total.compilation ?? .init(complaints: [], time: 0, peakMemory: 0)
            total.compilation = .init(
                complaints: sum.complaints + compilation.complaints, time: sum.time + compilation.time,
                peakMemory: max(sum.peakMemory, compilation.peakMemory))
        }
        return total
    }
}
