import InMemoryFiles
import ModelGenCore
import ModelGenRun

/// The tool on a disk and a console in memory.
struct InMemoryTool {
    /// What a run left.
    struct Outcome {
        let status: ExitStatus
        let output: String
        let errors: String
    }

    let disk = InMemoryFileSystem()
    let console = InMemoryConsole()

    /// What a run meets.
    var environment: RunEnvironment {
        RunEnvironment(fileSystem: disk, console: console, toolIdentity: "in memory")
    }

    /// Runs something; what it says to whoever parsed the command line is an error, as the executable has it.
    func run(_ body: () throws -> Void) throws -> Outcome {
        console.clear()
        var status = ExitStatus.success
        do {
            try body()
        } catch let end as ExitStatus {
            status = end
        } catch let error as UsageError {
            console.write("Error: \(error.message)\n", to: .error)
            status = .usage
        }
        return Outcome(status: status, output: console.output, errors: console.errors)
    }

    /// Runs `generate`.
    func generate(
        _ settings: Setting..., configuration: String? = nil, force: Bool = false,
        build: BuildSystemRequest = BuildSystemRequest(), diagnostics: DiagnosticStyle = DiagnosticStyle()
    ) throws -> Outcome {
        let reading = RunRequest(configurationFile: configuration, settings: settings, diagnostics: diagnostics)
        return try run {
            try GenerationRun(
                GenerationRequest(reading, isForced: force, build: build), to: .write, in: environment
            ).generate()
        }
    }

    /// Runs `check`.
    func check(_ settings: Setting..., configuration: String? = nil) throws -> Outcome {
        try run {
            try GenerationRun(
                GenerationRequest(RunRequest(configurationFile: configuration, settings: settings)), to: .compare,
                in: environment
            ).check()
        }
    }

    /// Every file with its text.
    func snapshot() -> [String: String] {
        Dictionary(uniqueKeysWithValues: disk.files.map { ($0, disk.text($0) ?? "") })
    }
}
