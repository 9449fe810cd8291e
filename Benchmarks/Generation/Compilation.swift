import ArgumentParser
import Foundation

/// Prints what generated code costs the compiler.
struct Compilation: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure what it takes to compile what is generated for documents.",
        discussion: """
            Each document's models are compiled as one module by one compiler process with at most 8 GB, for debugging and \
            optimized, with debug information.
            """)

    @Argument(help: "The documents.")
    var documents: [String]

    @Flag(help: "Leave out release builds, which take minutes for a large document.")
    var debugOnly = false

    @Option(help: ArgumentHelp("Put the table between the marks in this file.", valueName: "file"))
    var write: String?

    func run() throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("compilation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let table = CompilationTable(compiler: ModelCompiler(tools: Tools(), scratch: scratch))
        var lines = CompilationTable.head
        for document in documents {
            lines.append(try table.row(for: URL(fileURLWithPath: document), optimizing: !debugOnly))
        }
        print(lines.joined(separator: "\n"))
        if let write { try MarkedSection(name: "compilation").replace(in: write, with: lines) }
    }
}
