package import ModelGenStore

/// A folder in memory that does as it is told, and fails as it is told. Every test uses its own from one thread.
package final class InMemoryFolder: ConfinedFolder, @unchecked Sendable {
    /// The folder as a test names it.
    package let root: String
    private let key: String
    private let disk: InMemoryFileSystem

    private var identities: [String: UInt64] = [:]
    private var isLocked = false
    private var stepsLeft = Int.max
    private var temporaryCount = 0

    /// How many changes were made to the folder.
    package private(set) var steps = 0
    /// What fails, and why: asked for the operation and the path of every call.
    package var fault: (_ operation: String, _ path: String) -> FileSystemError.Reason? = { _, _ in nil }
    /// Called before every change, as another process would get its turn.
    package var interruption: (_ operation: String, _ path: String) -> Void = { _, _ in }

    init(root: String, at key: String, of disk: InMemoryFileSystem) {
        self.root = root
        self.key = key
        self.disk = disk
    }

    /// A folder that does not exist yet, on a disk of its own.
    package convenience init(ignoresCase: Bool = false) {
        self.init(
            root: "Generated", at: "/home/pets/Generated",
            of: InMemoryFileSystem(workingDirectory: "/home/pets", ignoresCase: ignoresCase))
    }

    /// Whether `pet.swift` and `Pet.swift` are one file.
    package var ignoresCase: Bool { disk.ignoresCase }

    /// Stops the process after so many changes: every later call fails, and nothing is cleaned up.
    package func kill(afterSteps count: Int) { stepsLeft = count }

    /// Starts a new process: the old one's lock is gone.
    package func revive() {
        stepsLeft = .max
        isLocked = false
    }
}

