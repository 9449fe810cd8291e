import ModelGenCore
import ModelGenDiagnostics
package import ModelGenExport
import ModelGenStore

/// What `export` does.
package struct ExportRun {
    private let request: RunRequest
    private let session: Session

    /// Prepares a run.
    package init(_ request: RunRequest, in environment: RunEnvironment) {
        self.request = request
        session = Session(request.diagnostics, in: environment)
    }

    /// Writes the intermediate model as a document: to a file, or to standard output.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package func write(as format: ExportFormat, to path: String?) throws {
        let configuration = try session.configuration(request)
        let inputs = try session.read(configuration)
        let export = Pipeline(configuration: configuration, toolVersion: Tool.version)
            .export(inputs, with: try session.companion(configuration), loader: session.files, as: format)
        session.add(export.diagnostics, warningsAsErrors: configuration.warningsAsErrors)
        try session.stopOnErrors()
        if let bytes = export.bytes { try write(bytes, to: path) }
        try session.finish()
    }

    private func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path, path != "-" else { return session.print(String(decoding: bytes, as: UTF8.self)) }
        do {
            try session.disk.write(bytes, to: path)
        } catch {
            try session.fail(.error(.exportNotWritten, "Cannot write `\(path)`: \(error)", at: nil))
        }
    }
}
