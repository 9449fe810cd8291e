/// An input whose export is known to be read otherwise, with the reason.
package struct ExportException: Sendable, Hashable {
    /// The input's path below the corpus.
    package let path: String

    /// Reads a list whose lines have a path and a reason, parted by a tab; `#` begins a comment.
    ///
    /// - Throws: `UnreadableRow`.
    package static func list(_ text: String) throws(UnreadableRow) -> [ExportException] {
        try TabSeparatedList(text, columns: ["path", "reason"]).rows.map { ExportException(path: $0.cells[0]) }
    }
}
