import ModelGenCore
import ModelGenDiff
import ModelGenRun

/// The words of a command line as a request, as far as tests write them; the parser itself is tested with the executable.
struct Words {
    private static let flagNames: Set = ["force", "list-outputs", "ignore-history", "plugin", "verbose"]

    let command: String
    private(set) var inputs: [String] = []
    private(set) var flags: Set<String> = []
    /// The options that the table does not have.
    private(set) var options: [String: [String]] = [:]
    private var settings: [(option: ConfigurationOption, texts: [String])] = []

    init(_ arguments: [String]) throws {
        command = arguments.first ?? ""
        var rest = arguments.dropFirst()
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word != "-" else {
                inputs.append(word)
                continue
            }
            let name = word == "-o" ? "output" : String(word.drop { $0 == "-" })
            let option = ConfigurationOption(rawValue: name)
            if Self.flagNames.contains(name) {
                flags.insert(name)
            } else if let option, option.shape == .boolean {
                add("true", to: option)
            } else {
                guard let value = rest.popFirst() else { throw UsageError("no value for \(word)") }
                if let option { add(value, to: option) } else { options[name, default: []].append(value) }
            }
        }
    }

    private mutating func add(_ text: String, to option: ConfigurationOption) {
        if let index = settings.firstIndex(where: { $0.option == option }) {
            settings[index].texts.append(text)
        } else {
            settings.append((option, [text]))
        }
    }

    /// What every command that reads inputs is asked for.
    var reading: RunRequest {
        let style = options["diagnostics"]?.first.flatMap(DiagnosticStyle.Format.init)
        return RunRequest(
            configurationFile: options["config"]?.first,
            settings: [Setting(.inputs, inputs)] + settings.map { Setting($0.option, $0.texts) },
            diagnostics: DiagnosticStyle(style ?? .text, isVerbose: flags.contains("verbose")))
    }

    /// Where to write.
    var output: String? { settings.first { $0.option == .output }?.texts.first }

    /// What the commands that generate are asked for.
    var generation: GenerationRequest {
        var build = BuildSystemRequest()
        build.depfile = options["depfile"]?.first
        build.stamp = options["stamp"]?.first
        build.listOutputs = flags.contains("list-outputs")
        build.ignoreHistory = flags.contains("ignore-history")
        build.pluginManifest = options["plugin-manifest"]?.first
        build.fallbackInputs = options["fallback-input"] ?? []
        build.fallbackOutput = options["fallback-output"]?.first
        return GenerationRequest(reading, isForced: flags.contains("force"), build: build)
    }

    /// A format by its name.
    func format<Format: RawRepresentable<String>>(_ usual: Format) -> Format {
        options["format"]?.first.flatMap(Format.init) ?? usual
    }

    /// From which severity on `diff` fails.
    var severity: Severity? {
        switch options["fail-on"]?.first {
        case "breaking": .breaking
        case "risky": .risky
        default: nil
        }
    }
}
