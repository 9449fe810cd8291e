import ArgumentParser
import ModelGenDiff
import ModelGenRun

/// Prints what changed from one input to another.
struct Diff: ParsableCommand {
    /// From which severity on the command fails.
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case breaking, risky

        var severity: Severity {
            switch self {
            case .breaking: .breaking
            case .risky: .risky
            }
        }
    }

    static let configuration = CommandConfiguration(
        abstract: "Show what a new version of an input changes.",
        discussion: """
            Says what each change means on the wire and in Swift, with its rule (docs/diff.md), its severity and both places.
            Ends with the part of the semantic version that should rise.
            """)

    @Argument(help: "What there was: a file, a folder of pages, or - for standard input.")
    var old: String

    @Argument(help: "What there is now.")
    var new: String

    @Option(help: ArgumentHelp("How to print it.", valueName: "text|markdown|json|html"))
    var format: DifferenceRun.Format = .text

    @Option(help: ArgumentHelp("Exit with 1 for changes of this severity or above.", valueName: "breaking|risky"))
    var failOn: Threshold?

    @OptionGroup(title: "Input") var reading: ReadingOptions
    @OptionGroup(title: "Swift") var swift: SwiftOutputOptions
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    func run() throws {
        let request = RunRequest(
            configurationFile: reading.config, settings: reading.settings + swift.settings + diagnostics.settings,
            diagnostics: diagnostics.diagnosticStyle)
        try DifferenceRun(old, new, request, in: .process).print(as: format, failingOn: failOn?.severity)
    }
}

extension DifferenceRun.Format: ExpressibleByArgument {}