/// What a test does behind the store's back.
extension InMemoryFolder {
    /// Every file by path.
    package var files: [String: String] {
        nodes.compactMapValues { if case .file(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
    }

    /// The files without the store's own.
    package var outputs: [String: String] { files.filter { !$0.key.contains("modelgen") } }

    /// Every folder.
    package var folders: Set<String> { Set(nodes.filter { $0.value == .folder }.keys) }

    /// The text of the ownership record.
    package var record: String? { files["modelgen.lock.json"] }

    /// Writes a file with the folders that it lacks, or removes it.
    package func put(_ contents: String?, at path: String) { disk.put(contents, at: "\(key)/\(path)") }

    /// Puts something at a path with the folders that it lacks, or removes what lies there.
    package func put(_ node: InMemoryFileSystem.Node?, at path: String) { disk.put(node, at: "\(key)/\(path)") }

    /// Holds the lock as another process.
    package func holdLock() { isLocked = true }

    /// What lies below the folder.
    private var nodes: [String: InMemoryFileSystem.Node] {
        let below = disk.nodes.filter { $0.key.hasPrefix("\(key)/") }
        return Dictionary(uniqueKeysWithValues: below.map { (String($0.key.dropFirst(key.count + 1)), $0.value) })
    }
}

extension InMemoryFolder {
    package func entry(at path: OutputPath) throws(FileSystemError) -> FileSystemEntry? {
        try check("inspect", path)
        if isBelowLink(path) { return .symbolicLink }
        return switch node(path) {
        case nil: nil
        case .file(let bytes): .file(size: bytes.count, identity: identity(of: path.text))
        case .folder: .folder
        case .symbolicLink: .symbolicLink
        case .special: .special
        }
    }

    package func read(_ path: OutputPath) throws(FileSystemError) -> [UInt8] {
        try check("read", path)
        switch node(path) {
        case .file(let bytes) where !isBelowLink(path): return bytes
        case nil: throw FileSystemError("read", path, .notFound)
        case .symbolicLink, .file: throw FileSystemError("read", path, .symbolicLink)
        case .folder, .special: throw FileSystemError("read", path, .other("not a regular file"))
        }
    }

    package func stage(_ bytes: [UInt8], for path: OutputPath) throws(FileSystemError) -> OutputPath {
        try check("write", path)
        try requireFolder(of: path, "write")
        temporaryCount += 1
        let staged = path.sibling(reserved: ".modelgen-\(temporaryCount).tmp")
        // Nothing says that a process is killed between two files only.
        try change("write", path) { set(.file(Array(bytes.prefix(bytes.count / 2))), at: staged) }
        if let reason = fault("fill", path.text) {
            set(nil, at: staged)
            throw FileSystemError("write", path, reason)
        }
        try change("write", path) { set(.file(bytes), at: staged) }
        return staged
    }

    package func synchronize(contentsOf files: [OutputPath]) throws(FileSystemError) {
        for file in files {
            try check("synchronize", file)
            guard node(file) != nil else { throw FileSystemError("synchronize", file, .notFound) }
        }
    }

    package func move(_ source: OutputPath, to destination: OutputPath) throws(FileSystemError) {
        try check("rename", source)
        guard let node = node(source) else { throw FileSystemError("rename", source, .notFound) }
        try change("rename", destination) {
            set(nil, at: source)
            set(node, at: destination)
        }
    }

    package func remove(_ path: OutputPath) throws(FileSystemError) {
        try check("remove", path)
        guard node(path) != nil else { throw FileSystemError("remove", path, .notFound) }
        try change("remove", path) { set(nil, at: path) }
    }

    package func list(_ folder: OutputPath?) throws(FileSystemError) -> [String] {
        try check("list", folder)
        if let folder, node(folder) != .folder { throw FileSystemError("list", folder, .notFound) }
        return disk.names(below: folder.map { "\(key)/\($0)" } ?? key)
    }

    package func createRoot() throws(FileSystemError) {
        try check("create", nil)
        if disk.node(at: key) == nil { try change("create", nil) { disk.createFolder(key) } }
    }

    package func createFolder(_ path: OutputPath) throws(FileSystemError) {
        try check("create", path)
        try requireFolder(of: path, "create")
        if node(path) == nil { try change("create", path) { set(.folder, at: path) } }
    }

    package func removeFolderIfEmpty(_ path: OutputPath) throws(FileSystemError) -> Bool {
        try check("remove", path)
        guard node(path) == .folder else { throw FileSystemError("remove", path, .notFound) }
        guard try list(path).isEmpty else { return false }
        try change("remove", path) { set(nil, at: path) }
        return true
    }

    package func synchronize(_ folder: OutputPath?) throws(FileSystemError) {
        try check("synchronize", folder)
        if let folder, node(folder) == nil { throw FileSystemError("synchronize", folder, .notFound) }
    }

    package func lock() throws(FileSystemError) -> FileSystemLock {
        try check("lock", nil)
        guard disk.node(at: key) != nil else { throw FileSystemError("lock", nil, .notFound) }
        if isLocked { throw FileSystemError("lock", nil, .locked) }
        isLocked = true
        return FileSystemLock(descriptor: 0)
    }

    package func unlock(_ lock: FileSystemLock) { isLocked = false }
}

extension InMemoryFolder {
    private func node(_ path: OutputPath) -> InMemoryFileSystem.Node? { disk.node(at: "\(key)/\(path)") }

    private func set(_ node: InMemoryFileSystem.Node?, at path: OutputPath) { disk.set(node, at: "\(key)/\(path)") }

    private func check(_ operation: String, _ path: OutputPath?) throws(FileSystemError) {
        if stepsLeft <= 0 { throw FileSystemError(operation, path, .other("killed")) }
        if let reason = fault(operation, path?.text ?? "") { throw FileSystemError(operation, path, reason) }
    }

    private func change(_ operation: String, _ path: OutputPath?, _ body: () -> Void) throws(FileSystemError) {
        if stepsLeft <= 0 { throw FileSystemError(operation, path, .other("killed")) }
        interruption(operation, path?.text ?? "")
        body()
        steps += 1
        stepsLeft -= 1
    }

    private func requireFolder(of path: OutputPath, _ operation: String) throws(FileSystemError) {
        if isBelowLink(path) { throw FileSystemError(operation, path, .symbolicLink) }
        guard let slash = path.text.lastIndex(of: "/") else {
            if disk.node(at: key) != nil { return }
            throw FileSystemError(operation, path, .notFound)
        }
        switch disk.node(at: "\(key)/\(path.text[..<slash])") {
        case .folder: return
        case nil: throw FileSystemError(operation, path, .notFound)
        case .file, .symbolicLink, .special: throw FileSystemError(operation, path, .notAFolder)
        }
    }

    private func isBelowLink(_ path: OutputPath) -> Bool {
        path.text.indices.filter { path.text[$0] == "/" }.contains { disk.isSymbolicLink("\(key)/\(path.text[..<$0])") }
    }

    private func identity(of path: String) -> UInt64 {
        let name = disk.spelling("\(key)/\(path)")
        if let known = identities[name] { return known }
        identities[name] = UInt64(identities.count)
        return identities[name, default: 0]
    }
}
