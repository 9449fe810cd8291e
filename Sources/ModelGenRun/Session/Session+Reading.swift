import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenSyntax
import ModelGenText

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
