package import ModelGenDiagnostics
import ModelGenText

/// Writes diagnostics for people, as a compiler does: place, what is wrong, the line with a caret, what it means, how
/// to mend it.
package struct DiagnosticRenderer {
    private let palette: Palette
    private let source: (String) -> [UInt8]?
    private var lines: [String: SourceLines] = [:]
    /// The line that was shown last: that of every diagnostic, where a document is one line.
    private var recent: (file: String, number: Int, scalars: [Unicode.Scalar])?

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - isColored: Whether to write colour codes.
    ///   - source: The bytes of a file that was read, by the path in a location; `nil` where there are none.
    package init(isColored: Bool, source: @escaping (String) -> [UInt8]?) {
        palette = Palette(isColored: isColored)
        self.source = source
    }

    /// One diagnostic in several lines, each with its line feed.
    package mutating func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { TerminalText.safe("\($0): ") } ?? ""
        let severity = palette.paint(diagnostic.severity.rawValue + ":", diagnostic.severity)
        let message = TerminalText.safe("[\(diagnostic.id)] \(diagnostic.message)")
        var text = palette.bold(place) + severity + " " + palette.bold(message) + "\n"
        if let location = diagnostic.location { text += excerpt(location) }
        if let consequence = diagnostic.consequence { text += "  consequence: \(TerminalText.safe(consequence))\n" }
        if let fix = diagnostic.fix { text += "  fix: \(TerminalText.safe(fix))\n" }
        for related in diagnostic.related {
            text += TerminalText.safe("  \(related.location): note: \(related.message)") + "\n"
        }
        return text
    }

    private mutating func excerpt(_ location: SourceLocation) -> String {
        guard let line = line(at: location) else { return "" }
        let excerpt = SourceExcerpt(line, column: location.column)
        let number = String(location.line)
        let width = max(5, number.count)
        let caret = String(repeating: " ", count: excerpt.indentation) + palette.caret("^")
        return String(repeating: " ", count: width - number.count) + "\(number) | \(excerpt.line)\n"
            + String(repeating: " ", count: width) + " | \(caret)\n"
    }

    private mutating func line(at location: SourceLocation) -> [Unicode.Scalar]? {
        if let recent, recent.file == location.file, recent.number == location.line { return recent.scalars }
        if lines[location.file] == nil {
            guard let bytes = source(location.file) else { return nil }
            lines[location.file] = SourceLines(bytes)
        }
        guard let line = lines[location.file]?[location.line], line.contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        let scalars = Array(line.unicodeScalars)
        recent = (location.file, location.line, scalars)
        return scalars
    }
}
