import ArgumentParser
import Foundation

/// Prints the tables.
///
/// Everything is done by processes of their own, and this one stays small: on Linux a process begins with the peak memory of
/// the one that started it.
struct Tables: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the tables of docs/benchmarks.md.",
        discussion: """
            Without --spec it measures a synthetic document, the same ten times as large, the same as JSON, and 500 \
            synthetic pages. Times are milliseconds of processor time, the median of the rounds.
            """)

    @Option(parsing: .upToNextOption, help: "Documents, or folders of pages, to measure besides.")
    var spec: [String] = []

    @Option(help: "How often each is measured.")
    var rounds = 5

    @Flag(help: "Only what a run costs that has nothing to do, for the inputs of --spec.")
    var unchanged = false

    @Option(help: ArgumentHelp("Put the tables between the marks in this file.", valueName: "file"))
    var write: String?

    func run() throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("generation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let tools = Tools()
        _ = try Usage.ofProcess([tools.benchmarks.path, "synthesis", scratch.path])
        let specifications = spec.map { URL(fileURLWithPath: $0) }
        let paths = unchanged ? specifications : Synthesis.names.map(scratch.appendingPathComponent) + specifications
        let lines = try generationLines(paths, tools, scratch)
        print(lines.joined(separator: "\n"))
        if let write { try MarkedSection(name: "generation").replace(in: write, with: lines) }
    }

    private func generationLines(_ paths: [URL], _ tools: Tools, _ scratch: URL) throws -> [String] {
        let unchangedTable = UnchangedTable(rounds: rounds, tools: tools, scratch: scratch)
        let unchangedLines = try UnchangedTable.head + paths.map(unchangedTable.row)
        if unchanged { return unchangedLines }
        let table = GenerationTable(rounds: rounds, tools: tools, scratch: scratch)
        return try GenerationTable.head + paths.map(table.row) + [""] + unchangedLines
    }
}

/// The executables, which lie beside each other.
struct Tools {
    let benchmarks = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()

    var modelgen: URL { benchmarks.deletingLastPathComponent().appendingPathComponent("modelgen") }
    var modules: URL { benchmarks.deletingLastPathComponent().appendingPathComponent("Modules") }
}

extension URL {
    /// With the folder, because many documents are called `openapi.yaml`.
    var benchmarkName: String {
        let folder = deletingLastPathComponent().lastPathComponent
        return folder.hasPrefix("generation-") ? lastPathComponent : "\(folder)/\(lastPathComponent)"
    }
}
