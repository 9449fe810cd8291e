/// Colours (ECMA-48 §8.3.117) of what `check` and `diff` print on a terminal.
///
/// Lines are painted once they are made: what they say has no control characters left by then.
enum DifferenceColors {
    /// A unified diff of files.
    static func ofFiles(_ text: String) -> String {
        painted(text) { line in
            if line.hasPrefix("+++") || line.hasPrefix("---") { return bold }
            if line.hasPrefix("@@") { return cyan }
            if line.hasPrefix("+") { return green }
            return line.hasPrefix("-") ? red : nil
        }
    }

    /// What a new version of an input changes, by the headings of its severities.
    static func ofModels(_ text: String) -> String {
        painted(text) { line in
            if line.hasPrefix("BREAKING") { return red }
            if line.hasPrefix("RISKY") { return yellow }
            return line.hasPrefix("SAFE") ? green : line.hasPrefix("  ") && !line.hasPrefix("    ") ? bold : nil
        }
    }

    private static let (bold, red, green, yellow, cyan) = ("1", "31", "32", "33", "36")

    private static func painted(_ text: String, _ code: (Substring) -> String?) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in code(line).map { "\u{1B}[\($0)m\(line)\u{1B}[0m" } ?? String(line) }
            .joined(separator: "\n")
    }
}
