import ArgumentParser
import Foundation
import ModelGenConformance

/// Takes the examples of documents through generated types and back.
struct Examples: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read the examples of documents into generated types, write them, and compare.",
        discussion: """
            Examples that are not valid for their schema, and those of scalars, are counted and left out. Fails when one \
            comes out different and the list of exceptions does not explain it, and when an exception is stale. Date-times \
            are compared as instants.
            """)

    @Argument(help: ArgumentHelp("The folder that the documents' paths begin in.", valueName: "dir"))
    var folder: String

    @Argument(help: "Documents below the folder; without them, all roots.")
    var documents: [String] = []

    @Option(help: ArgumentHelp("A file of objects by x-resourceId, below the folder.", valueName: "file"))
    var fixtures: String?

    @Option(help: ArgumentHelp("The list of exceptions.", valueName: "file"))
    var exceptions = "Conformance/examples/exceptions.tsv"

    @Flag(help: "List the examples that are not valid for their schemas.")
    var listInvalid = false

    @Option(help: ArgumentHelp("Keep what is generated in this folder.", valueName: "dir"))
    var keep: String?

    func run() throws {
        let folder = URL(fileURLWithPath: folder)
        let output = keep.map { URL(fileURLWithPath: $0) } ?? temporaryFolder
        defer { if keep == nil { try? FileManager.default.removeItem(at: output) } }
        let exceptions = try ExampleException.list(at: URL(fileURLWithPath: exceptions))
        var judged = ExampleVerdict(exceptions: exceptions)
        for (number, document) in try (documents.isEmpty ? CorpusRoots(in: folder).roots : documents).enumerated() {
            let outcome = try ExampleRun(of: document, in: folder, fixtures: fixtures).run(
                into: output.appendingPathComponent(String(number)), build: Executable.url.deletingLastPathComponent())
            print(outcome.summary)
            for one in outcome.invalid where listInvalid { print("    \(one.file)#\(one.pointer): \(one.what)") }
            judged.add(outcome)
        }
        for line in judged.faults() { print(line) }
        if !judged.faults().isEmpty { throw ExitCode.failure }
    }

    private var temporaryFolder: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("modelgen-examples-\(UUID().uuidString)")
    }
}
