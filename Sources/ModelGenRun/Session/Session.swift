import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenSyntax
import ModelGenText

/// One run of a command: what it read, and what it has to say at its end.
final class Session {
    /// The inputs and what they refer to.
    private(set) var files: InputFiles
    /// The paths of all files that were read, but for standard input.
    var readPaths: [String] {
        (Array(files.all.keys) + configurationFiles.all.keys).filter { $0 != InputFile.standardInput }
    }

    let environment: RunEnvironment
    private let configurationFiles: InputFiles
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

// MARK: - Reading

extension Session {
    static let defaultConfiguration = "modelgen.yaml"

    /// The configuration of the file, overridden by the flags.
    ///
    /// Without a `file`, `modelgen.yaml` is read if there is one. `fallback` counts where neither says anything.
    func configuration(_ file: String?, flags: [Setting], fallback: [Setting] = []) throws -> Configuration {
        var configuration = Configuration()
        if let path = file ?? (disk.type(of: Self.defaultConfiguration).hasBytes ? Self.defaultConfiguration : nil) {
            configuration = try read(configuration: path)
        }
        let unsaid = fallback.filter { !$0.option.isSaid(in: configuration) && !flags.says($0.option) }
        for setting in flags + unsaid where !setting.texts.isEmpty {
            configuration.clear(setting.option)
            for text in setting.texts {
                do {
                    try configuration.set(setting.option, to: text)
                } catch {
                    let fix = error.fix.map { ". \($0)" } ?? ""
                    throw UsageError("--\(setting.option.name): \(TerminalText.safe(error.message + fix))")
                }
            }
        }
        if configuration.inputs.isEmpty {
            throw UsageError("Name an input: a file, a folder of pages, or - for standard input.")
        }
        if configuration.inputs.contains("") {
            throw UsageError("The name of an input is empty; is a variable of the shell not set?")
        }
        return configuration
    }

    /// The configuration of a request.
    func configuration(_ request: RunRequest) throws -> Configuration {
        try configuration(request.configurationFile, flags: request.settings)
    }

    private func read(configuration path: String) throws -> Configuration {
        let bytes: [UInt8]
        do {
            bytes = try configurationFiles.load(path)
        } catch {
            try fail(error, as: .usage)
        }
        let (configuration, diagnostics) = ConfigurationReader.read(bytes, file: path)
        add(diagnostics)
        try stopOnErrors(as: .usage)
        return configuration
    }

    /// Reads every input into memory.
    func read(_ configuration: Configuration) throws -> [Input] {
        files = InputFiles(environment, sizeLimit: configuration.limits.size)
        var inputs: [Input] = []
        for path in configuration.inputs {
            do {
                inputs.append(try input(at: path))
            } catch {
                add([error])
            }
        }
        try stopOnErrors()
        return inputs
    }

    /// Reads the document that stands beside pages.
    func companion(_ configuration: Configuration) throws -> InputFile? {
        guard let path = configuration.with else { return nil }
        do throws(Diagnostic) {
            guard case .file(let file) = try input(at: path) else {
                throw .error(
                    .companionNotAFile, "`\(path)` is a folder, and `with` takes one document", at: nil,
                    fix: "Name the OpenAPI document itself; folders of pages are inputs.")
            }
            return file
        } catch {
            try fail(error)
        }
    }

    /// Reads one input into memory.
    func input(at path: String) throws(Diagnostic) -> Input {
        if path == "-" {
            return .file(InputFile(path: InputFile.standardInput, bytes: try files.loadStandardInput()))
        }
        guard disk.type(of: path) == .folder else {
            return .file(InputFile(path: path, bytes: try files.load(path)))
        }
        let paths: [String]
        do {
            paths = try disk.files(below: path, extensions: InputFile.pageExtensions)
        } catch {
            throw .unreadable(path, error)
        }
        var pages: [InputFile] = []
        for page in paths { pages.append(InputFile(path: page, bytes: try files.load(page))) }
        return .folder(path: path, files: pages)
    }
}
