extension Unicode.Scalar {
    /// Whether a terminal or a viewer obeys the scalar instead of showing it: control characters, what breaks lines, and what
    /// reorders the rest of a line (Unicode Standard Annex #9, §2.6). Texts quote names from the input; one of these would let
    /// an input drive the terminal, print lines of its own, or show other text than there is.
    package var isObeyed: Bool {
        switch self {
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
            "\u{2066}"..."\u{2069}", "\u{FEFF}":
            true
        default: false
        }
    }

    /// The scalar as its number: `\u{1B}`.
    package var spelledOut: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }
}

extension String {
    /// The text on one line, with every scalar that would be obeyed spelt out.
    package var withoutObeyedScalars: String {
        if utf8.allSatisfy(ASCII.isPrintable) { return self }
        guard unicodeScalars.contains(where: \.isObeyed) else { return self }
        return unicodeScalars.reduce(into: "") { result, scalar in
            if scalar.isObeyed {
                result += scalar.spelledOut
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
}
