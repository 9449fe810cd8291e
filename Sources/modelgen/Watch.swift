import ArgumentParser
import Foundation
import ModelGenRun

/// Generates again and again.
struct Watch: GeneratingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write Swift files whenever an input changes.",
        discussion: """
            Takes the options of `generate`, runs it, and runs it again whenever a file that it read changes; then it \
            prints what changed, as `diff` does. Errors are printed, and the next change is waited for. Ends with Control-C.
            """)

    @OptionGroup(title: "Input") var input: InputOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Swift") var swift: SwiftOutputOptions
    @OptionGroup(title: "Build systems") var build: BuildSystemOptions
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    @Option(help: ArgumentHelp("How long files must have been left alone before a run.", valueName: "milliseconds"))
    var delay = 300

    func validate() throws {
        if delay < 0 { throw ValidationError("--delay cannot be negative.") }
    }

    private static let pollInterval = 0.1

    func run() throws {
        var run = try WatchRun(request, delay: .milliseconds(delay), in: .process)
        try run.begin()
        while true {
            Thread.sleep(forTimeInterval: Self.pollInterval)
            run.poll(at: .now)
        }
    }
}
