/// The state on the disk, in a hidden folder that version control passes over.
///
/// Nothing depends on it, so nothing that goes wrong here is an error: an output folder that may not be written to, but holds what
/// it should, is up to date.
struct StateFile {
    private static let folder = OutputPath(reserved: ReservedName.stateFolder)
    private static let state = OutputPath(reserved: "\(ReservedName.stateFolder)/state")
    private static let ignore = OutputPath(reserved: "\(ReservedName.stateFolder)/.gitignore")

    private let outputFolder: any ConfinedFolder

    init(_ outputFolder: any ConfinedFolder) { self.outputFolder = outputFolder }

    /// What the last run noted; `nil` where there is nothing that can be relied on.
    func read() -> RunState? {
        guard let bytes = try? outputFolder.read(Self.state) else { return nil }
        return RunState(parsing: String(decoding: bytes, as: UTF8.self))
    }

    /// Notes what a run leaves, as the last thing it does.
    func write(_ state: RunState) {
        guard let text = state.serialized else { return remove() }
        let bytes = Array(text.utf8)
        if let old = try? outputFolder.read(Self.state), old == bytes { return }
        do {
            try outputFolder.createFolder(Self.folder)
            try removeUnfinishedFiles()
            if (try? outputFolder.read(Self.ignore)) == nil { try replace(Self.ignore, by: Array("*\n".utf8)) }
            try replace(Self.state, by: bytes)
        } catch {
            // The old one may be there still; it says what it was true of, and that no longer holds.
        }
    }

    /// Forgets what was noted.
    func remove() {
        try? outputFolder.remove(Self.state)
    }

    /// Need not survive a loss of power: what that leaves is no state.
    private func replace(_ path: OutputPath, by bytes: [UInt8]) throws(FileSystemError) {
        let staged = try outputFolder.stage(bytes, for: path)
        do {
            try outputFolder.move(staged, to: path)
        } catch {
            try? outputFolder.remove(staged)
            throw error
        }
    }

    private func removeUnfinishedFiles() throws(FileSystemError) {
        for name in try outputFolder.list(Self.folder) where ReservedName.isTemporary(name) {
            try outputFolder.remove(OutputPath(reserved: "\(ReservedName.stateFolder)/\(name)"))
        }
    }
}
