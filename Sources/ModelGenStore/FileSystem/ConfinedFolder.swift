/// What the store asks of a disk: one folder and what lies below it.
///
/// An implementation never follows a symbolic link below the folder.
package protocol ConfinedFolder: Sendable {
    /// The folder as the user named it, for diagnostics.
    var root: String { get }

    /// What lies at `path`, `nil` when nothing does.
    func entry(at path: OutputPath) throws(FileSystemError) -> FileSystemEntry?

    /// The bytes of the regular file at `path`.
    func read(_ path: OutputPath) throws(FileSystemError) -> [UInt8]

    /// The fingerprints of files, in order; `nil` for whatever is no file that can be read.
    func fingerprints(of paths: [OutputPath]) -> [MurmurHash?]

    /// Writes `bytes` into a new file with a reserved name in the folder of `path`, which must exist.
    ///
    /// - Returns: The new file. It is not durable yet.
    func stage(_ bytes: [UInt8], for path: OutputPath) throws(FileSystemError) -> OutputPath

    /// Makes what the files hold survive a loss of power.
    func synchronize(contentsOf files: [OutputPath]) throws(FileSystemError)

    /// Renames a file, replacing what `destination` holds.
    func move(_ source: OutputPath, to destination: OutputPath) throws(FileSystemError)

    /// Removes a file or a symbolic link (not what it points to).
    func remove(_ path: OutputPath) throws(FileSystemError)

    /// The names in a folder, `nil` for the output folder, in no particular order.
    func list(_ folder: OutputPath?) throws(FileSystemError) -> [String]

    /// Creates the output folder and those above it; does nothing when it exists.
    func createRoot() throws(FileSystemError)

    /// Creates one folder in an existing one; does nothing when it exists.
    func createFolder(_ path: OutputPath) throws(FileSystemError)

    /// Removes a folder if it is empty, and says whether it was.
    func removeFolderIfEmpty(_ path: OutputPath) throws(FileSystemError) -> Bool

    /// Makes renames and removals in a folder durable, `nil` for the output folder.
    func synchronize(_ folder: OutputPath?) throws(FileSystemError)

    /// Waits, for a limited time, until no other process holds the output folder's lock, then holds it. The system
    /// releases it when the process dies.
    func lock() throws(FileSystemError) -> FileSystemLock

    /// Gives a lock back.
    func unlock(_ lock: FileSystemLock)
}

extension ConfinedFolder {
    /// Reads one file after the other.
    package func fingerprints(of paths: [OutputPath]) -> [MurmurHash?] {
        paths.map { path in (try? read(path)).map { MurmurHash(of: $0) } }
    }

    /// Makes `bytes` the content of the file at `path`, whole or not at all, even if the machine loses power.
    func write(_ bytes: [UInt8], to path: OutputPath) throws(FileSystemError) {
        let staged = try stage(bytes, for: path)
        do {
            try synchronize(contentsOf: [staged])
            try move(staged, to: path)
        } catch {
            try? remove(staged)
            throw error
        }
    }
}

/// What can lie at a path.
package enum FileSystemEntry: Sendable, Hashable {
    /// A regular file of so many bytes. Two paths with the same identity are one file.
    case file(size: Int, identity: UInt64)
    /// A folder.
    case folder
    /// A symbolic link, or something below one.
    case symbolicLink
    /// A socket, a pipe, a device.
    case special
}

/// A lock on an output folder.
package struct FileSystemLock: Sendable, Hashable {
    /// What the implementation knows the lock by; negative when the file system has no locks.
    let descriptor: Int32

    /// Creates a lock that the implementation knows by `descriptor`.
    package init(descriptor: Int32) { self.descriptor = descriptor }
}

/// What a file system refused, and why.
package struct FileSystemError: Error, Sendable, Hashable {
    /// The reasons the store tells apart.
    package enum Reason: Sendable, Hashable {
        /// Nothing lies at the path.
        case notFound
        /// The user may not do that, or the disk is mounted read-only.
        case notPermitted
        /// The disk or the user's share of it is full.
        case noSpace
        /// A symbolic link is, or leads to, the path.
        case symbolicLink
        /// A file lies where a folder is needed.
        case notAFolder
        /// Another process holds the lock.
        case locked
        /// Anything else, in the system's words.
        case other(String)
    }

    /// What was asked for, as in “cannot *write* Pet.swift”.
    package var operation: String
    /// The path below the output folder; `nil` for the folder itself.
    package var path: OutputPath?
    /// Why it was refused.
    package var reason: Reason

    /// Creates an error.
    package init(_ operation: String, _ path: OutputPath?, _ reason: Reason) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }
}

extension FileSystemError.Reason: CustomStringConvertible {
    /// The reason in a few words, for a message.
    package var description: String {
        switch self {
        case .notFound: "no such file or folder"
        case .notPermitted: "permission denied or read-only"
        case .noSpace: "no space left"
        case .symbolicLink: "a symbolic link is in the way"
        case .notAFolder: "a file is where a folder is needed"
        case .locked: "another process is writing there"
        case .other(let text): text
        }
    }
}
