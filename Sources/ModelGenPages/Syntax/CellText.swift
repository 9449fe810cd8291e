/// What the generator escapes in a cell, undone.
enum CellText {
    /// A cell's text: `\|`, `\<` and `\{` without the backslash, `<br/>` as a line end.
    static func unescaped(_ source: Substring) -> String {
        var result = String.UnicodeScalarView()
        var rest = source.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "\\", let next = rest.dropFirst().first, next == "|" || next == "<" || next == "{" {
                result.append(next)
                rest = rest.dropFirst(2)
            } else if scalar == "<", let tag = lineBreaks.first(where: { rest.starts(with: $0.unicodeScalars) }) {
                result.append("\n")
                rest = rest.dropFirst(tag.unicodeScalars.count)
            } else {
                result.append(scalar)
                rest.removeFirst()
            }
        }
        return String(result)
    }

    private static let lineBreaks = ["<br/>", "<br>", "<br />"]

    /// A description; the generator writes `N/A` where the schema has none.
    static func documentation(_ source: Substring) -> String? {
        let text = unescaped(source).trimmed()
        return text.isEmpty || text == "N/A" ? nil : text
    }

    /// The text without a pair of marks around it, such as back-ticks.
    static func without(_ mark: String, around text: Substring) -> Substring? {
        guard text.count > 2 * mark.count, text.hasPrefix(mark), text.hasSuffix(mark) else { return nil }
        return text.dropFirst(mark.count).dropLast(mark.count)
    }
}
