package import ModelGenDiagnostics
import ModelGenText

extension Diagnostic {
    /// The diagnostic as a workflow command of GitHub Actions, which shows it beside the line in a pull request.
    package var gitHubAnnotation: String {
        var properties =
            location.map { location in
                [
                    "file=\(WorkflowCommandText.property(location.file))", "line=\(location.line)",
                    "col=\(location.column)",
                ]
            } ?? []
        properties.append("title=\(WorkflowCommandText.property(id.rawValue))")
        let parts = [message, consequence, fix].compactMap { $0?.withoutObeyedScalars }
        let message = WorkflowCommandText.message(parts.joined(separator: "\n"))
        return "::\(command) \(properties.joined(separator: ","))::\(message)\n"
    }

    private var command: String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }
}
