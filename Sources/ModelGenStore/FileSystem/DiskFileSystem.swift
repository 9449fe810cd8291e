#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// The real file system.
///
/// Every path is walked from the output folder with `openat` and `O_NOFOLLOW`, one component at a time, and every operation
/// works relative to the folder that was reached. A symbolic link below the output folder therefore never leads anywhere,
/// even one that is put there while a run is under way.
struct DiskFileSystem: FileSystem {
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
        return try Descriptor(file).contents("read", path)
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
        return try Descriptor(file).fingerprint("read", path, with: &buffer)
    }

    func stage(_ bytes: [UInt8], for path: OutputPath) throws(FileSystemError) -> OutputPath {
        let folder = try open(folder: path.parent, for: "write")
        let staged = path.sibling(reserved: ReservedName.temporary(UInt64.random(in: .min ... .max)))
        let file = try Self.call("write", path) {
            openat(folder.number, staged.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        }
        do {
            try Descriptor(file).fill(with: bytes, "write", path)
        } catch {
            _ = unlinkat(folder.number, staged.name, 0)
            throw error
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
        try open(folder: path, for: "list").names(path)
    }

    func createRoot() throws(FileSystemError) {
        var prefix = root.hasPrefix("/") ? "/" : ""
        for component in root.split(separator: "/") {
            prefix += component + "/"
            var information = stat()
            if stat(prefix, &information) == 0 { continue }
            try Self.create(nil) { mkdir(prefix, 0o777) }
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

extension DiskFileSystem {
    /// Opens a folder below the root without following links.
    private func open(folder path: OutputPath?, for operation: String) throws(FileSystemError) -> Descriptor {
        // The root itself may be, or be reached through, a symbolic link: the user chose it.
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        var folder = Descriptor(try Self.call(operation, path) { Self.openFile(root, flags) })
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

    private static func openFile(_ path: String, _ flags: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.open(path, flags)
        #elseif canImport(Glibc)
            Glibc.open(path, flags)
        #elseif canImport(Musl)
            Musl.open(path, flags)
        #elseif canImport(Android)
            Android.open(path, flags)
        #endif
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
    fileprivate static func call<Result: SignedInteger>(
        _ operation: String, _ path: OutputPath?, _ body: () -> Result
    ) throws(FileSystemError) -> Result {
        while true {
            let result = body()
            if result >= 0 { return result }
            if errno != EINTR { throw error(operation, path) }
        }
    }

    fileprivate static func error(_ operation: String, _ path: OutputPath?) -> FileSystemError {
        FileSystemError(operation, path, reason(for: errno))
    }

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

/// An open file or folder that closes when it goes out of scope.
private struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { _ = close(number) }

    /// Hands the number out without closing it.
    consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }

    /// Everything in a regular file.
    func contents(_ operation: String, _ path: OutputPath) throws(FileSystemError) -> [UInt8] {
        let size = try requireRegularFile(operation, path)
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: max(4096, min(size + 1, 1 << 20)))
        while true {
            let count = try DiskFileSystem.call(operation, path) { read(number, &chunk, chunk.count) }
            if count == 0 { return contents }
            contents += chunk[..<count]
        }
    }

    /// The size of a regular file; a device could be read for ever.
    @discardableResult
    private func requireRegularFile(_ operation: String, _ path: OutputPath) throws(FileSystemError) -> Int {
        var information = stat()
        guard fstat(number, &information) == 0 else { throw DiskFileSystem.error(operation, path) }
        guard information.st_mode & S_IFMT == S_IFREG else {
            throw FileSystemError(operation, path, .other("not a regular file"))
        }
        return Int(information.st_size)
    }

    /// The fingerprint of everything in a regular file.
    func fingerprint(
        _ operation: String, _ path: OutputPath, with buffer: inout [UInt8]
    ) throws(FileSystemError) -> MurmurHash {
        try requireRegularFile(operation, path)
        var count = 0
        while true {
            if count == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
            let more = try DiskFileSystem.call(operation, path) {
                buffer.withUnsafeMutableBytes { bytes in
                    read(number, bytes.baseAddress.map { $0 + count }, bytes.count - count)
                }
            }
            if more == 0 { break }
            count += more
        }
        return buffer.withUnsafeBytes { MurmurHash(of: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Writes `bytes`.
    func fill(with bytes: [UInt8], _ operation: String, _ path: OutputPath) throws(FileSystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try DiskFileSystem.call(operation, path) {
                rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
            }
            rest = rest.dropFirst(count)
        }
    }

    /// The names in a folder, without `.` and `..`.
    func names(_ path: OutputPath?) throws(FileSystemError) -> [String] {
        // `fdopendir` takes the descriptor over, so it gets one of its own.
        let copy = try DiskFileSystem.call("list", path) { fcntl(number, F_DUPFD_CLOEXEC, 0) }
        guard let stream = fdopendir(copy) else { throw DiskFileSystem.error("list", path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            // `d_name` ends with a zero byte and lives until the next `readdir`.
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
