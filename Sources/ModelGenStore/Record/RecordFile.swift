import ModelGenDiagnostics

/// The record on the disk, and the one that is about to take its place.
struct RecordFile {
    private static let current = OutputPath(reserved: ReservedName.record)
    private static let next = OutputPath(reserved: ReservedName.nextRecord)

    private let outputFolder: any ConfinedFolder

    init(_ outputFolder: any ConfinedFolder) { self.outputFolder = outputFolder }

    /// Both records as they are.
    func state() throws(Diagnostic) -> RecordedState {
        // An announcement is renamed into place whole; an empty one is what a loss of power leaves, and announces nothing.
        let next = try bytes(of: Self.next)
        let record = try read(Self.current)
        return RecordedState(
            record: record, unfinished: next?.isEmpty == false ? try read(Self.next) : nil,
            isCanonical: try bytes(of: Self.current) == record.map { Array($0.serialized.utf8) })
    }

    /// Makes `record` the current one.
    func write(_ record: OwnershipRecord) throws(FileSystemError) {
        try outputFolder.write(Array(record.serialized.utf8), to: Self.current)
    }

    /// Says what is about to be made.
    func announce(_ record: String) throws(FileSystemError) {
        try outputFolder.write(Array(record.utf8), to: Self.next)
        try outputFolder.synchronize(nil)
    }

    /// Takes back what was announced, as long as none of it was made.
    func withdraw() throws(FileSystemError) {
        try outputFolder.remove(Self.next)
    }

    /// Makes the announced record the current one.
    func commit() throws(FileSystemError) {
        try outputFolder.move(Self.next, to: Self.current)
        try outputFolder.synchronize(nil)
    }

    private func read(_ path: OutputPath) throws(Diagnostic) -> OwnershipRecord? {
        guard let bytes = try bytes(of: path) else { return nil }
        return try OwnershipRecord(parsing: bytes, file: SourceLocation.file(path, in: outputFolder.root).file)
    }

    private func bytes(of path: OutputPath) throws(Diagnostic) -> [UInt8]? {
        do {
            return try outputFolder.entry(at: path) == nil ? nil : try outputFolder.read(path)
        } catch {
            throw .unreadableRecord(at: .file(path, in: outputFolder.root), "\(error.reason)")
        }
    }
}
