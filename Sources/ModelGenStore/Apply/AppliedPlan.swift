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
/// 2. Obsolete files are removed, before anything is written: where the file system ignores case, `pet.swift` must go before
///    `Pet.swift` comes. Folders that this empties follow.
/// 3. New and changed files are written, each whole or not at all, each only if it is still what the plan saw.
/// 4. The folders are made durable, then the announcement is renamed to `modelgen.lock.json`: the record is last.
///
/// Killed before 1, a run has done nothing. Killed after it, every file is as it was, or as it should be, or (an obsolete or
/// respelled one) gone; each is known to the record or the announcement, so the next run, whatever it wants by then, may
/// replace or remove it. Killed after 4, it was complete.
struct AppliedPlan {
    private let plan: StorePlan
    private let fileSystem: any FileSystem
    private let recordFile: RecordFile

    init(_ plan: StorePlan, _ fileSystem: any FileSystem) {
        self.plan = plan
        self.fileSystem = fileSystem
        recordFile = RecordFile(fileSystem)
    }

    func run() throws -> StoreSummary {
        try recover()
        try recordFile.announce(plan.record)
        try removeObsoleteFiles()
        try writeFiles()
        try recordFile.commit()
        return plan.summary
    }

    /// Step 0.
    private func recover() throws {
        try removeUnfinishedFiles(in: nil)
        guard plan.previous.unfinished != nil, let merged = plan.previous.merged else { return }
        for folder in Set(merged.outputs.flatMap(\.path.ancestors)).sorted() { try removeUnfinishedFiles(in: folder) }
        try recordFile.write(merged)
        try fileSystem.synchronize(nil)
    }

    private func removeUnfinishedFiles(in folder: OutputPath?) throws {
        let names = try whereFolderExists { () throws(FileSystemError) in try fileSystem.list(folder) }
        for name in names ?? [] where ReservedName.isTemporary(name) {
            try fileSystem.remove(OutputPath(reserved: folder.map { "\($0)/\(name)" } ?? name))
        }
    }

    /// Step 2.
    private func removeObsoleteFiles() throws {
        var folders: Set<OutputPath> = []
        for entry in plan.entries {
            switch entry.change {
            case .remove(let old):
                if try isStill(old, at: entry.path) { try fileSystem.remove(entry.path) }
                folders.formUnion(entry.path.ancestors)
            case .forget: folders.formUnion(entry.path.ancestors)
            case .create, .replace, .keep, .leave, .conflict: continue
            }
        }
        try removeEmptyFolders(folders)
    }

    private func removeEmptyFolders(_ folders: Set<OutputPath>) throws {
        let needed = Set(plan.entries.filter { $0.change.isWanted }.flatMap(\.path.ancestors))
        // Backwards, a folder comes before the one it lies in.
        for folder in folders.subtracting(needed).sorted().reversed() {
            try whereFolderExists { () throws(FileSystemError) in _ = try fileSystem.removeFolderIfEmpty(folder) }
        }
    }

    /// Step 3, and the first half of step 4.
    private func writeFiles() throws {
        var touched: Set<OutputPath?> = [nil]
        var existing: Set<OutputPath> = []
        for entry in plan.entries {
            switch entry.change {
            case .create(let new):
                try createFolders(above: entry.path, existing: &existing)
                if try isStill(new, at: entry.path) { continue }
                try fileSystem.write(new, to: entry.path)
            case .replace(let old, let new):
                try createFolders(above: entry.path, existing: &existing)
                _ = try isStill(old, at: entry.path)
                try fileSystem.write(new, to: entry.path)
            case .remove: touched.insert(entry.path.parent)
            case .keep, .forget, .leave, .conflict: continue
            }
        }
        for folder in touched.union(existing) {
            try whereFolderExists { () throws(FileSystemError) in try fileSystem.synchronize(folder) }
        }
    }

    private func createFolders(above path: OutputPath, existing: inout Set<OutputPath>) throws {
        for folder in path.ancestors.reversed() where existing.insert(folder).inserted {
            try fileSystem.createFolder(folder)
        }
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
        switch FolderSnapshot.state(of: path, in: fileSystem) {
        case .absent: return false
        case .file(bytes, _): return true
        case .file, .otherFile, .folder, .symbolicLink, .special, .unreadable:
            throw Diagnostic.changedMeanwhile(path, in: fileSystem.root)
        }
    }
}

extension StorePlan.Change {
    /// Whether the file lies there when the plan is carried out.
    fileprivate var isWanted: Bool {
        switch self {
        case .create, .replace, .keep, .leave, .conflict: true
        case .remove, .forget: false
        }
    }
}

extension StorePlan {
    /// Whether carrying the plan out would do nothing, not even to the record.
    var leavesFolderAsItIs: Bool {
        isCurrent && previous.unfinished == nil && previous.record == record
    }
}
