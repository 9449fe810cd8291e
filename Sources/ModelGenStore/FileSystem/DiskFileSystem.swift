#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif
import ModelGenText

/// The real disk.
package struct DiskFileSystem: FileSystem {
    /// Serves the disk that this process sees.
    package init() {}

    /// The folder that the process works in, the root where the system has lost it.
    package var workingDirectory: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// What lies at `path`, or where the links there lead to.
    package func type(of path: String) -> FileType {
        guard let status = Self.status(of: path) else { return .absent }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .special
        }
    }

    /// Whether `path` itself is a symbolic link.
    package func isSymbolicLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// By what a change of the file at `path` is noticed.
    package func stamp(of path: String) -> FileStamp? {
        guard let status = Self.status(of: path) else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return FileStamp(
            size: Int(status.st_size), modified: [Int(time.tv_sec), Int(time.tv_nsec)], identity: UInt64(status.st_ino))
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// The bytes of what lies at `path`, or the first `limit` of them.
    package func read(_ path: String, atMost limit: Int) throws(SystemError) -> [UInt8] {
        try Descriptor(opening: path, O_RDONLY).contents(atMost: limit)
    }

    /// Standard input to its end, or the first `limit` bytes of it.
    package static func standardInput(atMost limit: Int) throws(SystemError) -> [UInt8] {
        // A copy of the descriptor, since this one is closed at the end.
        try Descriptor(SystemError.check { dup(STDIN_FILENO) }).contents(atMost: limit)
    }

    /// The names in a folder.
    package func names(in folder: String) throws(SystemError) -> [String] {
        try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY).names()
    }

    /// The descriptor that a path stands for, of those that a process writes to from its start.
    private static func standardOutput(at path: String) -> Int32? {
        switch path {
        case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": STDOUT_FILENO
        case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2": STDERR_FILENO
        default: nil
        }
    }

    /// Makes `bytes` the content of the file at `path`, whole or not at all. What stands in for a file, such as a pipe or
    /// `/dev/stdout`, is written to instead of replaced.
    package func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        if let number = Self.standardOutput(at: path) {
            // Opened anew, a file behind it would be cut, and written from its beginning.
            return try Descriptor(SystemError.check { dup(number) }).fill(with: bytes)
        }
        if type(of: path) == .special || isSystemFile(path) {
            return try Descriptor(opening: path, O_WRONLY | O_TRUNC).fill(with: bytes)
        }
        let status = Self.status(of: path)
        // Beside it: a file is renamed within one file system only.
        let staged = RelativePath.folder(of: path) + ReservedName.temporary(UInt64.random(in: .min ... .max))
        let file = try Descriptor(opening: staged, O_WRONLY | O_CREAT | O_EXCL)
        do {
            try file.fill(with: bytes)
            if let status, status.st_mode & S_IFMT == S_IFREG {
                // What others may do with it stays as it was.
                try SystemError.check { fchmod(file.number, status.st_mode & 0o777) }
            }
            try SystemError.check { rename(staged, path) }
        } catch {
            unlink(staged)
            throw error
        }
    }

    /// Whether a path is the system's own, such as `/dev/stdout`, which is a link to what may be a regular file. The superuser
    /// could replace it, to the harm of everyone else.
    func isSystemFile(_ path: String) -> Bool {
        let absolute = RelativePath.normalized(RelativePath.join(workingDirectory + "/", path))
        return ["/dev", "/dev/fd"].contains(RelativePath.parent(of: absolute))
    }

    /// Creates a folder and those above it.
    package func createFolders(_ path: String) throws(SystemError) {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for component in path.split(separator: "/") {
            prefix += component + "/"
            if type(of: prefix) == .folder { continue }
            do {
                try SystemError.check { mkdir(prefix, 0o777) }
            } catch  where error.number == EEXIST {
                // Another process was faster.
            }
        }
    }

    /// The folder at `path`, for whoever may not leave it.
    package func confinedFolder(at path: String) -> any ConfinedFolder { DiskFolder(root: path) }
}
