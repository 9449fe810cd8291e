import ArgumentParser
import Foundation
import ModelGenConformance

/// Runs patterns with known verdicts on generated Swift.
struct Patterns: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Generate Swift for patterns, and have it judge texts.",
        discussion: """
            Each line of the file is JSON: a pattern, its mode (u; empty where it is valid without that flag only; \
            invalid) and cases of a text and whether the pattern is found in it. Fails when a text is judged \
            otherwise, or an invalid pattern not diagnosed, that the list of expected failures does not name, and when \
            nothing is wrong with one that it names.
            """)

    @Argument(help: ArgumentHelp("The file with a pattern on each line.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The list of expected failures.", valueName: "file"))
    var expectations = "Conformance/suite/patterns.tsv"

    func run() throws {
        let cases = try PatternCase.list(at: URL(fileURLWithPath: file))
        let output = FileManager.default.temporaryDirectory
            .appendingPathComponent("modelgen-patterns-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let run = PatternRun(output: output, products: Executable.url.deletingLastPathComponent())
        let outcomes = try run.outcomes(of: cases) { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
        let table = PatternTable(outcomes)
        for line in table.lines() { print(line) }
        let faults = table.faults(expecting: try ExpectedFailure.list(at: URL(fileURLWithPath: expectations)))
        for line in faults { print(line) }
        if !faults.isEmpty { throw ExitCode.failure }
    }
}
