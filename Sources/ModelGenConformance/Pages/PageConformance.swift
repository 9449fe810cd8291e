import ModelGenModel
package import ModelGenPages

/// How well a set of pages, as it is read, agrees with the sources that it describes.
package struct PageConformance: Sendable {
    /// The share of rows that may be excluded although the set has a page for them.
    package static let mostExcluded = 0.02

    /// What was compared, excluded facts included.
    package let comparison: GroundTruthComparison
    /// By fact, without what is excluded.
    package private(set) var tallies: [Fact: Tally] = [:]
    /// The same, by what the class is.
    package private(set) var kindTallies: [GroundTruthRow.Kind: [Fact: Tally]] = [:]
    /// The share of keys that must be spelled as on the wire, where one is asked for.
    package let leastWireNames: Double
    /// The facts that differ and are not excluded.
    package private(set) var disagreements: [Disagreement] = []
    /// Exclusions of what agrees by now, of what was never compared, or of a class whose page is there.
    package private(set) var staleExclusions: [Exclusion] = []
    /// All rows.
    package let rowCount: Int
    /// Rows that state an excluded fact and that the set has a page for.
    package let excludedRowCount: Int
    /// Rows about classes that the set has no page for and that nothing of the set refers to.
    package let absentRowCount: Int

    /// Reads the pages into a model and compares it with the rows.
    package init(
        of pages: [PageFile], with rows: [GroundTruthRow], excluding exclusions: [Exclusion],
        leastWireNames: Double = 0,
        isPartial: Bool = false
    ) {
        self.leastWireNames = leastWireNames
        comparison = GroundTruthComparison(of: PageSetReader().read(pages), with: rows, isPartial: isPartial)
        rowCount = rows.count
        let absent = exclusions.filter { $0.scope == .classWithoutPage }
        let excluded = exclusions.filter { $0.scope != .classWithoutPage }
        absentRowCount = rows.count { row in absent.contains { $0.covers(row) } }
        excludedRowCount = rows.count { row in
            excluded.contains { $0.covers(row) } && !absent.contains { $0.covers(row) }
        }
        weigh(exclusions)
        let present = rows.filter { row in !absent.contains { $0.covers(row) } }
        findStale(exclusions, mentions: PageMentions(pages), sources: present)
    }

    private mutating func weigh(_ exclusions: [Exclusion]) {
        for verdict in comparison.verdicts where !exclusions.contains(where: { $0.covers(verdict.claim) }) {
            let tally = Tally(agreed: verdict.disagreement == nil ? 1 : 0, total: 1)
            tallies[verdict.claim.fact, default: Tally()] += tally
            kindTallies[verdict.kind, default: [:]][verdict.claim.fact, default: Tally()] += tally
            if let disagreement = verdict.disagreement { disagreements.append(disagreement) }
        }
    }

    /// A class is absent when neither a page nor the source of a class with a page knows it.
    private mutating func findStale(
        _ exclusions: [Exclusion], mentions: PageMentions, sources: [GroundTruthRow]
    ) {
        let referred = sources.reduce(into: Set<String>()) { $0.formUnion($1.type.names) }
        let different = Set(comparison.disagreements.map(\.claim))
        staleExclusions = exclusions.filter { exclusion in
            switch exclusion.scope {
            case .classWithoutPage:
                mentions.contains(exclusion.className) || referred.contains(exclusion.className)
                    || !different.contains(Claim(fact: .typeExists, subject: exclusion.subject))
            case .fact(let fact):
                !different.contains(Claim(fact: fact, subject: exclusion.subject))
            }
        }
    }

    /// All facts together.
    package var total: Tally { tallies.values.reduce(into: Tally()) { $0 += $1 } }

    /// The share of facts that agree; none when there is nothing to compare.
    package var agreement: Double { total.total == 0 ? 0 : Double(total.agreed) / Double(total.total) }

    /// The share of the rows that the set could state, excluded among them.
    package var excludedShare: Double { Self.share(excludedRowCount, of: rowCount - absentRowCount) }

    /// The share of all rows that are excluded for any reason.
    package var wholeExcludedShare: Double { Self.share(excludedRowCount + absentRowCount, of: rowCount) }

    private static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    /// The facts of which too few agree.
    package var failedFacts: [Fact] { Fact.allCases.filter { (tallies[$0] ?? Tally()).share < $0.least } }

    /// Where a class of another namespace is meant.
    package var mixedNamespaces: [Disagreement] { disagreements.filter(\.isOfNamespaces) }

    /// Whether the set passes.
    package var isConforming: Bool {
        total.total > 0 && failedFacts.isEmpty && mixedNamespaces.isEmpty
            && comparison.wireNames.share >= leastWireNames && staleExclusions.isEmpty
            && excludedShare <= Self.mostExcluded
    }
}
