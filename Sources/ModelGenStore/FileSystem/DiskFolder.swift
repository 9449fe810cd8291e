#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// A folder on the real disk.
///
/// Every path is walked from the output folder with `openat` and `O_NOFOLLOW`, one component at a time, and every operation
/// works relative to the folder that was reached. A symbolic link below the output folder therefore never leads anywhere,
/// even one that is put there while a run is under way.
struct DiskFolder: ConfinedFolder {
    let root: String
    private let lockAttempts: Int

    /// Serves the folder `root`, which may not exist yet. `lockPatience` is how many seconds `lock()` waits for another
    /// process.
    init(root: String, lockPatience: Int = 10) {
        self.root = root.isEmpty ? "." : root
        lockAttempts = lockPatience * Self.lockAttemptsPerSecond
    }

    private static let lockAttemptsPerSecond = 20

    func entry(at path: OutputPath) throws(FileSystemError) -> FileSystemEntry? {
        do {
            let folder = try open(folder: path.parent, for: "inspect")
            return try Self.entry(named: path.name, in: folder, for: "inspect", path)
        } catch {
            switch error.reason {
            case .notFound: return nil
            case .symbolicLink: return .symbolicLink
            case .notPermitted, .noSpace, .notAFolder, .locked, .other: throw error
            }
        }
    }

