import ModelGenDiagnostics

/// Decides what happens to each file. Pure: the same arguments, the same plan.
struct Planner {
    let root: String
    let wanted: WantedFiles
    let ownership: Ownership
    let snapshot: FolderSnapshot
    let isForced: Bool

    /// The decisions, sorted by path.
    func entries() -> [StorePlan.Entry] {
        let wantedPaths = Set(wanted.files.map(\.path.text))
        let obsolete = ownership.paths.filter { !wantedPaths.contains($0.text) }
        let removals = obsolete.map { StorePlan.Entry(path: $0, change: removal(of: $0)) }
        let writes = wanted.files.map { StorePlan.Entry(path: $0.path, change: write($0.bytes, to: $0.path)) }
        return (removals + writes).sorted { $0.path < $1.path }
    }

    private func write(_ new: [UInt8], to path: OutputPath) -> StorePlan.Change {
        switch snapshot[path] {
        case .absent: return .create(new: new)
        case .file(let old, let identity): return write(new, to: path, holding: old, identity)
        case .otherFile: return .conflict(old: nil, new: new, .foreignFile(at: path, in: root))
        case .folder: return .conflict(old: nil, new: new, .blocked(path, by: "a folder", in: root))
        case .symbolicLink: return .conflict(old: nil, new: new, .blocked(path, by: "a symbolic link", in: root))
        case .special: return .conflict(old: nil, new: new, .blocked(path, by: "a pipe, socket or device", in: root))
        case .unreadable(let error): return .conflict(old: nil, new: new, .uninspectable(path, error, in: root))
        }
    }

    /// The order matters: a file that is right already is adopted whoever wrote it, because generating it again loses
    /// nothing; this is also what makes up for a lost record. Only then is asked whose it is.
    private func write(
        _ new: [UInt8], to path: OutputPath, holding old: [UInt8], _ identity: UInt64
    ) -> StorePlan.Change {
        let names = ownedNames(of: path, identity)
        let isRespelled = names.contains { $0 != path }
        // A file that is to be respelled is removed under its old name first, so it has to be written even if it is right.
        if old == new, !isRespelled { return .keep(new: new) }
        if names.isEmpty { return .conflict(old: old, new: new, .foreignFile(at: path, in: root)) }
        if isForced || names.contains(where: { ownership.isUnedited($0, old) }) { return .replace(old: old, new: new) }
        let onlyLineEnds = names.contains { ownership.isUneditedButForLineEnds($0, old) }
        return .conflict(old: old, new: new, .editedFile(at: path, in: root, onlyLineEnds: onlyLineEnds))
    }

    private func removal(of path: OutputPath) -> StorePlan.Change {
        switch snapshot[path] {
        case .absent: return .forget
        case .file(let old, let identity):
            let isUnedited = ownedNames(of: path, identity).contains { ownership.isUnedited($0, old) }
            if isUnedited || isForced { return .remove(old: old) }
        case .otherFile, .folder, .symbolicLink, .special, .unreadable: break
        }
        return .leave(.editedObsoleteFile(at: path, in: root))
    }

    /// The paths under which the record lists a file: also other spellings, where the file system ignores case.
    private func ownedNames(of path: OutputPath, _ identity: UInt64) -> [OutputPath] {
        ownership.spellings(of: path).filter { name in
            guard case .file(_, identity) = snapshot[name] else { return false }
            return true
        }
    }
}
