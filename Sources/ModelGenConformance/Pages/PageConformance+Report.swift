extension PageConformance {
    /// The figures, every disagreement, and the verdict, line by line.
    public func report() -> [String] {
        var lines = Fact.allCases.map { fact in line(fact.rawValue, tallies[fact] ?? Tally()) }
        lines.append(line("all facts", total) + ", \(Self.percent(agreement)) %")
        lines.append(
            "excluded: \(excludedRowCount) of \(rowCount - absentRowCount) rows that the set could state,"
                + " \(Self.percent(excludedShare)) %")
        lines.append(
            "about classes that nothing of the set refers to: \(absentRowCount); excluded in all:"
                + " \(excludedRowCount + absentRowCount) of \(rowCount) rows, \(Self.percent(wholeExcludedShare)) %")
        lines.append("rows that spell out the form of an open union: \(comparison.keeperRowCount)")
        lines.append(line("wire names", comparison.wireNames) + ", without a threshold")
        lines.append(
            "defaults stated by one side only: \(comparison.unverifiedDefaults) by pages,"
                + " \(comparison.unstatedDefaults) by the sources")
        lines += disagreements.map { "disagreement: \($0)" }
        lines += staleExclusions.map { "stale exclusion in line \($0.line): \($0.subject), \($0.reason)" }
        return lines + [verdict]
    }

    private var verdict: String {
        if !staleExclusions.isEmpty { return "failed: an exclusion is stale" }
        if excludedShare > Self.mostExcluded { return "failed: too many rows are excluded" }
        if agreement < Self.threshold { return "failed: under \(Self.percent(Self.threshold)) %" }
        return "passed"
    }

    private func line(_ name: String, _ tally: Tally) -> String { "\(name): \(tally.agreed) of \(tally.total)" }

    /// With two digits after the point, rounded down, so that 100 means all.
    private static func percent(_ share: Double) -> String {
        let hundredths = Int(share * 10_000 + 1e-9)
        let digits = String(hundredths % 100)
        return "\(hundredths / 100)." + (digits.count == 1 ? "0" : "") + digits
    }
}
