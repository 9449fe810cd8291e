import ArgumentParser
import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenExport

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
        let session = Session(diagnostics)
        let configuration = try session.configuration(input.config, flags: input.settings + diagnostics.settings)
        let inputs = try session.read(configuration)
        let export = Pipeline(configuration: configuration, toolVersion: Tool.version)
            .export(inputs, with: try session.companion(configuration), loader: session.files, as: format.format)
        session.add(export.diagnostics, warningsAsErrors: configuration.warningsAsErrors)
        try session.stopOnErrors()
        if let bytes = export.bytes { try session.write(bytes, to: output) }
        try session.finish()
    }
}

extension Session {
    /// Writes to a file that is there only as a whole, or to standard output.
    fileprivate func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path, path != "-" else {
            Console.output.write(String(decoding: bytes, as: UTF8.self))
            return
        }
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            add([.error(.exportNotWritten, "Cannot write `\(path)`: \(error.reason)", at: nil)])
        }
    }
}
