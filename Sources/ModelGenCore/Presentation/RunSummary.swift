package import ModelGenDiagnostics

/// The numbers of a run, in the one line that ends it.
package struct RunSummary: Sendable, Hashable {
    /// Types in all.
    package var types: Int
    /// Files created or replaced.
    package var written: Int
    /// Files that were there already, with these bytes.
    package var unchanged: Int
    /// Files whose types are gone.
    package var removed: Int
    /// How many errors were reported.
    package var errors: Int
    /// How many warnings were reported.
    package var warnings: Int
    /// Places read as free-form JSON although the source says more.
    package var fallbacks: Int
    /// Constraints that nothing checks.
    package var droppedConstraints: Int
    /// Keys that the source does not show as they stand in JSON.
    package var guessedWireNames: Int
    /// Keys that the source does not show, but that follow from how it shows others.
    package var inferredWireNames: Int
    /// How the keys that each set of pages proves are spelled.
    package var wireCases: [String]
    /// From the first input to the last file.
    package var duration: Duration
    /// What does not happen when there are errors: nothing is `written`, or `compared`.
    package var purpose: Purpose

    /// What a run is for.
    package enum Purpose: String, Sendable, Hashable {
        case write = "written"
        case compare = "compared"
    }

    /// Creates the summary of a run.
    package init(
        report: Report, diagnostics: [Diagnostic], written: Int, unchanged: Int, removed: Int, duration: Duration,
        purpose: Purpose = .write
    ) {
        self.purpose = purpose
        types = report.typeCount
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        errors = diagnostics.count { $0.severity == .error }
        warnings = diagnostics.count { $0.severity == .warning }
        fallbacks = report.fallbacks.count
        droppedConstraints = report.droppedConstraints.count
        let guesses = report.guesses
        guessedWireNames = guesses.wireNames.count
        inferredWireNames = guesses.inferredWireNames.count
        wireCases = diagnostics.filter { $0.id == .wireCase }.map(\.message)
        self.duration = duration
    }
}

extension DiagnosticID {
    /// What the reader of pages says of the keys that a set proves.
    fileprivate static let wireCase = DiagnosticID("wire-case")
}

extension RunSummary: CustomStringConvertible {
    /// `12 types: 3 files written, 9 unchanged; 2 warnings (0.12 s)`, or `Nothing written: 1 error`.
    package var description: String {
        let files = [
            "\(Self.counted(written, "file")) written", "\(unchanged) unchanged",
            removed > 0 ? "\(removed) removed" : "",
        ]
        let remarks = [
            (errors, "error"), (warnings, "warning"), (fallbacks, "free-form fallback"),
            (droppedConstraints, "unchecked constraint"), (guessedWireNames, "guessed wire name"),
            (inferredWireNames, "inferred wire name"),
        ].map { count, noun in count > 0 ? Self.counted(count, noun) : "" }
        if errors > 0 {
            return "Nothing \(purpose.rawValue): \(remarks.filter { !$0.isEmpty }.joined(separator: ", "))"
        }
        let parts = [files, remarks, wireCases].map { $0.filter { !$0.isEmpty }.joined(separator: ", ") }.filter {
            !$0.isEmpty
        }
        return "\(Self.counted(types, "type")): \(parts.joined(separator: "; ")) (\(duration.inSeconds))"
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension Duration {
    /// Seconds with two decimals.
    fileprivate var inSeconds: String {
        let (seconds, attoseconds) = components
        let hundredths = attoseconds / 10_000_000_000_000_000
        return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths) s"
    }
}
