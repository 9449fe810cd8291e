import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore

/// Reads files and remembers them: for excerpts in messages and for the ownership record.
///
/// The lock guards all state; hence the unchecked conformance.
final class InputFiles: InputLoader, @unchecked Sendable {
    private let environment: RunEnvironment
    private let lock = NSLock()
    private var contents: [String: [UInt8]] = [:]
    private var missing: Set<String> = []
    /// What no reader will accept is not read to its end, so that a device cannot fill the memory.
    private let sizeLimit: Int

    init(_ environment: RunEnvironment, sizeLimit: Int) {
        self.environment = environment
        self.sizeLimit = sizeLimit
    }

    /// The bytes of every file that was read, by its path.
    var all: [String: [UInt8]] { lock.withLock { contents } }

    /// The paths of files that were wanted and are not there.
    var absent: Set<String> { lock.withLock { missing } }

    func load(_ path: String) throws(Diagnostic) -> [UInt8] {
        if let bytes = lock.withLock({ contents[path] }) { return bytes }
        let disk = environment.fileSystem
        switch disk.type(of: path) {
        case .absent:
            lock.withLock { _ = missing.insert(path) }
            throw .notFound(path, on: disk)
        case .folder: throw .folderForFile(path, on: disk)
        case .file, .special: break
        }
        do {
            return remember(try disk.read(path, atMost: readLimit), as: path)
        } catch {
            throw .unreadable(path, error)
        }
    }

    /// Reads standard input to its end.
    func loadStandardInput() throws(Diagnostic) -> [UInt8] {
        if let bytes = lock.withLock({ contents[InputFile.standardInput] }) { return bytes }
        do {
            return remember(try environment.console.input(atMost: readLimit), as: InputFile.standardInput)
        } catch {
            throw .unreadable(InputFile.standardInput, error)
        }
    }

    /// A byte more than is accepted, by which a reader sees that there are too many.
    private var readLimit: Int { sizeLimit == .max ? .max : sizeLimit + 1 }

    private func remember(_ bytes: [UInt8], as path: String) -> [UInt8] {
        lock.withLock { contents[path] = bytes }
        return bytes
    }
}
