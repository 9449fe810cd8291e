import ModelGenCore
import ModelGenDiagnostics
import ModelGenHTML
import ModelGenModel

/// What `inspect` does.
package struct InspectionRun {
    /// How the model is printed.
    package enum Format: String, Sendable, CaseIterable {
        /// For people.
        case text
        /// For programs.
        case json
        /// A page to look at.
        case html
    }

    private let request: RunRequest
    private let session: Session

    /// Prepares a run.
    package init(_ request: RunRequest, in environment: RunEnvironment) {
        self.request = request
        session = Session(request.diagnostics, in: environment)
    }

    /// Prints the intermediate model.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package func print(as format: Format) throws {
        let configuration = try session.configuration(request)
        let inputs = try session.read(configuration)
        let models = Pipeline(configuration: configuration, toolVersion: Tool.version)
            .models(of: inputs, with: try session.companion(configuration), loader: session.files)
        session.add(models.flatMap(\.diagnostics), warningsAsErrors: configuration.warningsAsErrors)
        switch format {
        case .text: session.print(Inspection.text(of: models))
        case .json: session.print(Inspection.json(of: models))
        case .html: session.print(HTMLPage.model(models).text)
        }
        try session.finish()
    }
}
