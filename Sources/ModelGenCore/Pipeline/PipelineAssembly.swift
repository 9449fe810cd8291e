import ModelGenDiagnostics
import ModelGenModel
import ModelGenReconciliation
import ModelGenSwift

extension DiagnosticID {
    /// Two files of one name, or of names that a file system or Swift cannot tell apart.
    static let conflictingFiles = DiagnosticID("conflicting-files")
}

/// Collects what the scopes of a run give.
struct PipelineAssembly {
    var models: [ModelSet] = []
    var reconciliations: [Reconciliation] = []
    var diagnostics: [Diagnostic] = []
    private var files: [OutputFile] = []
    /// By the path without case, because some file systems ignore it.
    private var positions: [String: Int] = [:]
    private var history = NamingHistory()

    /// Adds the files of one scope. Files that are equal in two scopes, such as an embedded run-time library, are
    /// written once.
    mutating func add(_ emission: Emission) {
        diagnostics += emission.diagnostics
        history.typeNames.merge(emission.typeNames) { first, _ in first }
        history.initializerOrders.merge(emission.initializerOrders) { first, _ in first }
        for file in emission.files {
            guard let position = positions[file.path.lowercased()] else {
                positions[file.path.lowercased()] = files.count
                files.append(file)
                continue
            }
            if files[position] == file { continue }
            diagnostics.append(
                .error(
                    .conflictingFiles, "Two different files would be called `\(file.path)`", at: nil,
                    fix: "Write the inputs into folders of their own, in runs of their own."))
        }
    }

    func finish(warningsAsErrors: Bool, toolVersion: String) -> PipelineResult {
        let diagnostics = (warningsAsErrors ? diagnostics.warningsAsErrors() : diagnostics).sortedByPlace()
        let isWritable = !diagnostics.contains { $0.severity == .error }
        let report = Report(
            models: models, typeNames: history.typeNames, diagnostics: diagnostics, toolVersion: toolVersion,
            reconciliations: reconciliations)
        return PipelineResult(
            files: isWritable ? files : [], diagnostics: diagnostics, history: history, report: report)
    }
}
