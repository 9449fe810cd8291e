package import Foundation

/// Other people's data beside the repository; absent on most machines.
package enum Corpus {
    /// The folder that all of it lies in.
    package static let root = Repository.root.deletingLastPathComponent().appendingPathComponent("shared/corpus")

    /// A file or folder, by its path below the root.
    package static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    /// Whether a file or folder is there.
    package static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

    /// What a test says that is skipped because a file or folder is not there.
    package static func notice(_ path: String) -> String { "skipped: ../shared/corpus/\(path) is not there" }

    /// The files and folders below a folder, by their paths relative to it, in order; none where it is not there.
    package static func files(_ folder: String) -> [String] {
        (FileManager.default.enumerator(atPath: url(folder).path)?.compactMap { $0 as? String } ?? []).sorted()
    }

    /// The bytes of a file.
    ///
    /// - Throws: What the file system says.
    package static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }

    /// The text of a file.
    ///
    /// - Throws: What the file system says, or that it is no UTF-8.
    package static func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }
}
