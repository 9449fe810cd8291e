import ModelGenDiagnostics
import ModelGenModel
import ModelGenReconciliation
import ModelGenSwift
import ModelGenText

extension DiagnosticID {
    /// Two files of one name, or of names that a file system or Swift cannot tell apart.
    static let conflictingFiles = DiagnosticID("conflicting-files")
    /// Properties whose Swift type has no room for all digits that a date-time may have.
    static let inexactDates = DiagnosticID("inexact-dates")
}

/// Collects what the scopes of a run give.
struct PipelineAssembly {
    var models: [ModelSet] = []
    var reconciliations: [Reconciliation] = []
    var diagnostics: [Diagnostic] = []
    private var files: [OutputFile] = []
    private var embeddedRuntime: EmbeddedRuntimeFile?
    /// By the path without case, because some file systems ignore it.
    private var positions: [String: Int] = [:]
    private var history = NamingHistory()
    private var dates: [String] = []
    /// For each scope.
    private var conformanceFaults: [[ConformanceFault]] = []

    /// Adds the files of one scope. Files that are equal in two scopes are written once, and so is an embedded run-time library, with what the
    /// models of all scopes need.
    mutating func add(_ emission: Emission) {
        diagnostics += emission.diagnostics
        dates += emission.dates
        conformanceFaults.append(emission.conformanceFaults)
        history.typeNames.merge(emission.typeNames) { first, _ in first }
        history.sharedTypes.merge(emission.sharedTypes) { first, _ in first }
        history.initializerOrders.merge(emission.initializerOrders) { first, _ in first }
        if let runtime = emission.embeddedRuntime { add(runtime) }
        // Made once: it is as long as thousands of models.
        let runtime = emission.embeddedRuntime?.file
        for file in emission.files where file != runtime { add(file) }
    }

    private mutating func add(_ file: OutputFile) {
        guard let position = positions[file.path.lowercased()] else {
            positions[file.path.lowercased()] = files.count
            files.append(file)
            return
        }
        if files[position] == file { return }
        diagnostics.append(
            .error(
                .conflictingFiles, "Two different files would be called `\(file.path)`", at: nil,
                fix: "Write the inputs into folders of their own, in runs of their own."))
    }

    private mutating func add(_ runtime: EmbeddedRuntimeFile) {
        embeddedRuntime?.form(unionWith: runtime)
        embeddedRuntime = embeddedRuntime ?? runtime
    }

    /// One for the whole run: it is the same for every date, and says nothing about most of them.
    private var datesNote: Diagnostic? {
        guard !dates.isEmpty else { return nil }
        let shown = dates.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
        let more = dates.count > 8 ? " and \(dates.count - 8) more" : ""
        return .note(
            .inexactDates, "Digits of a date-time below a tenth of a microsecond do not survive in \(shown)\(more)",
            at: nil,
            consequence: "A `Date` is written as the instant that it holds, in UTC.",
            fix:
                "Where they matter, write `formats: {date-time: ExactDateTime}`, or `x-swift-type: ExactDateTime` for a property."
        )
    }

    mutating func finish(warningsAsErrors: Bool, toolVersion: String) -> PipelineResult {
        if let embeddedRuntime { add(embeddedRuntime.file) }
        let all = diagnostics + [datesNote].compactMap { $0 } + ConformanceFault.diagnostics(of: conformanceFaults)
        let diagnostics = (warningsAsErrors ? all.warningsAsErrors() : all).sortedByPlace()
        let isWritable = !diagnostics.contains { $0.severity == .error }
        let report = Report(
            models: models, typeNames: history.typeNames, diagnostics: diagnostics, toolVersion: toolVersion,
            reconciliations: reconciliations)
        return PipelineResult(
            files: isWritable ? files : [], diagnostics: diagnostics, history: history, report: report)
    }
}
