package import ModelGenDiagnostics
import ModelGenText

/// A file that was read.
package struct InputFile: Sendable, Hashable {
    /// As the user gave it, or `<stdin>`.
    package var path: String
    /// The contents, as they are on the disk.
    package var bytes: [UInt8]

    /// Creates a file.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// What standard input is called in messages.
    package static let standardInput = "<stdin>"

    /// A path without `.` and, where a folder stands before it, `..`, as references are resolved.
    package static func normalized(_ path: String) -> String { RelativePath.normalized(path) }

    /// How the names of pages end.
    package static let pageExtensions: Set<String> = ["md", "markdown", "mdx"]
}

/// One input of a run, already in memory.
package enum Input: Sendable, Hashable {
    /// A file, or standard input.
    case file(InputFile)
    /// The markdown files of a folder and of those below it, in a fixed order.
    case folder(path: String, files: [InputFile])

    /// The path as the user gave it.
    package var path: String {
        switch self {
        case .file(let file): file.path
        case .folder(let path, _): path
        }
    }
}

/// Where files that an input refers to come from.
package protocol InputLoader: Sendable {
    /// Reads a file.
    ///
    /// - Parameter path: In the form of the inputs' paths: relative to the same folder, or absolute.
    /// - Returns: Its bytes.
    /// - Throws: A diagnostic without a place; the reader adds that of the reference.
    func load(_ path: String) throws(Diagnostic) -> [UInt8]
}
