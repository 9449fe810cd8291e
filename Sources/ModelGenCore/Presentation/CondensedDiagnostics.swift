public import ModelGenDiagnostics

/// Diagnostics for a person to read: all errors and warnings, and of notes the first of each kind.
///
/// A folder of a thousand pages has a thousand notes that its wire names are guessed.
public struct CondensedDiagnostics: Sendable {
    /// In the order given.
    public let shown: [Diagnostic]
    /// How many are not shown, in a line for each kind.
    public let remarks: [String]

    /// Shows everything.
    public init(all diagnostics: [Diagnostic]) {
        shown = diagnostics
        remarks = []
    }

    /// Leaves out repeated notes.
    public init(of diagnostics: [Diagnostic]) {
        var shown: [Diagnostic] = []
        var ids: [DiagnosticID] = []
        var repetitions: [DiagnosticID: Int] = [:]
        for diagnostic in diagnostics {
            guard diagnostic.severity == .note, let count = repetitions[diagnostic.id] else {
                shown.append(diagnostic)
                if diagnostic.severity == .note {
                    repetitions[diagnostic.id] = 0
                    ids.append(diagnostic.id)
                }
                continue
            }
            repetitions[diagnostic.id] = count + 1
        }
        self.shown = shown
        remarks = ids.compactMap { id in
            guard let count = repetitions[id], count > 0 else { return nil }
            return "note: [\(id)] \(count) more \(count == 1 ? "note" : "notes") of this kind; --verbose shows all"
        }
    }
}
