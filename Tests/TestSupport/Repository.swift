package import Foundation

/// The repository that the tests are part of.
package enum Repository {
    /// The folder of `Package.swift`.
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file or folder, by its path below the root.
    package static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    /// The bytes of a file.
    ///
    /// - Throws: What the file system says.
    package static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }

    /// The text of a file.
    ///
    /// - Throws: What the file system says, or that it is no UTF-8.
    package static func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }
}
