/// A file that a run made, in memory: what stages hand on, and a store compares and writes.
package struct OutputFile: Sendable, Hashable {
    /// The path below the output folder, with `/` between folders.
    package var path: String
    /// The whole text in UTF-8. Bytes, because a store compares, hashes and writes bytes, and what is made of a large
    /// document should be in memory once.
    package let bytes: [UInt8]

    /// Creates a file of a text.
    package init(path: String, contents: String) {
        self.path = path
        bytes = Array(contents.utf8)
    }

    /// The whole text.
    package var contents: String { String(decoding: bytes, as: UTF8.self) }
}
