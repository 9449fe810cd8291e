import ArgumentParser
import Foundation
import ModelGenConformance

/// Compares model pages with the sources that they describe.
struct Pages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare folders of model pages with their ground-truth.tsv, or with a document, fact by fact.",
        discussion: """
            Fails under 99.9 % agreement on any fact, with a wrong presence, nullability or namespace, with a stale \
            exclusion, when more than 2 % of the rows are excluded that a folder has pages for, and when nothing was \
            compared.
            """)

    @Argument(help: ArgumentHelp("Folders that hold models/ or docs/, and ground-truth.tsv.", valueName: "dir"))
    var folders: [String]

    @Option(help: ArgumentHelp("A folder of exclusion lists, or one list.", valueName: "path"))
    var exclusions = "Conformance/pages"

    @Option(help: ArgumentHelp("An OpenAPI document to compare with in place of ground-truth.tsv.", valueName: "path"))
    var document: String?

    @Option(help: ArgumentHelp("How many of a hundred keys must be spelled as on the wire.", valueName: "percent"))
    var leastWireNames: Double = 0

    @Flag(help: "Print every key that is spelled otherwise.")
    var listWireNames = false

    func run() throws {
        var sets: [PageConformance] = []
        for folder in folders {
            let rows = try document.map { try GroundTruthRow.rows(ofDocument: URL(fileURLWithPath: $0)) }
            let set = try PageSet(contentsOf: URL(fileURLWithPath: folder), rows: rows)
            let excluded = try set.exclusions(in: URL(fileURLWithPath: exclusions))
            let conformance = PageConformance(
                of: set.pages, with: set.rows, excluding: excluded, leastWireNames: leastWireNames / 100,
                isPartial: document != nil)
            if folders.count > 1 { print("\(set.name):") }
            for line in conformance.report(listsWireNames: listWireNames) { print(line) }
            sets.append(conformance)
        }
        if sets.count > 1 { for line in PageConformance.summary(of: sets) { print(line) } }
        if !sets.allSatisfy(\.isConforming) { throw ExitCode.failure }
    }
}
