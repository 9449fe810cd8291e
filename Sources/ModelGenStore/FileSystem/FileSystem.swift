/// A disk as people name what lies on it: by paths from the working directory or from the root, and through symbolic links.
///
/// What a run reads, and the few files that it writes for others, goes this way; an output folder, where nothing may lead out, is
/// a `ConfinedFolder`.
package protocol FileSystem: Sendable {
    /// The absolute path of the folder that relative paths begin in.
    var workingDirectory: String { get }

    /// What lies at `path`, or where the links there lead to.
    func type(of path: String) -> FileType

    /// Whether `path` itself is a symbolic link, wherever that leads to.
    func isSymbolicLink(_ path: String) -> Bool

    /// By what a change of the file at `path` is noticed; `nil` where there is none.
    func stamp(of path: String) -> FileStamp?

    /// The bytes of what lies at `path`, a device or pipe included, or the first `limit` of them.
    func read(_ path: String, atMost limit: Int) throws(SystemError) -> [UInt8]

    /// The names in a folder, in no particular order.
    func names(in folder: String) throws(SystemError) -> [String]

    /// Makes `bytes` the content of the file at `path`, whole or not at all. A link there is replaced, not followed.
    func write(_ bytes: [UInt8], to path: String) throws(SystemError)

    /// Creates a folder and those above it; does nothing when it exists.
    func createFolders(_ path: String) throws(SystemError)

    /// The folder at `path`, which may not exist yet, for whoever may not leave it.
    func confinedFolder(at path: String) -> any ConfinedFolder
}

/// What lies at a path, links followed.
package enum FileType: Sendable, Hashable {
    /// Nothing, or nothing that can be reached.
    case absent
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A socket, a pipe, a device.
    case special

    /// Whether anything lies there.
    package var exists: Bool { self != .absent }

    /// Whether what lies there has bytes: a file, or what stands in for one, such as a pipe of the shell.
    package var hasBytes: Bool {
        switch self {
        case .file, .special: true
        case .absent, .folder: false
        }
    }
}

/// By what a change of a file is noticed.
package struct FileStamp: Sendable, Hashable {
    /// How many bytes it has.
    package let size: Int
    /// When it was last written to, in seconds since 1970, and in nanoseconds since then.
    package let modified: [Int]
    /// The file's number: one that was replaced has another, even if size and time are the same.
    package let identity: UInt64

    /// Creates a stamp.
    package init(size: Int, modified: [Int], identity: UInt64) {
        self.size = size
        self.modified = modified
        self.identity = identity
    }
}
