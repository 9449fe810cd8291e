/// A file to be written, below the output folder.
package struct OutputFile: Sendable, Hashable {
    /// Relative, with `/` between folders.
    package var path: String
    /// The whole text in UTF-8. Bytes, because a store compares, hashes and writes bytes, and what is made of a large
    /// document should be in memory once.
    package let bytes: [UInt8]

    /// Creates a file.
    package init(path: String, contents: String) {
        self.path = path
        bytes = Array(contents.utf8)
    }

    /// The whole text.
    package var contents: String { String(decoding: bytes, as: UTF8.self) }
}
