import ArgumentParser
import Foundation
import ModelGenConformance

/// Exports every input of the corpus and reads that again.
struct ExportRoundTrips: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-round-trip",
        abstract: "Export every document and set of pages below a folder, read that, and compare both models.",
        discussion: """
            Fails when a model comes back otherwise, places apart, unless the list of exceptions says so, and when an \
            exception comes back equal.
            """)

    @Argument(help: ArgumentHelp("The folder of the corpus.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("Folders of documents below it.", valueName: "names"))
    var documents = "openapi,schemas"

    @Option(help: ArgumentHelp("Folders of sets of pages below it.", valueName: "names"))
    var pages = "docs,dialects"

    @Flag(help: "Export JSON Schema, and compare everything but operations.")
    var jsonSchema = false

    @Option(help: "Take only inputs whose path contains this text.")
    var only: String?

    @Option(help: "Take only so many inputs, by chance.")
    var sample: Int?

    @Option(help: "What chance begins with.")
    var seed: UInt64 = .random(in: 0..<1_000_000)

    @Option(help: ArgumentHelp("The list of inputs that come back otherwise.", valueName: "file"))
    var exceptions = "Conformance/export/exceptions.tsv"

    @Flag(help: "Print what became of each input.")
    var verbose = false

    func run() throws {
        let root = URL(fileURLWithPath: folder)
        var paths = try ExportInputs.paths(in: root, documents: names(documents), pages: names(pages))
        if let only { paths = paths.filter { $0.contains(only) } }
        if let sample {
            paths = Sample.of(paths, count: sample, seed: seed)
            print("a sample of \(paths.count), --seed \(seed)")
        }
        let list = (try? String(contentsOf: URL(fileURLWithPath: exceptions), encoding: .utf8)) ?? ""
        var tally = ExportTally(expecting: try ExportException.list(list))
        for path in paths {
            let outcome = try ExportRoundTrip(of: path, in: root, asJSONSchema: jsonSchema).run()
            for line in tally.count(outcome, of: path, isVerbose: verbose) { print(line) }
        }
        print(tally.summary)
        if tally.faults > 0 { throw ExitCode.failure }
    }

    private func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }
}
