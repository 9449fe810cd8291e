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

    @Flag(help: "Compare the sets of joined.tsv with each other, instead of with the sources.")
    var join = false

    @Flag(help: "Print the table of what each language loses, instead of comparing.")
    var losses = false

    @Flag(help: "Print every key that is spelled otherwise.")
    var listWireNames = false

    func run() throws {
        let sets = try DialectSet.list(text("sets.tsv")).filter { only.map($0.path.contains) ?? true }
        let explained = try DialectException.list(text("explained.tsv"))
        if join { return try compareJoined(sets, explained) }
        let conformances = try sets.map { set in
            try DialectConformance(
                of: set, below: URL(fileURLWithPath: folder), explained: explained[set.path] ?? [])
        }
        if losses { return DialectConformance.losses(of: conformances).forEach { print($0) } }
        var isFailed = sets.isEmpty
        for conformance in conformances {
            for line in conformance.report(listsWireNames: listWireNames) { print(line) }
            isFailed = isFailed || !conformance.faults.isEmpty
        }
        print("\(sets.count) sets \(isFailed ? "failed" : "passed")")
        if isFailed { throw ExitCode.failure }
    }

    private func compareJoined(_ sets: [DialectSet], _ explained: [String: [DialectException]]) throws {
        var isFailed = false
        for paths in try DialectSet.joined(text("joined.tsv")) {
            let sets = sets.filter { paths.contains($0.path) }
            let join = try DialectJoin(of: sets, below: URL(fileURLWithPath: folder), explained: explained)
            for line in join.report { print(line) }
            isFailed = isFailed || !join.faults.isEmpty || sets.count < paths.count
        }
        if isFailed { throw ExitCode.failure }
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: lists).appendingPathComponent(name), encoding: .utf8)
    }
}
