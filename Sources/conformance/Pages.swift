import ArgumentParser
import Foundation
import ModelGenConformance

/// Compares model pages with the sources that they describe.
struct Pages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare a folder of model pages with its ground-truth.tsv, fact by fact.",
        discussion: """
            Fails under 99.9 % agreement, with a stale exclusion, and when more than 2 % of the rows are excluded that \
            the folder has pages for.
            """)

    @Argument(help: ArgumentHelp("The folder that holds models/ and ground-truth.tsv.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("A folder of exclusion lists, or one list.", valueName: "path"))
    var exclusions = "Conformance/pages"

    func run() throws {
        let set = try PageSet(contentsOf: URL(fileURLWithPath: folder))
        let excluded = try set.exclusions(in: URL(fileURLWithPath: exclusions))
        let conformance = PageConformance(of: set.pages, with: set.rows, excluding: excluded)
        for line in conformance.report() { print(line) }
        if !conformance.isConforming { throw ExitCode.failure }
    }
}
