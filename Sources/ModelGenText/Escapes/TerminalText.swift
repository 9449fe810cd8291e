/// Text from an input, made safe to print: what a terminal would obey, and what would reorder the rest of the line, is
/// shown as its number.
package enum TerminalText {
    /// The text with `\u{1B}` in place of an escape character.
    package static func safe(_ text: String) -> String {
        if text.utf8.allSatisfy(ASCII.isPrintable) { return text }
        var result = ""
        for scalar in text.unicodeScalars { result += shown(scalar) }
        return result
    }

    /// One scalar as it is printed; a tab as the spaces that a caret below it can count on.
    package static func shown(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return "    " }
        return scalar.isObeyed ? scalar.spelledOut : String(scalar)
    }

    /// How many columns one scalar takes on a terminal, near enough to put a caret under it.
    package static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return shown(scalar).utf8.count }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return shown(scalar).unicodeScalars.count
        }
    }
}
