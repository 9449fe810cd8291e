import ArgumentParser
import ModelGenCore

/// What the commands that generate take.
struct GenerateOptions {
    let input: InputOptions
    let output: OutputOptions
    let swift: SwiftOutputOptions
    let build: BuildSystemOptions
    let diagnostics: DiagnosticOptions

    /// Everything that was said, for the configuration.
    var settings: [Setting] { input.settings + output.settings + swift.settings + diagnostics.settings }
}

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
    var options: GenerateOptions {
        GenerateOptions(input: input, output: output, swift: swift, build: build, diagnostics: diagnostics)
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
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The configuration (default: modelgen.yaml, if there is one).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var config: String?

    @Option(name: .flag(.with), help: .option(.with), completion: .option(.with))
    var with: String?

    @Option(name: .flag(.inputFormat), help: .option(.inputFormat), completion: .option(.inputFormat))
    var inputFormat: String?

    @Option(name: .flag(.overlay), parsing: .singleValue, help: .option(.overlay), completion: .option(.overlay))
    var overlay: [String] = []

    @Option(name: .flag(.only), parsing: .singleValue, help: .option(.only), completion: .option(.only))
    var only: [String] = []

    @Option(name: .flag(.exclude), parsing: .singleValue, help: .option(.exclude), completion: .option(.exclude))
    var exclude: [String] = []

    @Flag(name: .flag(.operations), help: .option(.operations))
    var operations = false

    @Flag(name: .flag(.parameters), help: .option(.parameters))
    var parameters = false

    @Option(name: .flag(.wireCase), help: .option(.wireCase), completion: .option(.wireCase))
    var wireCase: String?

    @Flag(name: .flag(.allowOutside), help: .option(.allowOutside))
    var allowOutside = false

    @Flag(name: .flag(.allowUnresolved), help: .option(.allowUnresolved))
    var allowUnresolved = false

    @Option(name: .flag(.mapURI), parsing: .singleValue, help: .option(.mapURI), completion: .option(.mapURI))
    var mapURI: [String] = []

    @Option(name: .flag(.limits), parsing: .singleValue, help: .option(.limits), completion: .option(.limits))
    var limits: [String] = []

    var settings: [Setting] {
        [
            Setting(.with, with), Setting(.inputFormat, inputFormat),
            Setting(.overlay, overlay), Setting(.only, only), Setting(.exclude, exclude),
            Setting(.operations, operations ? "true" : nil),
            Setting(.parameters, parameters ? "true" : nil), Setting(.wireCase, wireCase),
            Setting(.allowOutside, allowOutside ? "true" : nil),
            Setting(.allowUnresolved, allowUnresolved ? "true" : nil),
            Setting(.mapURI, mapURI), Setting(.limits, limits),
        ]
    }
}

/// Where files go.
struct OutputOptions: ParsableArguments {
    @Option(name: [.customShort("o"), .customLong("output")], help: .option(.output), completion: .option(.output))
    var output: String?

    @Option(name: .flag(.layout), help: .option(.layout), completion: .option(.layout))
    var layout: String?

    @Option(name: .flag(.fileName), parsing: .singleValue, help: .option(.fileName), completion: .option(.fileName))
    var fileName: [String] = []

    @Option(name: .flag(.templates), help: .option(.templates), completion: .option(.templates))
    var templates: String?

    @Option(name: .flag(.report), help: .option(.report), completion: .option(.report))
    var report: String?

    @Flag(help: "Give up what was changed by hand in generated files.")
    var force = false

    var settings: [Setting] {
        [
            Setting(.output, output), Setting(.layout, layout), Setting(.fileName, fileName),
            Setting(.templates, templates), Setting(.report, report),
        ]
    }
}

/// How the Swift looks.
struct SwiftOutputOptions: ParsableArguments {
    @Option(name: .flag(.access), help: .option(.access), completion: .option(.access))
    var access: String?

    @Option(name: .flag(.namespace), parsing: .singleValue, help: .option(.namespace), completion: .option(.namespace))
    var namespace: [String] = []

    @Option(name: .flag(.moduleName), help: .option(.moduleName), completion: .option(.moduleName))
    var moduleName: String?

    @Option(name: .flag(.runtime), help: .option(.runtime), completion: .option(.runtime))
    var runtime: String?

    @Option(
        name: .flag(.assertFormats), parsing: .singleValue, help: .option(.assertFormats),
        completion: .option(.assertFormats))
    var assertFormats: [String] = []

    @Option(name: .flag(.inline), help: .option(.inline), completion: .option(.inline))
    var inline: String?

    @Option(name: .flag(.sharing), help: .option(.sharing), completion: .option(.sharing))
    var sharing: String?

    @Option(name: .flag(.numbers), help: .option(.numbers), completion: .option(.numbers))
    var numbers: String?

    @Option(name: .flag(.enumerations), help: .option(.enumerations), completion: .option(.enumerations))
    var enumerations: String?

    @Option(name: .flag(.directions), help: .option(.directions), completion: .option(.directions))
    var directions: String?

    @Option(name: .flag(.unknownKeys), help: .option(.unknownKeys), completion: .option(.unknownKeys))
    var unknownKeys: String?

    @Flag(name: .flag(.examples), help: .option(.examples))
    var examples = false

    @Option(
        name: .flag(.unknownNullability), help: .option(.unknownNullability), completion: .option(.unknownNullability))
    var unknownNullability: String?

    var settings: [Setting] {
        [
            Setting(.access, access), Setting(.namespace, namespace), Setting(.moduleName, moduleName),
            Setting(.runtime, runtime), Setting(.inline, inline), Setting(.sharing, sharing),
            Setting(.numbers, numbers),
            Setting(.assertFormats, assertFormats), Setting(.enumerations, enumerations),
            Setting(.directions, directions), Setting(.unknownKeys, unknownKeys),
            Setting(.unknownNullability, unknownNullability), Setting(.examples, examples ? "true" : nil),
        ]
    }
}

/// How the tool speaks.
struct DiagnosticOptions: ParsableArguments {
    /// Whom diagnostics are for.
    enum Style: String, ExpressibleByArgument, CaseIterable {
        case text, json, github, sarif

        /// Whether a person reads them, in a terminal.
        var isText: Bool { self == .text }
    }

    @Option(name: .customLong("diagnostics"), help: ArgumentHelp("How diagnostics are written.", valueName: "format"))
    var style: Style = .text

    @Flag(name: .flag(.warningsAsErrors), help: .option(.warningsAsErrors))
    var warningsAsErrors = false

    @Flag(help: "Show every diagnostic, not only the first of each kind.")
    var verbose = false

    var settings: [Setting] { [Setting(.warningsAsErrors, warningsAsErrors ? "true" : nil)] }
}
