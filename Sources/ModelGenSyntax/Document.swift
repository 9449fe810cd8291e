package import ModelGenDiagnostics

/// A file that was read: its tree and its name.
package struct Document: Sendable {
    /// The path as the user gave it, or `<stdin>`.
    package var file: String
    /// The outermost value.
    package var root: Node
    /// What the reader noticed, such as a key that occurs twice.
    package var diagnostics: [Diagnostic]

    /// The files that parts of the tree come from, by the number of their positions less one.
    package private(set) var overlays: [String] = []
    /// How many overlays have numbers of their own.
    package static let overlayLimit = 255

    /// Creates a document.
    package init(file: String, root: Node, diagnostics: [Diagnostic] = []) {
        self.file = file
        self.root = root
        self.diagnostics = diagnostics
    }

    /// The full place of a position in this document.
    package func location(_ position: SourcePosition) -> SourceLocation {
        let file = overlays.indices.contains(position.source - 1) ? overlays[position.source - 1] : file
        return SourceLocation(file: file, line: Int(position.line), column: Int(position.column))
    }

    /// Adds a file that parts of the tree will come from.
    ///
    /// - Returns: The number for positions in it. Beyond the limit all share the last one.
    package mutating func add(overlay file: String) -> Int {
        if overlays.count < Self.overlayLimit { overlays.append(file) }
        return overlays.count
    }
}
