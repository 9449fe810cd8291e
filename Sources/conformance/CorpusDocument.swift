import ArgumentParser
import Foundation
import ModelGenConformance

/// Handles one document in a process of its own, so that a crash costs one row and memory is the document's.
struct CorpusDocument: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus-document", abstract: "Generate for one document; print what came of it as JSON.",
        shouldDisplay: false)

    @Argument var folder: String
    @Argument var document: String
    @Option var output: String
    @Option var compileTimeLimit: Double?

    func run() throws {
        let output = URL(fileURLWithPath: output)
        let generation = CorpusGeneration(of: document, in: URL(fileURLWithPath: folder))
        var outcome = try generation.run(into: output)
        if let compileTimeLimit, outcome.errors.isEmpty, outcome.lines > 0 {
            let modules = Executable.url.deletingLastPathComponent().appendingPathComponent("Modules")
            outcome.compilation = try TypeCheck(modules: modules, timeLimit: compileTimeLimit).run(on: output)
        }
        try JSONEncoder().encode(outcome).write(to: output.appendingPathComponent(CorpusRun.outcomeName))
    }
}

/// The executable that runs.
enum Executable {
    static var url: URL {
        URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0]).resolvingSymlinksInPath()
    }
}
