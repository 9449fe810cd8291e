import ArgumentParser
import ModelGenCore
import ModelGenRun

/// A command that generates.
///
/// The groups stand in each command, not in one group of groups: a debug build of swift-argument-parser goes through a group four
/// times for each time that it goes through what holds it, in every run. One level less is 0.1 instead of 0.4 seconds for
/// whoever runs the build plugin.
protocol GeneratingCommand: ParsableCommand {
    var input: InputOptions { get }
    var output: OutputOptions { get }
    var swift: SwiftOutputOptions { get }
    var build: BuildSystemOptions { get }
    var diagnostics: DiagnosticOptions { get }
}

extension GeneratingCommand {
    /// What is asked for.
    var request: GenerationRequest {
        let settings = input.settings + output.settings + swift.settings + diagnostics.settings
        return GenerationRequest(
            RunRequest(input, diagnostics, settings: settings), isForced: output.force, build: build.request)
    }
}

/// What is read.
struct InputOptions: ParsableArguments {
    @Argument(help: .option(.inputs), completion: .option(.inputs))
    var inputs: [String] = []

    @OptionGroup var reading: ReadingOptions

    /// The configuration file.
    var config: String? { reading.config }

    var settings: [Setting] { [Setting(.inputs, inputs)] + reading.settings }
}

/// How it is read.
struct ReadingOptions: ParsableArguments, CustomReflectable {
    @Option(
        help: ArgumentHelp("The configuration (default: modelgen.yaml, if there is one).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var config: String?

    private let rows: OptionRows

    init() { rows = OptionRows(of: .input) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: OptionKey.self)
        rows = try OptionRows(of: .input, from: container)
        _config = try container.decode(Option<String?>.self, forKey: "config")
    }

    var customMirror: Mirror { Mirror(self, children: [("config", _config)] + rows.children) }
    var settings: [Setting] { rows.settings }
}

/// Where files go.
struct OutputOptions: ParsableArguments, CustomReflectable {
    @Flag(help: "Give up what was changed by hand in generated files.")
    var force = false

    private let rows: OptionRows

    init() { rows = OptionRows(of: .output) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: OptionKey.self)
        rows = try OptionRows(of: .output, from: container)
        _force = try container.decode(Flag<Bool>.self, forKey: "force")
    }

    var customMirror: Mirror { Mirror(self, children: rows.children + [("force", _force)]) }
    var settings: [Setting] { rows.settings }
}

/// How the Swift looks.
struct SwiftOutputOptions: ParsableArguments, CustomReflectable {
    private let rows: OptionRows

    init() { rows = OptionRows(of: .swift) }

    init(from decoder: any Decoder) throws {
        rows = try OptionRows(of: .swift, from: try decoder.container(keyedBy: OptionKey.self))
    }

    var customMirror: Mirror { Mirror(self, children: rows.children) }
    var settings: [Setting] { rows.settings }
}

/// How the tool speaks.
struct DiagnosticOptions: ParsableArguments, CustomReflectable {
    @Option(name: .customLong("diagnostics"), help: ArgumentHelp("How diagnostics are written.", valueName: "format"))
    var style: DiagnosticStyle.Format = .text

    @Flag(help: "Show every diagnostic, not only the first of each kind.")
    var verbose = false

    private let rows: OptionRows

    init() { rows = OptionRows(of: .diagnostics) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: OptionKey.self)
        rows = try OptionRows(of: .diagnostics, from: container)
        _style = try container.decode(Option<DiagnosticStyle.Format>.self, forKey: "style")
        _verbose = try container.decode(Flag<Bool>.self, forKey: "verbose")
    }

    var customMirror: Mirror {
        Mirror(self, children: [("style", _style)] + rows.children + [("verbose", _verbose)])
    }
    var settings: [Setting] { rows.settings }
    var diagnosticStyle: DiagnosticStyle { DiagnosticStyle(style, isVerbose: verbose) }
}

extension DiagnosticStyle.Format: ExpressibleByArgument {}

extension RunRequest {
    /// What a command that reads inputs was asked for.
    init(_ input: InputOptions, _ diagnostics: DiagnosticOptions, settings: [Setting]) {
        self.init(
            configurationFile: input.config, settings: settings, diagnostics: diagnostics.diagnosticStyle)
    }
}
