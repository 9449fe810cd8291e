package import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages

/// How well pages of a kind, as they are read, agree with their ground truth, where they state a fact at all.
package struct DialectConformance: Sendable {
    private let listed: DialectSet
    private let comparison: DialectComparison
    /// Keys that are right without any option; `nil` where the pages are refused without one.
    private let plainNames: Tally?
    private let exceptions: [DialectException]

    /// Reads the set's pages and table below a folder.
    ///
    /// - Throws: What cannot be read.
    package init(of set: DialectSet, below corpus: URL, explained exceptions: [DialectException]) throws {
        let folder = corpus.appendingPathComponent(set.path)
        let pages = try PageSet(contentsOf: folder, rows: []).pages
        let rows =
            if let document = set.document {
                try DialectRow.rows(ofDocument: corpus.appendingPathComponent(document))
            } else {
                try DialectRow.rows(
                    of: String(contentsOf: folder.appendingPathComponent("ground-truth.tsv"), encoding: .utf8))
            }
        self.init(of: set, pages, rows, explained: exceptions)
    }

    init(
        of set: DialectSet, _ pages: [PageFile], _ rows: [DialectRow], explained exceptions: [DialectException]
    ) {
        listed = set
        self.exceptions = exceptions
        let read = { (wireCase: WireCase) in
            PageSetReader(options: PageOptions(wireCase: wireCase)).read(pages)
        }
        comparison = DialectComparison(of: read(set.wireCase), with: rows, in: set.language)
        let plain = read(.infer)
        plainNames =
            plain.diagnostics.contains { $0.severity == .error }
            ? nil : DialectComparison(of: plain, with: rows, in: set.language).names
    }

    /// What must agree of a fact where the pages state it.
    static func threshold(of fact: Fact) -> Double { fact == .nullability ? 1 : 0.999 }

    /// How many of so many facts may be explained away: two of a hundred, and ten in a small set.
    static func mostExplained(of facts: Int) -> Int { max(10, facts / 50) }

    /// What is judged of a fact: neither what pages cannot state nor what is explained.
    private func tally(_ fact: Fact) -> Tally {
        let count = comparison.counts[fact] ?? .init()
        let explained = explained.count { $0.claim.fact == fact }
        return Tally(agreed: count.agreed, total: count.total - count.weaker - explained)
    }

    private var explained: [Disagreement] {
        comparison.disagreements.filter { exceptions.contains(DialectException($0.claim)) }
    }

    private var hasListedNames: Bool { listed.leastNames == nil }

    /// Why the set fails; none if it does not.
    package var faults: [String] {
        var faults: [String] = []
        if comparison.counts.isEmpty { faults.append("nothing was compared") }
        for fact in Fact.allCases where tally(fact).share < Self.threshold(of: fact) {
            faults.append("under \(percent(Self.threshold(of: fact))) % of \(fact.rawValue)")
        }
        if let least = listed.leastNames, 100 * comparison.names.share < least {
            faults.append("under \(least) % of wire names")
        }
        if explained.count > Self.mostExplained(of: comparison.counts.values.reduce(0) { $0 + $1.total }) {
            faults.append("too much is explained")
        }
        return faults + unexplained
    }

    private var unexplained: [String] {
        var found = comparison.disagreements.map { DialectException($0.claim) }
        if hasListedNames { found += comparison.otherNames.map { DialectException(otherName: $0.subject) } }
        let known = Set(exceptions)
        return found.filter { !known.contains($0) }.map { "not explained: \($0.fact) \($0.subject)" }
            + known.subtracting(found).map { "stale explanation: \($0.fact) \($0.subject)" }.sorted()
    }

    /// The figures, the disagreements and the verdict, line by line.
    package func report(listsWireNames: Bool) -> [String] {
        var lines = ["\(listed.path):"]
        for fact in Fact.allCases {
            guard let count = comparison.counts[fact] else { continue }
            let tally = tally(fact)
            let explained = count.total - count.weaker - tally.total
            lines.append(
                "  \(fact.rawValue): \(tally.agreed) of \(tally.total), \(percent(tally.share)) %"
                    + (count.weaker > 0 ? ", \(count.weaker) weaker by nature" : "")
                    + (explained > 0 ? ", \(explained) explained" : ""))
        }
        let losses = Loss.allCases.compactMap { loss in comparison.losses[loss].map { "\(loss.rawValue) \($0)" } }
        if !losses.isEmpty { lines.append("  weaker by nature: \(losses.joined(separator: ", "))") }
        let names = comparison.names
        let plain = plainNames.map { "\($0.agreed) of \($0.total)" } ?? "not read"
        lines.append(
            "  wire names, --wire-case \(listed.wireCase.rawValue): \(names.agreed) of \(names.total), \(percent(names.share)) %;"
                + " without any option: \(plain)")
        lines.append(
            "  rows without a page: \(comparison.rowsWithoutPage), of members of unions: \(comparison.rowsOfMembers),"
                + " without a type: \(comparison.untypedRows)")
        if listsWireNames {
            lines += comparison.otherNames.map { "  wire name: \($0.subject): \($0.expected) ≠ \($0.found)" }
        }
        lines += comparison.disagreements.map { "  disagreement: \($0)" }
        return lines + (faults.isEmpty ? ["  passed"] : faults.map { "  failed: \($0)" })
    }

    /// A table of what the pages of each set lose by the nature of their kind.
    package static func losses(of sets: [DialectConformance]) -> [String] {
        let columns = Loss.allCases.filter { loss in sets.contains { $0.comparison.losses[loss] != nil } }
        let header = ["set", "properties", "`null` said"] + columns.map(\.title)
        let rows = sets.map { set -> [String] in
            let counts = set.comparison.counts
            let figures = [counts[.propertyExists]?.agreed ?? 0, counts[.nullability]?.total ?? 0]
            return [set.listed.path] + figures.map(String.init)
                + columns.map { set.comparison.losses[$0].map(String.init) ?? "–" }
        }
        let rule = ["---"] + header.dropFirst().map { _ in "---:" }
        return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
    }

    /// With two digits after the point, rounded down, so that 100 means all.
    private func percent(_ share: Double) -> String {
        let hundredths = Int(share * 10_000 + 1e-9)
        let digits = String(hundredths % 100)
        return "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)"
    }
}
