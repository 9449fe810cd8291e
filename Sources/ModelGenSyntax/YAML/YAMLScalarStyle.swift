import ModelGenText

/// How strings are written so that no reader takes them for anything else.
///
/// Most tools read YAML 1.1, to which `no`, `1_000`, `12:30:45` and `2020-01-01` are no strings; 1.2's core schema knows fewer
/// such spellings and others (`0o17`). Only what looks like neither stands without quotes.
enum YAMLScalarStyle {
    static func ofValue(_ text: String) -> LibYAMLEmitter.Style {
        if isPlain(text) || isVersion(text) { return .plain }
        if isBlock(text) { return .literal }
        return ofKey(text)
    }

    /// Keys stand on one line (YAML 1.2.2 §8.2.2 would have them after a `?` otherwise).
    static func ofKey(_ text: String) -> LibYAMLEmitter.Style {
        if isPlain(text) { return .plain }
        return text.unicodeScalars.allSatisfy { isUnescaped($0) && $0 != "\n" } ? .singleQuoted : .doubleQuoted
    }

    /// Whether the text begins like a word and is none that a schema of YAML resolves. What else keeps a text from being plain, such as `: `,
    /// libyaml knows: it then takes single quotes.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.isWordStart,
            text.unicodeScalars.allSatisfy({ isUnescaped($0) && $0 != "\n" })
        else { return false }
        return text.utf8.count > 5 || !reserved.contains(text.lowercased())
    }

    /// Whether this is a version such as `3.1.0`, which nobody quotes and no reader takes for a number.
    private static func isVersion(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy(ASCII.isDigit)
            }
    }

    /// YAML 1.1's booleans and nulls, and those of 1.2 (§10.3.2), which are among them.
    private static let reserved: Set<String> = ["y", "n", "yes", "no", "true", "false", "on", "off", "null"]

    /// Whether a text of several lines can stand as it is: readers would take its other line breaks for line feeds, and
    /// spaces at either end of a line are easily lost by whoever edits it.
    private static func isBlock(_ text: String) -> Bool {
        var previous: Unicode.Scalar = " "
        var hasBreak = false
        for scalar in text.unicodeScalars {
            guard isUnescaped(scalar), !(scalar == "\n" && previous == " ") else { return false }
            hasBreak = hasBreak || scalar == "\n"
            previous = scalar
        }
        guard let first = text.unicodeScalars.first, first != " ", first != "\n" else { return false }
        return hasBreak && previous != " "
    }

    /// Whether readers of all kinds take the scalar as it is (YAML 1.2.2 §5.1, §5.4): neither a control character nor a line break
    /// to YAML 1.1, nor a byte order mark.
    private static func isUnescaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Letters of ASCII and what paths and references begin with: no number, date or mark of YAML does.
    fileprivate var isWordStart: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "_", "$", "/": true
        default: value >= 0xC0 && properties.isAlphabetic
        }
    }
}
