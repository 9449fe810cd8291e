import ArgumentParser
import ModelGenCore
import ModelGenDiagnostics
import ModelGenDiff
import ModelGenHTML

/// Prints what changed from one input to another.
struct Diff: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json, html
    }

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
    var format: Format = .text

    @Option(help: ArgumentHelp("Exit with 1 for changes of this severity or above.", valueName: "breaking|risky"))
    var failOn: Threshold?

    @OptionGroup(title: "Input") var reading: ReadingOptions
    @OptionGroup(title: "Swift") var swift: SwiftOutputOptions
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    func run() throws {
        if old == "-", new == "-" { throw UsageError("Only one of the two can be standard input.") }
        let session = Session(diagnostics)
        let configuration = try session.configuration(
            reading.config,
            flags: [Setting(.inputs, [old, new])] + reading.settings + swift.settings + diagnostics.settings)
        let inputs = try session.read(configuration)
        let companion = try session.companion(configuration)
        let versions = inputs.map { InputVersion($0, companion: companion, loader: session.files) }
        let comparison = Comparison(of: versions[0], with: versions[1], configuration: configuration)
        // What is not quite right with the inputs is for `generate` to say, unless nothing can be compared.
        session.add(comparison.diagnostics.filter { $0.severity == .error })
        try session.stopOnErrors()
        Console.output.write(text(of: comparison.difference))
        let isTooMuch = failOn.map { comparison.difference.severity ?? .safe >= $0.severity } ?? false
        try session.finish(as: isTooMuch ? .faulty : .success)
    }

    private func text(of difference: ModelDifference) -> String {
        switch format {
        case .text: Console.output.isColored ? DifferenceColors.ofModels(difference.text) : difference.text
        case .markdown: difference.markdown
        case .json: difference.jsonText
        case .html: HTMLPage.difference(difference).text
        }
    }
}
