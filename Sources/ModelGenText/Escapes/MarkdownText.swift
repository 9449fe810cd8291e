/// Text in Markdown.
package enum MarkdownText {
    private static let longestCode = 200

    /// Text that may hold no markup of HTML (CommonMark 0.31 §6.6).
    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// A code span (CommonMark 0.31 §6.1), cut where it gets long.
    package static func code(_ text: String) -> String {
        let text = text.withoutObeyedScalars.replacing("`", with: "'")
        guard text.unicodeScalars.count > longestCode else { return "`\(text)`" }
        return "`\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestCode / 2))))…`"
    }
}
