package import ModelGenStore
import ModelGenText

/// A disk in memory. Every test has its own, and only one thread writes to it.
package final class InMemoryFileSystem: FileSystem, @unchecked Sendable {
    /// What lies at a path.
    package enum Node: Sendable, Hashable {
        case file([UInt8])
        case folder
        /// A link to a path as seen from its folder.
        case symbolicLink(String)
        case special
    }

    /// The folder that relative paths begin in.
    package let workingDirectory: String
    /// Whether `pet.swift` and `Pet.swift` are one file.
    package let ignoresCase: Bool
    /// The paths, as a test names them, that the user may neither read nor write.
    package var denied: Set<String> = []

    /// What there is, by its absolute path.
    private(set) var nodes: [String: Node] = [:]
    /// When each file was written to, in changes of the disk.
    private var times: [String: Int] = [:]
    private var time = 0
    private var folders: [String: InMemoryFolder] = [:]

    /// An empty disk.
    package init(workingDirectory: String = "/home/pets", ignoresCase: Bool = false) {
        self.workingDirectory = workingDirectory
        self.ignoresCase = ignoresCase
        createFolder(workingDirectory)
    }
}

/// What a test does, and sees.
extension InMemoryFileSystem {
    /// Writes a file with the folders that it lacks, or removes what lies at the path.
    package func put(_ text: String?, at path: String) { put(text.map { .file(Array($0.utf8)) }, at: path) }

    /// Puts something at a path with the folders that it lacks, or removes what lies there, with what is in it.
    package func put(_ node: Node?, at path: String) {
        let key = absolute(path)
        if node != nil { createFolder(RelativePath.parent(of: key)) }
        if node == nil { for inner in nodes.keys where inner.hasPrefix("\(spelling(key))/") { nodes[inner] = nil } }
        set(node, at: key)
    }

    /// The text of a file; `nil` where there is none.
    package func text(_ path: String) -> String? {
        if case .file(let bytes) = node(at: absolute(path)) { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    /// The paths of all files below the working directory, as seen from it.
    package var files: Set<String> {
        let prefix = workingDirectory + "/"
        return Set(
            nodes.compactMap { path, node in
                if case .file = node, path.hasPrefix(prefix) { String(path.dropFirst(prefix.count)) } else { nil }
            })
    }

    /// The folder at a path as the store sees it, to make it fail.
    package func folder(at path: String) -> InMemoryFolder {
        let key = absolute(path)
        if let folder = folders[key] { return folder }
        let folder = InMemoryFolder(root: path, at: key, of: self)
        folders[key] = folder
        return folder
    }
}

/// What a run sees.
extension InMemoryFileSystem {
    package func type(of path: String) -> FileType {
        guard let key = resolved(path) else { return .absent }
        return switch node(at: key) {
        case nil, .symbolicLink: .absent
        case .file: .file
        case .folder: .folder
        case .special: .special
        }
    }

    package func isSymbolicLink(_ path: String) -> Bool {
        if let key = place(of: path), case .symbolicLink = node(at: key) { true } else { false }
    }

    package func stamp(of path: String) -> FileStamp? {
        guard let key = resolved(path), let node = node(at: key) else { return nil }
        let size = if case .file(let bytes) = node { bytes.count } else { 4096 }
        return FileStamp(size: size, modified: [times[key, default: 0], 0], identity: 0)
    }

    package func read(_ path: String, atMost limit: Int) throws(SystemError) -> [UInt8] {
        if denied.contains(path) { throw .notPermitted }
        guard let key = resolved(path) else { throw .notFound }
        switch node(at: key) {
        case .file(let bytes): return Array(bytes.prefix(limit))
        case .folder: throw .isAFolder
        case .special, .symbolicLink, nil: throw .notFound
        }
    }

    package func names(in folder: String) throws(SystemError) -> [String] {
        if denied.contains(folder) { throw .notPermitted }
        guard let key = resolved(folder), let node = node(at: key) else { throw .notFound }
        if node != .folder { throw .notAFolder }
        return names(below: key)
    }

    package func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        if denied.contains(path) || denied.contains(RelativePath.parent(of: path)) { throw .notPermitted }
        switch type(of: RelativePath.parent(of: path)) {
        case .absent: throw .notFound
        case .file, .special: throw .notAFolder
        case .folder: break
        }
        guard let key = place(of: path) else { throw .notFound }
        if node(at: key) == .folder { throw .isAFolder }
        set(.file(bytes), at: key)
    }

    package func createFolders(_ path: String) throws(SystemError) {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for component in path.split(separator: "/") {
            prefix += component + "/"
            switch type(of: prefix) {
            case .folder: continue
            case .file, .special: throw .notAFolder
            case .absent: set(.folder, at: absolute(prefix))
            }
        }
    }

    package func confinedFolder(at path: String) -> any ConfinedFolder { folder(at: path) }
}

/// What lies where.
extension InMemoryFileSystem {
    /// Changes what lies at an absolute path.
    func set(_ node: Node?, at key: String) {
        time += 1
        let key = spelling(key)
        nodes[key] = node
        times[key] = time
    }

    /// What lies at an absolute path, without following a link there.
    func node(at key: String) -> Node? { key == "/" ? .folder : nodes[spelling(key)] }

    /// The names in the folder at an absolute path.
    func names(below key: String) -> [String] {
        let prefix = spelling(key) + "/"
        return nodes.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
            .filter { !$0.contains("/") }
    }

    /// Creates a folder at an absolute path, and those above it.
    func createFolder(_ key: String) {
        for folder in sequence(first: key, next: { $0 == "/" ? nil : RelativePath.parent(of: $0) }) {
            if folder != "/", node(at: folder) == nil { set(.folder, at: folder) }
        }
    }

    private func absolute(_ path: String) -> String {
        RelativePath.normalized(path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)")
    }

    /// The absolute path of what lies at a path itself, be it a link; `nil` where the way there leads nowhere.
    private func place(of path: String) -> String? {
        resolved(RelativePath.parent(of: path)).map { folder in
            RelativePath.normalized("\(folder)/\(RelativePath.name(of: path))")
        }
    }

    /// Where the links on the way to a path lead; `nil` where that is nowhere.
    private func resolved(_ path: String) -> String? {
        var rest = absolute(path).split(separator: "/").map(String.init)[...]
        var key = ""
        var links = 0
        while let component = rest.popFirst() {
            let next = "\(key)/\(component)"
            guard case .symbolicLink(let target) = node(at: next) else {
                key = next
                continue
            }
            links += 1
            if links > 40 { return nil }
            let path = RelativePath.normalized(target.hasPrefix("/") ? target : "\(key)/\(target)")
            rest = (path.split(separator: "/").map(String.init) + rest)[...]
            key = ""
        }
        return key.isEmpty ? "/" : key
    }

    /// How the disk spells a path.
    func spelling(_ path: String) -> String {
        guard ignoresCase else { return path }
        return nodes.keys.first { $0.lowercased() == path.lowercased() } ?? path
    }
}
