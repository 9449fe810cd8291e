package import ModelGenDiagnostics

/// An output folder and the rules about what may be done to it.
///
/// Only files that the ownership record lists, and whose bytes still match it, are ever replaced or removed. A file is
/// written only when its bytes differ.
package struct Store: Sendable {
    private let outputFolder: any ConfinedFolder

    /// Serves the folder of `outputFolder`.
    package init(outputFolder: any ConfinedFolder) {
        self.outputFolder = outputFolder
    }

    /// Serves the folder `root` of a file system, which may not exist yet.
    package init(root: String, in fileSystem: any FileSystem) {
        self.init(outputFolder: fileSystem.confinedFolder(at: root))
    }

    /// What earlier runs left.
    ///
    /// - Throws: `record-unreadable` or `record-newer`.
    package func recordedState() throws(Diagnostic) -> RecordedState {
        try RecordFile(outputFolder).state()
    }

    /// What the last run noted about itself; `nil` where nothing can be relied on.
    package func runState() -> RunState? { StateFile(outputFolder).read() }

    /// Whether the folder is exactly what the run of that state left, so that one with the same configuration and inputs
    /// has nothing to do.
    ///
    /// Reads and hashes the outputs and the record, and nothing else.
    package func isAsLeft(by state: RunState) -> Bool {
        // An announcement is there while a run writes, or when one was killed.
        if (try? outputFolder.entry(at: OutputPath(reserved: ReservedName.nextRecord))) != nil { return false }
        if hasUnfinishedFiles { return false }
        let found = outputFolder.fingerprints(of: state.outputs.map(\.path))
        return !state.outputs.isEmpty && zip(state.outputs, found).allSatisfy { $0.fingerprint == $1 }
    }

    /// Whether a run was killed before its announcement was complete: what it had begun to write still lies there.
    private var hasUnfinishedFiles: Bool {
        (try? outputFolder.list(nil))?.contains { ReservedName.isTemporary($0) } ?? false
    }

    /// What making the folder hold `generation` would do. Nothing is written.
    ///
    /// - Parameters:
    ///   - generation: What the folder should hold.
    ///   - previous: What `recordedState()` returned.
    ///   - force: Whether generated files that were changed by hand are given up. Files that are not ours never are.
    ///   - inputExists: Whether something lies at the path of an input that the previous record lists.
    /// - Returns: The plan, with its conflicts as diagnostics.
    package func plan(
        _ generation: Generation, previous: RecordedState, force: Bool = false,
        inputExists: (String) -> Bool = { _ in false }
    ) -> StorePlan {
        let wanted = WantedFiles(generation.files, root: outputFolder.root)
        let ownership = Ownership(previous)
        let planner = Planner(
            root: outputFolder.root, wanted: wanted, ownership: ownership, snapshot: snapshot(wanted, ownership),
            isForced: force)
        let entries = planner.entries()
        let absoluteInputs = generation.inputs.filter { $0.hasPrefix("/") }.map { Diagnostic.absoluteInput($0) }
        let displaced = force ? nil : displacement(by: generation, entries, previous, inputExists)
        return StorePlan(
            generation: generation, previous: previous, isForced: force, entries: entries,
            faults: wanted.faults + absoluteInputs + [displaced].compactMap { $0 },
            record: Self.record(of: generation, wanted, entries, ownership))
    }

    /// Carries a plan out; `AppliedPlan` says how, and what is left when that is cut short.
    ///
    /// - Returns: How many files were touched.
    /// - Throws: The plan's first error, when it has one and nothing is written; `output-not-written`,
    ///   `output-changed-meanwhile` or `output-folder-busy` otherwise. What has been written by then stays, and the next
    ///   run continues from there.
    @discardableResult
    package func apply(_ plan: StorePlan) throws(Diagnostic) -> StoreSummary {
        if let error = plan.diagnostics.first(where: { $0.severity == .error }) { throw error }
        if plan.leavesFolderAsItIs, !hasUnfinishedFiles {
            note(plan, record: plan.record.serialized)
            return plan.summary
        }
        do {
            try outputFolder.createRoot()
            let lock = try outputFolder.lock()
            defer { outputFolder.unlock(lock) }
            let record = plan.record.serialized
            let summary = try applyLocked(plan, record: record)
            note(plan, record: record)
            return summary
        } catch let error as FileSystemError {
            throw .failure(error, in: outputFolder.root)
        } catch let error as Diagnostic {
            throw error
        } catch {
            throw .failure(FileSystemError("write", nil, .other("\(error)")), in: outputFolder.root)
        }
    }

    /// Notes what a run has left. A file that stays although nobody wants it has to be reported every time, so then nothing is.
    private func note(_ plan: StorePlan, record text: String) {
        let file = StateFile(outputFolder)
        let leavesFiles = plan.entries.contains { if case .leave = $0.change { true } else { false } }
        if leavesFiles { return file.remove() }
        let record = OutputPath(reserved: ReservedName.record)
        var state = plan.generation.state
        state.outputs = plan.entries.compactMap { entry in
            entry.change.wanted.map { .init(path: entry.path, fingerprint: MurmurHash(of: $0)) }
        }
        state.outputs.append(.init(path: record, fingerprint: MurmurHash(of: Array(text.utf8))))
        file.write(state)
    }

    private func applyLocked(_ plan: StorePlan, record: String) throws -> StoreSummary {
        let state = try recordedState()
        if state == plan.previous { return try AppliedPlan(plan, record: record, outputFolder).run() }
        // Another run was faster. If it made the same, all is well; if not, this run's names and orders rest on a record
        // that is no longer true.
        let again = self.plan(plan.generation, previous: state, force: plan.isForced)
        guard again.leavesFolderAsItIs else {
            throw Diagnostic.changedMeanwhile(OutputPath(reserved: ReservedName.record), in: outputFolder.root)
        }
        return again.summary
    }

    /// Whether models would go only because another input is generated into their folder.
    ///
    /// An input that was renamed or deleted leaves nothing at its old path, and its models go as they should.
    private func displacement(
        by generation: Generation, _ entries: [StorePlan.Entry], _ previous: RecordedState,
        _ inputExists: (String) -> Bool
    ) -> Diagnostic? {
        let removals = entries.count { if case .remove = $0.change { true } else { false } }
        let earlier = previous.record?.inputs ?? []
        // Format 1 listed the pages of a folder, not the folder.
        let isShared = earlier.contains { path in
            generation.inputs.contains { $0 == path || path.hasPrefix("\($0)/") }
        }
        guard removals > 0, !isShared else { return nil }
        let existing = earlier.filter(inputExists)
        return existing.isEmpty ? nil : .otherInputs(existing, removing: removals, in: outputFolder.root)
    }

    private func snapshot(_ wanted: WantedFiles, _ ownership: Ownership) -> FolderSnapshot {
        var snapshot = FolderSnapshot()
        for path in ownership.paths { snapshot[path] = FolderSnapshot.state(of: path, in: outputFolder) }
        for (path, bytes) in wanted.files where !ownership.contains(path) {
            let canBeOurs = !ownership.spellings(of: path).isEmpty
            snapshot[path] = FolderSnapshot.state(
                of: path, in: outputFolder, foreignOfSize: canBeOurs ? nil : bytes.count)
        }
        return snapshot
    }

    private static func record(
        of generation: Generation, _ wanted: WantedFiles, _ entries: [StorePlan.Entry], _ ownership: Ownership
    ) -> OwnershipRecord {
        var outputs = wanted.files.map { OwnershipRecord.Output(path: $0.path, hash: ContentHash(of: $0.bytes)) }
        for entry in entries {
            // A file that stays although nobody wants it is still ours to remove later.
            if case .leave = entry.change { outputs += ownership.outputs(at: entry.path) }
        }
        return OwnershipRecord(
            toolVersion: generation.toolVersion, inputs: generation.inputs, outputs: outputs, types: generation.types)
    }
}
