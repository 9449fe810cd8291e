import ArgumentParser
import ModelGenRun

/// Prints the intermediate model.
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what was understood of the inputs.",
        discussion: "Prints the intermediate model: every type before anything of Swift is decided.")

    @OptionGroup(title: "Input") var input: InputOptions
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions
    @Option(help: ArgumentHelp("How to print it.", valueName: "format"))
    var format: InspectionRun.Format = .text

    func run() throws {
        let request = RunRequest(input, diagnostics, settings: input.settings + diagnostics.settings)
        try InspectionRun(request, in: .process).print(as: format)
    }
}

extension InspectionRun.Format: ExpressibleByArgument {}
