import ModelGenCore
import ModelGenDiagnostics
package import ModelGenDiff
import ModelGenHTML

/// What `diff` does.
package struct DifferenceRun {
    /// How changes are printed.
    package enum Format: String, Sendable, CaseIterable {
        /// For people, in a terminal.
        case text
        /// For a comment on a change.
        case markdown
        /// For programs.
        case json
        /// A page to look at.
        case html
    }

    private let versions: (old: String, new: String)
    private let request: RunRequest
    private let session: Session

    /// Prepares a run on two inputs, besides which the request names none.
    ///
    /// - Throws: `UsageError`.
    package init(_ old: String, _ new: String, _ request: RunRequest, in environment: RunEnvironment) throws {
        if old == "-", new == "-" { throw UsageError("Only one of the two can be standard input.") }
        versions = (old, new)
        self.request = request
        session = Session(request.diagnostics, in: environment)
    }

    /// Prints what changed; fails if that is as severe as `threshold`.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package func print(as format: Format, failingOn threshold: Severity?) throws {
        let configuration = try session.configuration(
            request.configurationFile, flags: [Setting(.inputs, [versions.old, versions.new])] + request.settings)
        let inputs = try session.read(configuration)
        let companion = try session.companion(configuration)
        let versions = inputs.map { InputVersion($0, companion: companion, loader: session.files) }
        let comparison = Comparison(of: versions[0], with: versions[1], configuration: configuration)
        // What is not quite right with the inputs is for `generate` to say, unless nothing can be compared.
        session.add(comparison.diagnostics.filter { $0.severity == .error })
        try session.stopOnErrors()
        session.print(text(of: comparison.difference, format))
        let isTooMuch = threshold.map { comparison.difference.severity ?? .safe >= $0 } ?? false
        try session.finish(as: isTooMuch ? .faulty : .success)
    }

    private func text(of difference: ModelDifference, _ format: Format) -> String {
        switch format {
        case .text: session.isOutputColored ? DifferenceColors.ofModels(difference.text) : difference.text
        case .markdown: difference.markdown
        case .json: difference.jsonText
        case .html: HTMLPage.difference(difference).text
        }
    }
}
