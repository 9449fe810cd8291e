import ArgumentParser
import Foundation
import ModelGenConformance

/// Compares pages of kinds other than Python SDKs' with what the sources say.
struct Dialects: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare the page sets of a list with their ground-truth.tsv, where the pages state a fact at all.",
        discussion: """
            Fails under 99.9 % of a fact, or 100 % of what is said of null, under the listed share of wire names, with a \
            disagreement that is not explained, and with an explanation of what agrees.
            """)

    @Argument(help: ArgumentHelp("The folder that the list's paths begin in.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("The folder of sets.tsv and explained.tsv.", valueName: "dir"))
    var lists = "Conformance/dialects"

    @Option(help: ArgumentHelp("Take only sets whose path contains this text.", valueName: "text"))
    var only: String?

    @Flag(help: "Print every key that is spelled otherwise.")
    var listWireNames = false

    func run() throws {
        let sets = try DialectSet.list(text("sets.tsv")).filter { only.map($0.path.contains) ?? true }
        let explained = try DialectException.list(text("explained.tsv"))
        var isFailed = sets.isEmpty
        for set in sets {
            let conformance = try DialectConformance(
                of: set, below: URL(fileURLWithPath: folder), explained: explained[set.path] ?? [])
            for line in conformance.report(listsWireNames: listWireNames) { print(line) }
            isFailed = isFailed || !conformance.faults.isEmpty
        }
        print("\(sets.count) sets \(isFailed ? "failed" : "passed")")
        if isFailed { throw ExitCode.failure }
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: lists).appendingPathComponent(name), encoding: .utf8)
    }
}
