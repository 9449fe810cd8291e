/// A file to be written, below the output folder.
public struct OutputFile: Sendable, Hashable {
    /// Relative, with `/` between folders.
    public var path: String
    public var contents: String

    /// Creates a file.
    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}
