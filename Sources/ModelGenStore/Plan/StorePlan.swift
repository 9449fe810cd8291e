package import ModelGenDiagnostics

/// What a run would do to the output folder.
package struct StorePlan: Sendable {
    /// What would happen to one file.
    enum Change: Sendable, Hashable {
        /// Nothing lies there.
        case create(new: [UInt8])
        /// Ours and unedited, or given up with `force`.
        case replace(old: [UInt8], new: [UInt8])
        /// The right bytes are there already, whoever wrote them.
        case keep(new: [UInt8])
        /// Ours, unedited and no longer wanted.
        case remove(old: [UInt8])
        /// Ours and no longer wanted, but gone already.
        case forget
        /// Ours and no longer wanted, but edited.
        case leave(Diagnostic)
        /// In the way; `old` where it is a file that is to be compared.
        case conflict(old: [UInt8]?, new: [UInt8], Diagnostic)
    }

    struct Entry: Sendable, Hashable {
        var path: OutputPath
        var change: Change
    }

    /// What the plan was made from.
    let generation: Generation
    let previous: RecordedState
    let isForced: Bool
    /// What would happen, sorted by path.
    let entries: [Entry]
    /// What is wrong with the generation as a whole.
    let faults: [Diagnostic]
    /// What the record would say afterwards.
    let record: OwnershipRecord

    /// Every conflict and warning, sorted by path. With an error among them nothing is written.
    package var diagnostics: [Diagnostic] {
        faults
            + entries.compactMap { entry in
                switch entry.change {
                case .conflict(_, _, let diagnostic), .leave(let diagnostic): diagnostic
                case .create, .replace, .keep, .remove, .forget: nil
                }
            }
    }

    /// The files that would be written where nothing is.
    package var created: [String] {
        paths { if case .create = $0 { true } else { false } }
    }

    /// The files that would be replaced.
    package var changed: [String] {
        paths { if case .replace = $0 { true } else { false } }
    }

    /// The files that are as they should be.
    package var unchanged: [String] {
        paths { if case .keep = $0 { true } else { false } }
    }

    /// The files that would be removed.
    package var removed: [String] {
        paths { if case .remove = $0 { true } else { false } }
    }

    /// The files that are in the way.
    package var conflicting: [String] {
        paths { if case .conflict = $0 { true } else { false } }
    }

    /// Whether the files on disk are the generated ones; what `check` asks. The record's other entries do not count.
    package var isCurrent: Bool {
        faults.isEmpty && created.isEmpty && changed.isEmpty && removed.isEmpty && conflicting.isEmpty
    }

    /// The numbers for a summary line, once the plan is carried out.
    package var summary: StoreSummary {
        StoreSummary(written: created.count + changed.count, unchanged: unchanged.count, removed: removed.count)
    }

    private func paths(where matches: (Change) -> Bool) -> [String] {
        entries.filter { matches($0.change) }.map(\.path.text)
    }
}

/// How many files a run touched.
package struct StoreSummary: Sendable, Hashable {
    /// Files created or replaced.
    package var written: Int
    /// Files that were right already.
    package var unchanged: Int
    /// Files that are no longer generated.
    package var removed: Int

    /// Creates a summary.
    package init(written: Int, unchanged: Int, removed: Int) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
    }
}