    func read(_ path: OutputPath) throws(FileSystemError) -> [UInt8] {
        let folder = try open(folder: path.parent, for: "read")
        // O_NONBLOCK: opening a pipe would wait for its other end.
        let file = try Self.call("read", path) {
            openat(folder.number, path.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        }
        return try Self.contents(of: Descriptor(file), path)
    }

    /// A run that has nothing to do spends its time here, so a folder is opened once for all files in a row that lie in it, and
    /// one buffer takes them all.
    func fingerprints(of paths: [OutputPath]) -> [MurmurHash?] {
        var fingerprints: [MurmurHash?] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var rest = paths[...]
        while let parent = rest.first.map(\.parent) {
            let end = rest.firstIndex { $0.parent != parent } ?? rest.endIndex
            if let folder = try? open(folder: parent, for: "read") {
                for path in rest[..<end] {
                    fingerprints.append(try? Self.fingerprint(of: path, in: folder, with: &buffer))
                }
            } else {
                fingerprints += Array(repeating: nil, count: rest[..<end].count)
            }
            rest = rest[end...]
        }
        return fingerprints
    }

    private static func fingerprint(
        of path: OutputPath, in folder: borrowing Descriptor, with buffer: inout [UInt8]
    ) throws(FileSystemError) -> MurmurHash {
        let file = try call("read", path) {
            openat(folder.number, path.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        }
        let descriptor = Descriptor(file)
        try requireRegularFile(descriptor, path)
        do { return try descriptor.fingerprint(with: &buffer) } catch { throw FileSystemError("read", path, error) }
    }

    func stage(_ bytes: [UInt8], for path: OutputPath) throws(FileSystemError) -> OutputPath {
        let folder = try open(folder: path.parent, for: "write")
        let staged = path.sibling(reserved: ReservedName.temporary(UInt64.random(in: .min ... .max)))
        let file = try Self.call("write", path) {
            openat(folder.number, staged.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        }
        do {
            try Descriptor(file).fill(with: bytes)
        } catch {
            _ = unlinkat(folder.number, staged.name, 0)
            throw FileSystemError("write", path, error)
        }
        return staged
    }

    func synchronize(contentsOf files: [OutputPath]) throws(FileSystemError) {
        // Measured on ext4: 1000 files take 3.8 s with one `fsync` each and 0.1 s with one `syncfs` for all.
        if files.count > Self.mostFilesToSynchronizeSingly, let syncfs = Self.syncfs {
            let folder = try open(folder: nil, for: "write")
            try Self.call("write", nil) { syncfs(folder.number) }
            return
        }
        for file in files {
            let folder = try open(folder: file.parent, for: "write")
            let number = try Self.call("write", file) {
                openat(folder.number, file.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            }
            let descriptor = Descriptor(number)
            try Self.call("write", file) { fsync(descriptor.number) }
        }
    }

    private static let mostFilesToSynchronizeSingly = 16

    /// Linux's `int syncfs(int)`, which glibc's headers show only to GNU programs, so it is looked up by name. `nil` elsewhere
    /// and in statically linked programs.
    private static let syncfs: (@convention(c) @Sendable (Int32) -> Int32)? = {
        #if os(Linux)
            // The cast is to the type the manual gives the function.
            dlsym(nil, "syncfs").map { unsafeBitCast($0, to: (@convention(c) @Sendable (Int32) -> Int32).self) }
        #else
            nil
        #endif
    }()

    func move(_ source: OutputPath, to destination: OutputPath) throws(FileSystemError) {
        let from = try open(folder: source.parent, for: "rename")
        let to = try open(folder: destination.parent, for: "rename")
        try Self.call("rename", source) { renameat(from.number, source.name, to.number, destination.name) }
    }

    func remove(_ path: OutputPath) throws(FileSystemError) {
        let folder = try open(folder: path.parent, for: "remove")
        try Self.call("remove", path) { unlinkat(folder.number, path.name, 0) }
    }

    func list(_ path: OutputPath?) throws(FileSystemError) -> [String] {
        let folder = try open(folder: path, for: "list")
        do { return try folder.names() } catch { throw FileSystemError("list", path, error) }
    }

    func createRoot() throws(FileSystemError) {
        do {
            try DiskFileSystem().createFolders(root)
        } catch {
            throw FileSystemError("create", nil, error)
        }
    }

    func createFolder(_ path: OutputPath) throws(FileSystemError) {
        let folder = try open(folder: path.parent, for: "create")
        try Self.create(path) { mkdirat(folder.number, path.name, 0o777) }
    }

    func removeFolderIfEmpty(_ path: OutputPath) throws(FileSystemError) -> Bool {
        let folder = try open(folder: path.parent, for: "remove")
        if unlinkat(folder.number, path.name, AT_REMOVEDIR) == 0 { return true }
        // POSIX lets `rmdir` say either for a folder that is not empty.
        if errno == ENOTEMPTY || errno == EEXIST { return false }
        throw Self.error("remove", path)
    }

    func synchronize(_ path: OutputPath?) throws(FileSystemError) {
        let folder = try open(folder: path, for: "synchronize")
        // EINVAL: a file system that has no way to do it, which is as durable as it gets.
        if fsync(folder.number) != 0, errno != EINVAL, errno != ENOTSUP { throw Self.error("synchronize", path) }
    }

    func lock() throws(FileSystemError) -> FileSystemLock {
        let folder = try open(folder: nil, for: "lock").release()
        for _ in 0..<max(1, lockAttempts) {
            if flock(folder, LOCK_EX | LOCK_NB) == 0 { return FileSystemLock(descriptor: folder) }
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else {
                // Some network file systems have no locks on folders. Comparing before every write still holds there.
                _ = close(folder)
                return FileSystemLock(descriptor: -1)
            }
            usleep(UInt32(1_000_000 / Self.lockAttemptsPerSecond))
        }
        _ = close(folder)
        throw FileSystemError("lock", nil, .locked)
    }

    func unlock(_ lock: FileSystemLock) {
        // Closing the only descriptor releases the lock.
        if lock.descriptor >= 0 { _ = close(lock.descriptor) }
    }
}

extension DiskFolder {
    /// Opens a folder below the root without following links.
    private func open(folder path: OutputPath?, for operation: String) throws(FileSystemError) -> Descriptor {
        // The root itself may be, or be reached through, a symbolic link: the user chose it.
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        var folder = try openRoot(flags, for: operation, path)
        for component in path?.components ?? [] {
            let name = String(component)
            let next = openat(folder.number, name, flags | O_NOFOLLOW)
            if next < 0 {
                let error = Self.error(operation, path)
                // Linux says “not a folder” about a link, too.
                if try Self.entry(named: name, in: folder, for: operation, path) == .symbolicLink {
                    throw FileSystemError(operation, path, .symbolicLink)
                }
                throw error
            }
            folder = Descriptor(next)
        }
        return folder
    }

    private func openRoot(
        _ flags: Int32, for operation: String, _ path: OutputPath?
    ) throws(FileSystemError) -> Descriptor {
        do {
            return try Descriptor(opening: root, flags)
        } catch {
            throw FileSystemError(operation, path, error)
        }
    }

    /// Everything in a regular file; a device could be read for ever.
    private static func contents(
        of file: borrowing Descriptor, _ path: OutputPath
    ) throws(FileSystemError) -> [UInt8] {
        try requireRegularFile(file, path)
        do { return try file.contents() } catch { throw FileSystemError("read", path, error) }
    }

    private static func requireRegularFile(
        _ file: borrowing Descriptor, _ path: OutputPath
    ) throws(FileSystemError) {
        let mode: mode_t
        do { mode = try file.status().st_mode } catch { throw FileSystemError("read", path, error) }
        if mode & S_IFMT != S_IFREG { throw FileSystemError("read", path, .other("not a regular file")) }
    }

    private static func entry(
        named name: String, in folder: borrowing Descriptor, for operation: String, _ path: OutputPath?
    ) throws(FileSystemError) -> FileSystemEntry? {
        var information = stat()
        guard fstatat(folder.number, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw error(operation, path)
        }
        switch information.st_mode & S_IFMT {
        case S_IFREG: return .file(size: Int(information.st_size), identity: UInt64(information.st_ino))
        case S_IFDIR: return .folder
        case S_IFLNK: return .symbolicLink
        default: return .special
        }
    }

    /// Runs a call that creates a folder; one that is there already is as good.
    private static func create(_ path: OutputPath?, _ body: () -> Int32) throws(FileSystemError) {
        if body() != 0, errno != EEXIST { throw error("create", path) }
    }

    /// Runs a system call again when a signal interrupts it, and throws when it fails.
    @discardableResult
    private static func call<Result: SignedInteger>(
        _ operation: String, _ path: OutputPath?, _ body: () -> Result
    ) throws(FileSystemError) -> Result {
        do {
            return try SystemError.check(body)
        } catch {
            throw FileSystemError(operation, path, error)
        }
    }

    private static func error(_ operation: String, _ path: OutputPath?) -> FileSystemError {
        FileSystemError(operation, path, SystemError(errno))
    }
}

extension FileSystemError {
    /// What a system call failed with, as the store sees it.
    fileprivate init(_ operation: String, _ path: OutputPath?, _ error: SystemError) {
        self.init(operation, path, DiskFolder.reason(for: error.number))
    }
}

extension DiskFolder {
    /// What an error number means to the store.
    static func reason(for code: Int32) -> FileSystemError.Reason {
        switch code {
        case ENOENT: .notFound
        case EACCES, EPERM, EROFS: .notPermitted
        case ENOSPC, EDQUOT: .noSpace
        case ELOOP: .symbolicLink
        case ENOTDIR: .notAFolder
        default: .other(String(cString: strerror(code)))
        }
    }
}
