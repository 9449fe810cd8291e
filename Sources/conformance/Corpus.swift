import ArgumentParser
import Foundation
import ModelGenConformance

/// Generates for every document of a folder.
struct Corpus: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Generate for every OpenAPI and JSON Schema document below a folder, and print a table.",
        discussion: """
            Documents are files with openapi, swagger or $schema at their top, and those that corpus-roots.txt in the \
            folder names. Fails when a run crashed, hung or was refused unexpectedly, when Swift does not compile, and \
            when an expected refusal does not occur.
            """)

    @Argument(help: ArgumentHelp("The folder of documents.", valueName: "dir"))
    var folder: String

    @Flag(help: "Type-check what is generated: Swift 6 mode, warnings as errors, 8 GB.")
    var compile = false

    @Option(help: "How long one type-check may take, in seconds.")
    var compileTimeLimit = 900.0

    @Option(help: "How many documents are handled at once.")
    var jobs = 1

    @Option(help: "Take only so many documents, by chance.")
    var sample: Int?

    @Option(help: "What chance begins with.")
    var seed: UInt64 = .random(in: 0..<1_000_000)

    @Option(help: "Take only documents whose path contains this text.")
    var only: String?

    @Option(help: ArgumentHelp("The list of expected refusals.", valueName: "file"))
    var expectations = "Conformance/corpus/expected-refusals.tsv"

    @Option(help: ArgumentHelp("Keep what is generated in this folder.", valueName: "dir"))
    var keep: String?

    func run() throws {
        let found = try CorpusRoots(in: URL(fileURLWithPath: folder))
        print("\(found.roots.count) roots, \(found.skipped.count) other YAML and JSON files skipped")
        var documents = found.roots
        if let only { documents = documents.filter { $0.contains(only) } }
        if let sample {
            documents = Sample.of(documents, count: sample, seed: seed)
            print("a sample of \(documents.count), --seed \(seed)")
        }
        let output = keep.map { URL(fileURLWithPath: $0) } ?? temporaryFolder
        defer { if keep == nil { try? FileManager.default.removeItem(at: output) } }
        let outcomes = CorpusRun(
            documents, in: folder, output: output, compileTimeLimit: compile ? compileTimeLimit : nil
        ).run(jobs: jobs)
        for line in CorpusTable(outcomes).lines() { print(line) }
        let expected = try ExpectedRefusal.list(at: URL(fileURLWithPath: expectations))
        var faults = CorpusVerdict(on: outcomes, expecting: expected).faults
        faults += expected.filter { !found.roots.contains($0.document) }
            .map { "\($0.document): stale expectation: there is no such root" }
        for fault in faults { print(fault) }
        if !faults.isEmpty { throw ExitCode.failure }
    }

    private var temporaryFolder: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("modelgen-corpus-\(UUID().uuidString)")
    }
}
