/// Items of a list in as few lines as hold them.
struct WrappedList {
    /// The lines, each of one item or of several with blanks between them.
    let lines: [String]

    init(_ items: [String]) {
        var lines: [String] = []
        for item in items {
            if let last = lines.last, last.utf8.count + 1 + item.utf8.count <= 100 {
                lines[lines.count - 1] = "\(last) \(item)"
            } else {
                lines.append(item)
            }
        }
        self.lines = lines
    }
}
