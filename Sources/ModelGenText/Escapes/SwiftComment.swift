/// Text in a comment of Swift source, where each line stands behind `//` or `///`.
package enum SwiftComment {
    /// Splits at every line end that any tool may see as one, and drops what a reader cannot see.
    package static func lines(of text: String) -> [String] {
        let isPlain = ASCII.consists(text) { ASCII.isPrintable($0) || $0 == UInt8(ascii: "\n") }
        return isPlain ? plainLines(of: text) : visibleLines(of: text)
    }

    /// The same for a text of nothing but printable ASCII and line feeds, which most are, without asking Unicode.
    private static func plainLines(of text: String) -> [String] {
        if text.utf8.last != UInt8(ascii: " "), ASCII.consists(text, of: ASCII.isPrintable) { return [text] }
        return Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last == UInt8(ascii: " ") { line.removeLast() }
            return String(decoding: line, as: UTF8.self)
        }
    }

    private static func visibleLines(of text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(trimmed(line))
                line = .init()
            case "\r": continue
            case "\t": line.append(contentsOf: "    ".unicodeScalars)
            default: if isVisible(scalar) { line.append(scalar) }
            }
        }
        lines.append(trimmed(line))
        return lines
    }

    private static func trimmed(_ line: String.UnicodeScalarView) -> String {
        var line = line
        while line.last?.properties.isWhitespace == true { line.removeLast() }
        return String(line)
    }

    /// Whether a scalar may stand in a comment.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ASCII.isPrintable(UInt8(truncatingIfNeeded: scalar.value)) }
        return switch scalar.properties.generalCategory {
        case .control, .surrogate, .lineSeparator, .paragraphSeparator: false
        // Joiners make emoji and several scripts; what changes direction misleads (Unicode TR36 §2.10).
        case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
        default: true
        }
    }
}
