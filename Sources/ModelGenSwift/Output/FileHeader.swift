import ModelGenText

/// The text that each file begins with.
enum FileHeader {
    /// The text as comments, so that nothing of it is code, with an empty line behind them.
    static func lines(of text: String) -> [String] {
        let lines = SwiftComment.lines(of: text)
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return [] }
        return lines[first...last].map(comment) + [""]
    }

    private static func comment(_ line: String) -> String {
        if line.isEmpty { return "//" }
        // Three would document what follows.
        return line.utf8.starts(with: "//".utf8) && !line.utf8.starts(with: "///".utf8) ? line : "// \(line)"
    }
}
