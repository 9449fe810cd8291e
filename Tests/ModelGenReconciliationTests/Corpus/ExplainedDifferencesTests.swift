import Foundation
import ModelGenModel
import ModelGenReconciliation
import TestSupport
import Testing

/// Pages and the documents they were made from.
@Suite(.enabled(if: Corpus.has(""), "the corpus is absent"))
struct ExplainedDifferencesTests {
    /// Both give the same types but for what is explained; a new or a stale difference fails.
    @Test(arguments: CorpusPair.all)
    func bothGiveTheSameTypesButForWhatIsExplained(_ pair: CorpusPair) throws {
        let result = Reconciliation(pages: try pair.readPages(), spec: try pair.readSpec())
        print("\(pair.name): \(result.counts)")
        let explained = try ExplainedDifference.list(of: pair)
        let known = Set(explained.map(\.key))
        let found = result.differences.map { ("\($0.fact.rawValue)\t\($0.subject)", $0) }
        for (key, item) in found where !known.contains(key) {
            Issue.record("new: \(key)\t\(item.page)\t\(item.spec)\t\(item.pageLocation)\t\(item.specLocation)")
        }
        let stale = known.subtracting(found.map(\.0)).sorted()
        #expect(stale.isEmpty)
        #expect(explained.allSatisfy { !$0.reason.isEmpty })
    }
}

/// A line of `Conformance/with`: fact, subject, and why the sources differ.
struct ExplainedDifference {
    var key: String
    var reason: String

    static func list(of pair: CorpusPair) throws -> [ExplainedDifference] {
        let file = Repository.url("Conformance/with/\(pair.name).tsv")
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                return ExplainedDifference(
                    key: cells.prefix(2).joined(separator: "\t"), reason: cells.dropFirst(2).joined(separator: "\t"))
            }
    }
}
