import Foundation
import ModelGenCore
import ModelGenDiagnostics

/// Reads files and remembers them: for excerpts in messages and for the ownership record.
///
/// The lock guards all state; hence the unchecked conformance.
final class InputFiles: InputLoader, @unchecked Sendable {
    private let lock = NSLock()
    private var contents: [String: [UInt8]] = [:]
    private var missing: Set<String> = []
    /// What no reader will accept is not read to its end, so that a device cannot fill the memory.
    private let sizeLimit: Int

    init(sizeLimit: Int) { self.sizeLimit = sizeLimit }

    /// The bytes of every file that was read, by its path.
    var all: [String: [UInt8]] { lock.withLock { contents } }

    /// The paths of files that were wanted and are not there.
    var absent: Set<String> { lock.withLock { missing } }

    func load(_ path: String) throws(Diagnostic) -> [UInt8] {
        if let bytes = lock.withLock({ contents[path] }) { return bytes }
        guard let isFolder = Disk.isFolder(path) else {
            lock.withLock { _ = missing.insert(path) }
            throw .notFound(path)
        }
        if isFolder { throw .folderForFile(path) }
        do {
            return remember(try read(FileHandle(forReadingFrom: URL(filePath: path))), as: path)
        } catch {
            throw .unreadable(path, error)
        }
    }

    /// Reads standard input to its end.
    func loadStandardInput() throws(Diagnostic) -> [UInt8] {
        if let bytes = lock.withLock({ contents[InputFile.standardInput] }) { return bytes }
        do {
            return remember(try read(.standardInput), as: InputFile.standardInput)
        } catch {
            throw .unreadable(InputFile.standardInput, error)
        }
    }

    private func read(_ handle: FileHandle) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= sizeLimit, let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
            bytes += chunk
        }
        return bytes
    }

    private func remember(_ bytes: [UInt8], as path: String) -> [UInt8] {
        lock.withLock { contents[path] = bytes }
        return bytes
    }
}

/// What lies where.
enum Disk {
    /// Whether a folder lies at `path`; `nil` when nothing does.
    static func isFolder(_ path: String) -> Bool? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        return isFolder.boolValue
    }

    /// What keeps a folder from being at `path`: the outermost thing on the way there that is none.
    static func obstacle(to path: String) -> (path: String, kind: String)? {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for component in path.split(separator: "/") {
            prefix += (prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/") + component
            switch isFolder(prefix) {
            case true?: continue
            case false?: return (prefix, "a file")
            case nil:
                let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: prefix)) != nil
                return isLink ? (prefix, "a link that leads nowhere") : nil
            }
        }
        return nil
    }

    /// The paths of the files below `folder` whose extension is one of `extensions`, sorted by their bytes.
    ///
    /// Hidden files and folders are left out, and links to folders are not followed: they may lead back.
    static func files(below folder: String, extensions: Set<String>) throws -> [String] {
        var files: [String] = []
        var folders = [folder]
        while let current = folders.popLast() {
            for name in try FileManager.default.contentsOfDirectory(atPath: current) where !name.hasPrefix(".") {
                let path = current.hasSuffix("/") ? current + name : "\(current)/\(name)"
                if isFolder(path) == true {
                    if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil {
                        folders.append(path)
                    }
                } else if extensions.contains(URL(filePath: path).pathExtension.lowercased()) {
                    files.append(path)
                }
            }
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
