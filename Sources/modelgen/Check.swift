import ArgumentParser
import ModelGenCore
import ModelGenRun

/// Compares what would be written with what is there.
struct Check: GeneratingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fail and show a diff if the files are out of date.",
        discussion: """
            Takes the options of `generate` and leaves the output folder as it is. A modelgen.plugin.json beside the \
            configuration is checked, too: it has to list what is read outside of its target. Exit codes: 0 up to date, \
            1 out of date or errors in the input, 2 wrong usage.
            """)

    @OptionGroup(title: "Input") var input: InputOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Swift") var swift: SwiftOutputOptions
    @OptionGroup(title: "Build systems") var build: BuildSystemOptions
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    func run() throws {
        try GenerationRun(request, to: .compare, in: .process).check()
    }
}
