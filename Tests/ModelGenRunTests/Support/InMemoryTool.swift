import InMemoryFiles
import ModelGenCore
import ModelGenExport
import ModelGenRun
import ModelGenStore
import TestSupport

/// The tool on a disk and a console in memory, asked with the words that a command line has.
struct InMemoryTool {
    /// What a run left.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    let disk = InMemoryFileSystem()
    let console = InMemoryConsole()

    /// What a run meets.
    var environment: RunEnvironment {
        RunEnvironment(fileSystem: disk, console: console, toolIdentity: "in memory")
    }

    /// Runs a command.
    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Outcome { try run(list: arguments, input: input) }

    /// Runs a command.
    func run(list arguments: [String], input: String = "") throws -> Outcome {
        console.begin(input: input)
        let status = try status { try call(Words(arguments)) }
        return Outcome(status: status.rawValue, output: console.output, errors: console.errors)
    }

    /// What a run ends with; what it says to whoever parsed the command line is printed, as the executable does it.
    func status(_ run: () throws -> Void) throws -> ExitStatus {
        do {
            try run()
            return .success
        } catch let status as ExitStatus {
            return status
        } catch let error as UsageError {
            console.write("Error: \(error.message)\n", to: .error)
            return .usage
        }
    }

    private func call(_ words: Words) throws {
        let environment = environment
        switch words.command {
        case "generate": try GenerationRun(words.generation, to: .write, in: environment).generate()
        case "check": try GenerationRun(words.generation, to: .compare, in: environment).check()
        case "inspect":
            try InspectionRun(words.reading, in: environment).print(as: words.format(.text))
        case "export":
            let reading = RunRequest(settings: words.reading.settings.filter { $0.option != .output })
            let format = words.options["format"] == ["json-schema"] ? ExportFormat.jsonSchema : .openapi
            try ExportRun(reading, in: environment).write(as: format, to: words.output)
        case "diff":
            let reading = RunRequest(settings: words.reading.settings.filter { $0.option != .inputs })
            try DifferenceRun(words.inputs[0], words.inputs[1], reading, in: environment)
                .print(as: words.format(.text), failingOn: words.severity)
        case "init":
            try Initialization(
                words.inputs.first ?? ".", usesPlugin: words.flags.contains("plugin"), DiagnosticStyle(),
                in: environment
            ).run()
        case "templates":
            try TemplatesRun(words.output ?? "", DiagnosticStyle(), in: environment)
                .write(force: words.flags.contains("force"))
        default: throw UsageError("no command: \(words.command)")
        }
    }
}

// MARK: - Files

extension InMemoryTool {
    /// Writes a file with the folders above it.
    func write(_ text: String, to path: String) { disk.put(text, at: path) }

    func text(_ path: String) -> String { disk.text(path) ?? "" }

    func exists(_ path: String) -> Bool { disk.type(of: path).exists }

    func remove(_ path: String) { disk.put(nil as String?, at: path) }

    /// Every file below a folder with its contents and the time of its last change.
    func snapshot(_ folder: String) -> [String: String] {
        let files = disk.files.filter { $0.hasPrefix("\(folder)/") }
        return Dictionary(
            uniqueKeysWithValues: files.map { path in
                (String(path.dropFirst(folder.count + 1)), "\(text(path)) \(disk.stamp(of: path)?.modified ?? [])")
            })
    }

    /// A folder of pages in which everything is in order.
    func writePages() {
        write(SamplePage.text("Pet"), to: "models/pet.md")
        write(SamplePage.text("Owner"), to: "models/owner.md")
    }
}
