@testable import ModelGenStore

/// A file system that does as it is told, and fails as it is told. Every test uses its own from one thread.
final class InMemoryFileSystem: FileSystem, @unchecked Sendable {
    enum Node: Hashable {
        case file([UInt8])
        case folder
        case symbolicLink
        case special
    }

    let root = "Generated"
    /// Whether `pet.swift` and `Pet.swift` are one file.
    let ignoresCase: Bool

    private var nodes: [String: Node] = [:]
    private var identities: [String: UInt64] = [:]
    private var rootExists = false
    private var lockCount = 0
    private var isLocked = false
    private var stepsLeft = Int.max
    private var temporaryCount = 0

    /// How many changes were made to the disk.
    private(set) var steps = 0
    /// What fails, and why: asked for the operation and the path of every call.
    var fault: (_ operation: String, _ path: String) -> FileSystemError.Reason? = { _, _ in nil }
    /// Called before every change, as another process would get its turn.
    var interruption: (_ operation: String, _ path: String) -> Void = { _, _ in }

    init(ignoresCase: Bool = false) { self.ignoresCase = ignoresCase }

    /// Stops the process after so many changes: every later call fails, and nothing is cleaned up.
    func kill(afterSteps count: Int) { stepsLeft = count }

    /// Starts a new process: the old one's lock is gone.
    func revive() {
        stepsLeft = .max
        isLocked = false
    }
}

/// What a test does behind the store's back.
extension InMemoryFileSystem {
    /// Every file by path.
    var files: [String: String] {
        nodes.compactMapValues { if case .file(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
    }

    /// The files without the store's own.
    var outputs: [String: String] { files.filter { !$0.key.contains("modelgen") } }

    /// Every folder.
    var folders: Set<String> { Set(nodes.filter { $0.value == .folder }.keys) }

    var record: String? { files["modelgen.lock.json"] }

    func put(_ contents: String?, at path: String) {
        put(contents.map { .file(Array($0.utf8)) }, at: path)
    }

    func put(_ node: Node?, at path: String) {
        rootExists = true
        var parent = path
        while let slash = parent.lastIndex(of: "/") {
            parent = String(parent[..<slash])
            if nodes[spelling(parent)] == nil { nodes[parent] = .folder }
        }
        nodes[spelling(path)] = node
    }

    /// Holds the lock as another process.
    func holdLock() { isLocked = true }
}

extension InMemoryFileSystem {
    func entry(at path: OutputPath) throws(FileSystemError) -> FileSystemEntry? {
        try check("inspect", path)
        if isBelowLink(path) { return .symbolicLink }
        return switch nodes[spelling(path.text)] {
        case nil: nil
        case .file(let bytes): .file(size: bytes.count, identity: identity(of: path.text))
        case .folder: .folder
        case .symbolicLink: .symbolicLink
        case .special: .special
        }
    }

    func read(_ path: OutputPath) throws(FileSystemError) -> [UInt8] {
        try check("read", path)
        switch nodes[spelling(path.text)] {
        case .file(let bytes) where !isBelowLink(path): return bytes
        case nil: throw FileSystemError("read", path, .notFound)
        case .symbolicLink, .file: throw FileSystemError("read", path, .symbolicLink)
        case .folder, .special: throw FileSystemError("read", path, .other("not a regular file"))
        }
    }

    func stage(_ bytes: [UInt8], for path: OutputPath) throws(FileSystemError) -> OutputPath {
        try check("write", path)
        try requireFolder(of: path, "write")
        temporaryCount += 1
        let staged = path.sibling(reserved: ".modelgen-\(temporaryCount).tmp")
        // Nothing says that a process is killed between two files only.
        try change("write", path) { nodes[staged.text] = .file(Array(bytes.prefix(bytes.count / 2))) }
        if let reason = fault("fill", path.text) {
            nodes[staged.text] = nil
            throw FileSystemError("write", path, reason)
        }
        try change("write", path) { nodes[staged.text] = .file(bytes) }
        return staged
    }

    func synchronize(contentsOf files: [OutputPath]) throws(FileSystemError) {
        for file in files {
            try check("synchronize", file)
            guard nodes[file.text] != nil else { throw FileSystemError("synchronize", file, .notFound) }
        }
    }

    func move(_ source: OutputPath, to destination: OutputPath) throws(FileSystemError) {
        try check("rename", source)
        guard let node = nodes[spelling(source.text)] else { throw FileSystemError("rename", source, .notFound) }
        try change("rename", destination) {
            nodes[spelling(source.text)] = nil
            nodes[spelling(destination.text)] = node
        }
    }

    func remove(_ path: OutputPath) throws(FileSystemError) {
        try check("remove", path)
        guard nodes[spelling(path.text)] != nil else { throw FileSystemError("remove", path, .notFound) }
        try change("remove", path) { nodes[spelling(path.text)] = nil }
    }

    func list(_ folder: OutputPath?) throws(FileSystemError) -> [String] {
        try check("list", folder)
        if let folder, nodes[spelling(folder.text)] != .folder { throw FileSystemError("list", folder, .notFound) }
        let prefix = folder.map { spelling($0.text) + "/" } ?? ""
        return nodes.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.filter {
            !$0.contains("/")
        }
    }

    func createRoot() throws(FileSystemError) {
        try check("create", nil)
        if !rootExists { try change("create", nil) { rootExists = true } }
    }

    func createFolder(_ path: OutputPath) throws(FileSystemError) {
        try check("create", path)
        try requireFolder(of: path, "create")
        if nodes[spelling(path.text)] == nil { try change("create", path) { nodes[path.text] = .folder } }
    }

    func removeFolderIfEmpty(_ path: OutputPath) throws(FileSystemError) -> Bool {
        try check("remove", path)
        guard nodes[spelling(path.text)] == .folder else { throw FileSystemError("remove", path, .notFound) }
        guard try list(path).isEmpty else { return false }
        try change("remove", path) { nodes[spelling(path.text)] = nil }
        return true
    }

    func synchronize(_ folder: OutputPath?) throws(FileSystemError) {
        try check("synchronize", folder)
        if let folder, nodes[spelling(folder.text)] == nil { throw FileSystemError("synchronize", folder, .notFound) }
    }

    func lock() throws(FileSystemError) -> FileSystemLock {
        try check("lock", nil)
        guard rootExists else { throw FileSystemError("lock", nil, .notFound) }
        if isLocked { throw FileSystemError("lock", nil, .locked) }
        isLocked = true
        return FileSystemLock(descriptor: 0)
    }

    func unlock(_ lock: FileSystemLock) { isLocked = false }
}

extension InMemoryFileSystem {
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
            if rootExists { return }
            throw FileSystemError(operation, path, .notFound)
        }
        switch nodes[spelling(String(path.text[..<slash]))] {
        case .folder: return
        case nil: throw FileSystemError(operation, path, .notFound)
        case .file, .symbolicLink, .special: throw FileSystemError(operation, path, .notAFolder)
        }
    }

    private func isBelowLink(_ path: OutputPath) -> Bool {
        path.text.indices.filter { path.text[$0] == "/" }.contains {
            nodes[spelling(String(path.text[..<$0]))] == .symbolicLink
        }
    }

    private func identity(of path: String) -> UInt64 {
        let name = spelling(path)
        if let known = identities[name] { return known }
        identities[name] = UInt64(identities.count)
        return identities[name, default: 0]
    }

    /// How the disk spells a path.
    private func spelling(_ path: String) -> String {
        guard ignoresCase else { return path }
        return nodes.keys.first { $0.lowercased() == path.lowercased() } ?? path
    }
}
