extension PageConformance {
    /// The figures, every disagreement, and the verdict, line by line.
    package func report(listsWireNames: Bool = false) -> [String] {
        var lines = Fact.allCases.map { fact in line(fact.rawValue, tallies[fact] ?? Tally()) + kinds(of: fact) }
        lines.append(line("all facts", total) + ", \(Self.percent(agreement)) %")
        lines.append(
            "excluded: \(excludedRowCount) of \(rowCount - absentRowCount) rows that the set could state,"
                + " \(Self.percent(excludedShare)) %")
        lines.append(
            "about classes that nothing of the set refers to: \(absentRowCount); excluded in all:"
                + " \(excludedRowCount + absentRowCount) of \(rowCount) rows, \(Self.percent(wholeExcludedShare)) %")
        lines.append("rows that spell out the form of an open union: \(comparison.keeperRowCount)")
        lines.append("rows about what an SDK keeps around the JSON: \(comparison.envelopeRowCount)")
        if comparison.unmatchedRowCount > 0 {
            lines.append("rows about schemas without a page: \(comparison.unmatchedRowCount)")
        }
        lines.append("rows about constants of modules: \(comparison.moduleConstantCount)")
        lines += wireNameLines
        lines.append(
            "defaults stated by one side only: \(comparison.unverifiedDefaults) by pages,"
                + " \(comparison.unstatedDefaults) by the sources")
        if listsWireNames { lines += comparison.wireNames.disagreements.map { "wire name: \($0)" } }
        lines += disagreements.map { "disagreement: \($0)" }
        lines += staleExclusions.map { "stale exclusion in line \($0.line): \($0.subject), \($0.reason)" }
        return lines + [verdict]
    }

    private var verdict: String {
        if total.total == 0 { return "failed: nothing was compared" }
        if comparison.wireNames.share < leastWireNames {
            return "failed: under \(Self.percent(leastWireNames)) % of wire names"
        }
        if !staleExclusions.isEmpty { return "failed: an exclusion is stale" }
        if excludedShare > Self.mostExcluded { return "failed: too many rows are excluded" }
        if !mixedNamespaces.isEmpty { return "failed: a class of another namespace is meant" }
        guard let fact = failedFacts.first else { return "passed" }
        return "failed: under \(Self.percent(fact.least)) % of \(fact.rawValue)"
    }

    private var wireNameLines: [String] {
        let names = comparison.wireNames
        let threshold = leastWireNames > 0 ? "at least \(Self.percent(leastWireNames)) %" : "without a threshold"
        return [
            line("wire names of bodies", names.bodies) + ", \(Self.percent(names.share)) %, \(threshold)",
            "left out of wire names: \(names.parameters) fields of what operations take, \(names.withoutPage) of classes"
                + " without a page, \(names.withoutRow) without a row on their page",
        ]
    }

    /// ` (fields 3 of 3, values 1 of 1)`, where there is more than one kind.
    private func kinds(of fact: Fact) -> String {
        let parts = GroundTruthRow.Kind.allCases.compactMap { kind in
            kindTallies[kind]?[fact].map { line(kind.plural, $0) }
        }
        return parts.count > 1 ? " (\(parts.joined(separator: ", ")))" : ""
    }

    private func line(_ name: String, _ tally: Tally) -> String { "\(name): \(tally.agreed) of \(tally.total)" }

    /// With two digits after the point, rounded down, so that 100 means all.
    private static func percent(_ share: Double) -> String {
        let hundredths = Int(share * 10_000 + 1e-9)
        let digits = String(hundredths % 100)
        return "\(hundredths / 100)." + (digits.count == 1 ? "0" : "") + digits
    }
}

extension GroundTruthRow.Kind {
    fileprivate var plural: String {
        switch self {
        case .field: "objects"
        case .alias: "unions and literals"
        case .value: "enumerations"
        }
    }
}

extension PageConformance {
    /// The figures of several sets together.
    package static func summary(of sets: [PageConformance]) -> [String] {
        let facts = Fact.allCases.map { fact in
            let tally = sets.reduce(into: Tally()) { $0 += $1.tallies[fact] ?? Tally() }
            return "\(fact.rawValue): \(tally.agreed) of \(tally.total)"
        }
        let all = sets.reduce(into: Tally()) { $0 += $1.total }
        let names = sets.reduce(into: Tally()) { $0 += $1.comparison.wireNames.bodies }
        return ["all \(sets.count) sets:"] + facts + [
            "all facts: \(all.agreed) of \(all.total)", "wire names of bodies: \(names.agreed) of \(names.total)",
            sets.allSatisfy(\.isConforming) ? "passed" : "failed",
        ]
    }
}
