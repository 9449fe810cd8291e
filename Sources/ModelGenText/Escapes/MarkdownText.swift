/// Text in Markdown.
package enum MarkdownText {
    private static let longestCode = 200

    /// Text that may hold no markup of HTML (CommonMark 0.31 §6.6).
    package static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// A code span (CommonMark 0.31 §6.1), cut where it gets long.
    package static func code(_ text: String) -> String {
        // By scalars: a backtick with a combining mark is a character of its own, and ends the span.
        var text = text.withoutObeyedScalars
        text.unicodeScalars = .init(text.unicodeScalars.map { $0 == "`" ? "'" : $0 })
        guard text.unicodeScalars.count > longestCode else { return "`\(text)`" }
        return "`\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestCode / 2))))…`"
    }
}
