public import ModelGenDiagnostics

/// A file that was read: its tree and its name.
public struct Document: Sendable {
    /// The path as the user gave it, or `<stdin>`.
    public var file: String
    /// The outermost value.
    public var root: Node
    /// What the reader noticed, such as a key that occurs twice.
    public var diagnostics: [Diagnostic]

    /// Creates a document.
    public init(file: String, root: Node, diagnostics: [Diagnostic] = []) {
        self.file = file
        self.root = root
        self.diagnostics = diagnostics
    }

    /// The full place of a position in this document.
    public func location(_ position: SourcePosition) -> SourceLocation {
        SourceLocation(file: file, line: Int(position.line), column: Int(position.column))
    }
}
