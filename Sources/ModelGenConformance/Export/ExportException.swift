/// An input whose export is known to be read otherwise, with the reason.
public struct ExportException: Sendable, Hashable {
    /// The input's path below the corpus.
    public let path: String

    /// Reads a list whose lines have a path and a reason, parted by a tab; `#` begins a comment.
    ///
    /// - Returns: The exceptions; a line without a reason is none.
    public static func list(_ text: String) -> [ExportException] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let cells = line.split(separator: "\t")
            return cells.count == 2 ? ExportException(path: String(cells[0])) : nil
        }
    }
}
