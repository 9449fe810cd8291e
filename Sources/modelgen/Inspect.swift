import ArgumentParser
import ModelGenCore
import ModelGenDiagnostics
import ModelGenHTML
import ModelGenModel

/// Prints the intermediate model.
struct Inspect: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html
    }

    static let configuration = CommandConfiguration(
        abstract: "Print what was understood of the inputs.",
        discussion: "Prints the intermediate model: every type before anything of Swift is decided.")

    @OptionGroup(title: "Input") var input: InputOptions
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions
    @Option(help: ArgumentHelp("How to print it.", valueName: "format"))
    var format: Format = .text

    func run() throws {
        let session = Session(diagnostics)
        let configuration = try session.configuration(input.config, flags: input.settings + diagnostics.settings)
        let inputs = try session.read(configuration)
        let models = Pipeline(configuration: configuration, toolVersion: Tool.version)
            .models(of: inputs, with: try session.companion(configuration), loader: session.files)
        session.add(models.flatMap(\.diagnostics), warningsAsErrors: configuration.warningsAsErrors)
        switch format {
        case .text: Console.output.write(Inspection.text(of: models))
        case .json: Console.output.write(Inspection.json(of: models))
        case .html: Console.output.write(HTMLPage.model(models).text)
        }
        try session.finish()
    }
}
