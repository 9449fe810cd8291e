import ModelGenDiagnostics

/// The record on the disk, and the one that is about to take its place.
struct RecordFile {
    private static let current = OutputPath(reserved: ReservedName.record)
    private static let next = OutputPath(reserved: ReservedName.nextRecord)

    private let fileSystem: any FileSystem

    init(_ fileSystem: any FileSystem) { self.fileSystem = fileSystem }

    /// Both records as they are.
    func state() throws(Diagnostic) -> RecordedState {
        RecordedState(record: try read(Self.current), unfinished: try read(Self.next))
    }

    /// Makes `record` the current one.
    func write(_ record: OwnershipRecord) throws(FileSystemError) {
        try fileSystem.write(Array(record.serialized.utf8), to: Self.current)
    }

    /// Says what is about to be made.
    func announce(_ record: OwnershipRecord) throws(FileSystemError) {
        try fileSystem.write(Array(record.serialized.utf8), to: Self.next)
        try fileSystem.synchronize(nil)
    }

    /// Makes the announced record the current one.
    func commit() throws(FileSystemError) {
        try fileSystem.move(Self.next, to: Self.current)
        try fileSystem.synchronize(nil)
    }

    private func read(_ path: OutputPath) throws(Diagnostic) -> OwnershipRecord? {
        let place = SourceLocation.file(path, in: fileSystem.root)
        let bytes: [UInt8]
        do {
            guard try fileSystem.entry(at: path) != nil else { return nil }
            bytes = try fileSystem.read(path)
        } catch {
            throw .unreadableRecord(at: place, error.reason)
        }
        return try OwnershipRecord(parsing: bytes, file: place.file)
    }
}

extension FileSystemError.Reason: Error {}
