import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenSyntax
import ModelGenText

/// One run of a command: what it read, and what it has to say at its end.
final class Session {
    /// The inputs and what they refer to.
    var files: InputFiles
    /// The paths of all files that were read, but for standard input.
    var readPaths: [String] {
        (Array(files.all.keys) + configurationFiles.all.keys).filter { $0 != InputFile.standardInput }
    }

    let environment: RunEnvironment
    let configurationFiles: InputFiles
    private let style: DiagnosticStyle
    private let start = ContinuousClock.now
    private(set) var diagnostics: [Diagnostic] = []

    init(_ style: DiagnosticStyle, in environment: RunEnvironment) {
        self.style = style
        self.environment = environment
        files = InputFiles(environment, sizeLimit: DocumentLimits().size)
        configurationFiles = InputFiles(environment, sizeLimit: DocumentLimits().size)
    }

    /// The disk that is read and written.
    var disk: any FileSystem { environment.fileSystem }

    /// Prints what was asked for.
    func print(_ text: String) { environment.console.write(text, to: .output) }

    /// Whether what was asked for is to be painted.
    var isOutputColored: Bool { environment.console.isColored(.output) }

    /// Whether a person reads the diagnostics, in a terminal.
    var isForPeople: Bool { style.format == .text }

    /// The time since the run began.
    var duration: Duration { .now - start }

    /// Notes diagnostics that are printed when the run ends.
    func add(_ new: [Diagnostic], warningsAsErrors: Bool = false) {
        diagnostics += warningsAsErrors ? new.warningsAsErrors() : new
    }

    /// Ends the run: prints all diagnostics, then the summary.
    ///
    /// - Throws: The status when it is not success.
    func finish(_ summary: String? = nil, as status: ExitStatus = .success) throws {
        let sorted = diagnostics.sortedByPlace()
        say(sorted, summary.map { $0 + "\n" } ?? "")
        let hasErrors = sorted.contains { $0.severity == .error }
        let outcome = status == .success && hasErrors ? .faulty : status
        if outcome != .success { throw outcome }
    }

    /// Ends the run over a finding, after which there is nothing left to do.
    func fail(_ finding: Diagnostic, as status: ExitStatus = .faulty) throws -> Never {
        add([finding])
        say(diagnostics.sortedByPlace(), "")
        throw status
    }

    /// Ends the run if anything that was noted is an error.
    func stopOnErrors(as status: ExitStatus = .faulty) throws {
        if diagnostics.contains(where: { $0.severity == .error }) { try finish(as: status) }
    }

    private func say(_ sorted: [Diagnostic], _ summary: String) {
        let text =
            switch style.format {
            case .json: sorted.json()
            case .sarif: sorted.sarif(toolVersion: Tool.version)
            case .github: condensed(sorted).gitHubAnnotations + summary
            case .text: text(sorted) + summary
            }
        if !text.isEmpty { environment.console.write(text, to: .error) }
    }

    private func text(_ sorted: [Diagnostic]) -> String {
        let contents = files.all.merging(configurationFiles.all) { input, _ in input }
        var renderer = DiagnosticRenderer(isColored: environment.console.isColored(.error)) { contents[$0] }
        let condensed = condensed(sorted)
        let texts = condensed.shown.map { renderer.text($0) } + condensed.remarks.map { "\($0)\n" }
        return texts.joined()
    }

    private func condensed(_ sorted: [Diagnostic]) -> CondensedDiagnostics {
        style.isVerbose ? CondensedDiagnostics(all: sorted) : CondensedDiagnostics(of: sorted)
    }
}
