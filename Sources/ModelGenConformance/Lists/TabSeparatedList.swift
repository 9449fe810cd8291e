/// The lines of a list, whose cells are parted by tabs; `#` begins a comment.
///
/// Lists of what is known, such as disagreements and where they come from, are read by this alone: a line that is passed over would
/// count as one that holds.
struct TabSeparatedList {
    let columns: [String]
    /// Lines are counted from 1, in the file.
    private(set) var rows: [(line: Int, cells: [String])] = []

    /// Reads a list.
    ///
    /// - Parameters:
    ///   - text: The whole file.
    ///   - columns: What the cells of each line are; none of them is empty.
    ///   - mayGoOn: Whether further cells of the last kind may follow.
    /// - Throws: The first line that has fewer or, unless they may go on, more.
    init(_ text: String, columns: [String], mayGoOn: Bool = false) throws(UnreadableRow) {
        self.columns = columns
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let isWhole = mayGoOn ? cells.count >= columns.count : cells.count == columns.count
            guard isWhole, !cells.contains("") else { throw unreadable(index + 1) }
            rows.append((index + 1, cells))
        }
    }

    /// What to throw for a line whose cells say nothing.
    func unreadable(_ line: Int) -> UnreadableRow { UnreadableRow(line: line, columns: columns) }
}
