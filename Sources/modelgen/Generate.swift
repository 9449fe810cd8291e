import ArgumentParser
import ModelGenCore
import ModelGenRun

/// Writes the files.
struct Generate: GeneratingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write Swift files for the inputs.",
        discussion: """
            Only files that modelgen wrote, and that nobody changed since, are replaced or removed; which those are \
            stands in modelgen.lock.json in the output folder. A file is written only when its contents differ.
            """)

    @OptionGroup(title: "Input") var input: InputOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Swift") var swift: SwiftOutputOptions
    @OptionGroup(title: "Build systems") var build: BuildSystemOptions
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    func run() throws {
        try GenerationRun(request, to: .write, in: .process).generate()
    }
}
