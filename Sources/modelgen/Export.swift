import ArgumentParser
import ModelGenExport
import ModelGenRun

/// Writes the intermediate model as a document.
struct Export: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case openapi
        case jsonSchema = "json-schema"

        var format: ExportFormat {
            switch self {
            case .openapi: .openapi
            case .jsonSchema: .jsonSchema
            }
        }
    }

    static let configuration = CommandConfiguration(
        abstract: "Write the inputs as OpenAPI or JSON Schema.",
        discussion: """
            For all other tools: model pages become an OpenAPI 3.1 document with a schema for each type. What is a guess is marked \
            with x-modelgen-provenance, and what no keyword says stands in x-modelgen-model, so that reading the document gives \
            the same models.
            """)

    @OptionGroup(title: "Input") var input: InputOptions
    @Option(help: ArgumentHelp("What to write.", valueName: "openapi|json-schema"))
    var format: Format = .openapi
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"), completion: .file())
    var output: String?
    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    func run() throws {
        let request = RunRequest(input, diagnostics, settings: input.settings + diagnostics.settings)
        try ExportRun(request, in: .process).write(as: format.format, to: output)
    }
}
