/// A place within one document. The document knows its file, so that a node need not carry it.
package struct SourcePosition: Sendable, Hashable {
    /// The number of the file in the upper bits: every node has a position, and a large document millions of nodes.
    private var sourceAndLine: UInt32
    /// The column, counted from 1 in Unicode scalars.
    package var column: UInt32

    private static let lineBits: UInt32 = 24

    /// Creates the place at `line` and `column` of the document's own file.
    package init(line: Int, column: Int) {
        sourceAndLine = min(UInt32(clamping: line), 1 << Self.lineBits - 1)
        self.column = UInt32(clamping: column)
    }

    /// The line, counted from 1.
    package var line: UInt32 { sourceAndLine & (1 << Self.lineBits - 1) }

    /// Which file it is in: 0 is the document's own, the others are the document's overlays.
    package var source: Int { Int(sourceAndLine >> Self.lineBits) }

    /// The same line and column of another file.
    package func moved(to source: Int) -> SourcePosition {
        var copy = self
        copy.sourceAndLine = line | UInt32(min(source, Document.overlayLimit)) << Self.lineBits
        return copy
    }
}

extension SourcePosition: Comparable {
    /// Orders places as they are read: the document, then its overlays.
    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.sourceAndLine, a.column) < (b.sourceAndLine, b.column)
    }
}
