import ModelGenDiagnostics

/// Carries a plan out under the folder's lock.
///
/// The protocol, and why a run may be killed, or the machine lose power, between any two of its steps:
///
/// 0. If an earlier run was killed, `modelgen.lock.json` is replaced by the union of itself and that run's announcement.
///    Otherwise step 1 would overwrite the only trace of what that run wrote. Unfinished files are removed.
/// 1. The record-to-be is written as `modelgen.lock.json.next`: the announcement. From here on, a file is ours when it
///    holds what either record says. Without it, a run that is killed, followed by a change of the specification, would
///    leave files that no record knows: neither what they were nor what is wanted now.
/// 2. New contents are staged: written under reserved names and made durable. A full disk shows here, before any file
///    is touched.
/// 3. Obsolete files are removed, before anything takes its place: where the file system ignores case, `pet.swift` must go
///    before `Pet.swift` comes. Folders that this empties follow.
/// 4. Staged files are renamed into place, each only if what lies there is still what the plan saw.
/// 5. The folders are made durable, then the announcement is renamed to `modelgen.lock.json`: the record is last.
///
/// Killed before 1, a run has done nothing. Killed after it, every file is as it was, or as it should be, or (an obsolete or
/// respelled one) gone; each is known to the record or the announcement, so the next run, whatever it wants by then, may
/// replace or remove it. Killed after 5, it was complete.
struct AppliedPlan {
    private let plan: StorePlan
    /// The record-to-be as it is written.
    private let record: String
    private let outputFolder: any ConfinedFolder
    private let recordFile: RecordFile

    init(_ plan: StorePlan, record: String, _ outputFolder: any ConfinedFolder) {
        self.plan = plan
        self.record = record
        self.outputFolder = outputFolder
        recordFile = RecordFile(outputFolder)
    }

    func run() throws -> StoreSummary {
        try recover()
        try recordFile.announce(record)
        var staged: [StagedFile] = []
        var isStaged = false
        do {
            try stage(into: &staged)
            isStaged = true
            try removeObsoleteFiles()
            try replaceFiles(by: staged)
        } catch {
            // As far as this process still can; what it leaves, the next run removes.
            for file in staged { try? outputFolder.remove(file.source) }
            // A full disk leaves the folder as if this run had never been.
            if !isStaged { try? recordFile.withdraw() }
            throw error
        }
        try synchronizeFolders()
        try recordFile.commit()
        return plan.summary
    }

    /// Step 0.
    private func recover() throws {
        try removeUnfinishedFiles(in: nil)
        guard plan.previous.unfinished != nil, let merged = plan.previous.merged else { return }
        for folder in Set(merged.outputs.flatMap(\.path.ancestors)).sorted() { try removeUnfinishedFiles(in: folder) }
        try recordFile.write(merged)
        try outputFolder.synchronize(nil)
    }

    private func removeUnfinishedFiles(in folder: OutputPath?) throws {
        let names = try whereFolderExists { () throws(FileSystemError) in try outputFolder.list(folder) }
        for name in names ?? [] where ReservedName.isTemporary(name) {
            try outputFolder.remove(OutputPath(reserved: folder.map { "\($0)/\(name)" } ?? name))
        }
    }

    /// Step 2.
    private func stage(into staged: inout [StagedFile]) throws {
        var folders: Set<OutputPath> = []
        for entry in plan.entries {
            guard let (old, new) = entry.change.write else { continue }
            for folder in entry.path.ancestors.reversed() where folders.insert(folder).inserted {
                try outputFolder.createFolder(folder)
            }
            let source = try outputFolder.stage(new, for: entry.path)
            staged.append(StagedFile(source: source, destination: entry.path, expected: old ?? new))
        }
        try outputFolder.synchronize(contentsOf: staged.map(\.source))
    }

    /// Step 3.
    private func removeObsoleteFiles() throws {
        for entry in plan.entries {
            guard case .remove(let old) = entry.change else { continue }
            if try isStill(old, at: entry.path) { try outputFolder.remove(entry.path) }
        }
        let needed = Set(plan.entries.filter { !$0.change.isObsolete }.flatMap(\.path.ancestors))
        let left = Set(plan.entries.filter(\.change.isObsolete).flatMap(\.path.ancestors))
        // Backwards, a folder comes before the one it lies in.
        for folder in left.subtracting(needed).sorted().reversed() {
            try whereFolderExists { () throws(FileSystemError) in _ = try outputFolder.removeFolderIfEmpty(folder) }
        }
    }

    /// Step 4.
    private func replaceFiles(by staged: [StagedFile]) throws {
        for file in staged {
            _ = try isStill(file.expected, at: file.destination)
            try outputFolder.move(file.source, to: file.destination)
        }
    }

    /// The first half of step 5.
    private func synchronizeFolders() throws {
        let touched = plan.entries.filter { $0.change.write != nil || $0.change.isObsolete }
        for folder in Set(touched.flatMap(\.path.ancestors)).sorted() {
            try whereFolderExists { () throws(FileSystemError) in try outputFolder.synchronize(folder) }
        }
        try outputFolder.synchronize(nil)
    }

    /// Runs `body`, or does nothing when the folder is gone, be it through this run, an earlier one or the user.
    @discardableResult
    private func whereFolderExists<Result>(
        _ body: () throws(FileSystemError) -> Result
    ) throws(FileSystemError) -> Result? {
        do {
            return try body()
        } catch {
            switch error.reason {
            case .notFound, .notAFolder, .symbolicLink: return nil
            case .notPermitted, .noSpace, .locked, .other: throw error
            }
        }
    }

    /// Whether the file holds `bytes`; that it is gone is all right, that it holds anything else is not.
    private func isStill(_ bytes: [UInt8], at path: OutputPath) throws -> Bool {
        switch FolderSnapshot.state(of: path, in: outputFolder) {
        case .absent: return false
        case .file(bytes, _): return true
        case .file, .otherFile, .folder, .symbolicLink, .special, .unreadable:
            throw Diagnostic.changedMeanwhile(path, in: outputFolder.root)
        }
    }
}

/// New contents on their way.
private struct StagedFile {
    let source: OutputPath
    let destination: OutputPath
    /// What may lie at the destination.
    let expected: [UInt8]
}

extension StorePlan.Change {
    /// What is written, and in place of what.
    fileprivate var write: (old: [UInt8]?, new: [UInt8])? {
        switch self {
        case .create(let new): (nil, new)
        case .replace(let old, let new): (old, new)
        case .keep, .remove, .forget, .leave, .conflict: nil
        }
    }

    /// What the file holds when the plan has been carried out; `nil` where it is gone or not ours to write.
    var wanted: [UInt8]? {
        switch self {
        case .create(let new), .replace(_, let new), .keep(let new): new
        case .remove, .forget, .leave, .conflict: nil
        }
    }

    /// Whether the file is gone when the plan has been carried out.
    fileprivate var isObsolete: Bool {
        switch self {
        case .remove, .forget: true
        case .create, .replace, .keep, .leave, .conflict: false
        }
    }
}

extension StorePlan {
    /// Whether carrying the plan out would do nothing, not even to the record.
    var leavesFolderAsItIs: Bool {
        isCurrent && previous.unfinished == nil && previous.record == record && previous.isCanonical
    }
}
