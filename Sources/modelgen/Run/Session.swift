import ArgumentParser
import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenSyntax
import ModelGenText

/// One run of a subcommand: what it read, and what it has to say at its end.
final class Session {
    /// The inputs and what they refer to.
    private(set) var files = InputFiles(sizeLimit: DocumentLimits().size)
    /// The paths of all files that were read, but for standard input.
    var readPaths: [String] {
        (Array(files.all.keys) + configurationFiles.all.keys).filter { $0 != InputFile.standardInput }
    }

    private let configurationFiles = InputFiles(sizeLimit: DocumentLimits().size)
    private let options: DiagnosticOptions
    private let start = ContinuousClock.now
    private(set) var diagnostics: [Diagnostic] = []

    init(_ options: DiagnosticOptions) { self.options = options }

    /// The time since the run began.
    var duration: Duration { .now - start }

    /// Notes diagnostics that are printed when the run ends.
    func add(_ new: [Diagnostic], warningsAsErrors: Bool = false) {
        diagnostics += warningsAsErrors ? new.warningsAsErrors() : new
    }

    /// Ends the run: prints all diagnostics, then the summary.
    ///
    /// - Throws: The exit code when it is not success.
    func finish(_ summary: String? = nil, as code: ExitCode = .success) throws {
        let sorted = diagnostics.sortedByPlace()
        switch options.style {
        case .json: Console.error.write(sorted.json())
        case .sarif: Console.error.write(sorted.sarif(toolVersion: Tool.version))
        case .github:
            Console.error.write(condensed(sorted).gitHubAnnotations)
            if let summary { Console.error.write(summary + "\n") }
        case .text:
            write(sorted)
            if let summary { Console.error.write(summary + "\n") }
        }
        let hasErrors = sorted.contains { $0.severity == .error }
        let outcome = code.isSuccess && hasErrors ? .faulty : code
        if !outcome.isSuccess { throw outcome }
    }

    private func write(_ sorted: [Diagnostic]) {
        let contents = files.all.merging(configurationFiles.all) { input, _ in input }
        var renderer = DiagnosticRenderer(isColored: Console.error.isColored) { contents[$0] }
        let condensed = condensed(sorted)
        for diagnostic in condensed.shown { Console.error.write(renderer.text(diagnostic)) }
        for remark in condensed.remarks { Console.error.write("\(remark)\n") }
    }

    private func condensed(_ sorted: [Diagnostic]) -> CondensedDiagnostics {
        options.verbose ? CondensedDiagnostics(all: sorted) : CondensedDiagnostics(of: sorted)
    }

    /// Ends the run if anything that was noted is an error.
    func stopOnErrors(as code: ExitCode = .faulty) throws {
        if diagnostics.contains(where: { $0.severity == .error }) { try finish(as: code) }
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
        if let path = file ?? (Disk.isFolder(Self.defaultConfiguration) == false ? Self.defaultConfiguration : nil) {
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

    private func read(configuration path: String) throws -> Configuration {
        do {
            let (configuration, diagnostics) = ConfigurationReader.read(try configurationFiles.load(path), file: path)
            add(diagnostics)
            try stopOnErrors(as: .usage)
            return configuration
        } catch let error as Diagnostic {
            add([error])
            try finish(as: .usage)
            return Configuration()
        }
    }

    /// Reads every input into memory.
    func read(_ configuration: Configuration) throws -> [Input] {
        files = InputFiles(sizeLimit: configuration.limits.size)
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
        do {
            guard case .file(let file) = try input(at: path) else {
                throw Diagnostic.error(
                    .companionNotAFile, "`\(path)` is a folder, and `with` takes one document", at: nil,
                    fix: "Name the OpenAPI document itself; folders of pages are inputs.")
            }
            return file
        } catch let error as Diagnostic {
            add([error])
            try stopOnErrors()
            return nil
        }
    }

    /// Reads one input into memory.
    func input(at path: String) throws(Diagnostic) -> Input {
        if path == "-" {
            return .file(InputFile(path: InputFile.standardInput, bytes: try files.loadStandardInput()))
        }
        guard Disk.isFolder(path) == true else {
            return .file(InputFile(path: path, bytes: try files.load(path)))
        }
        let paths: [String]
        do {
            paths = try Disk.files(below: path, extensions: InputFile.pageExtensions)
        } catch {
            throw .unreadable(path, error)
        }
        var pages: [InputFile] = []
        for page in paths { pages.append(InputFile(path: page, bytes: try files.load(page))) }
        return .folder(path: path, files: pages)
    }
}
