import ModelGenText

/// A line of an input with a caret under one of its columns.
struct SourceExcerpt {
    /// So much of a line is shown: the whole of a minified document stands in one.
    private static let longest = 100
    /// How much of a longer line stands before the caret.
    private static let lead = 40

    /// The line, with `…` where it was cut.
    let line: String
    /// The blanks before the caret.
    let indentation: Int

    /// Shows a line around `column`, counted from 1 in scalars.
    init(_ scalars: [Unicode.Scalar], column: Int) {
        let caret = min(max(column - 1, 0), scalars.count)
        var start = 0
        if scalars.count > Self.longest {
            start = min(max(0, caret - Self.lead), scalars.count - Self.longest)
        }
        let end = min(scalars.count, start + Self.longest)
        let opening = start > 0 ? "…" : ""
        let closing = end < scalars.count ? "…" : ""
        line = opening + scalars[start..<end].map(TerminalText.shown).joined() + closing
        indentation = opening.count + scalars[start..<caret].reduce(0) { $0 + TerminalText.width($1) }
    }
}
