import ModelGenText

/// What a name on a page may be on the wire, without evidence.
enum WireNameGuess {
    /// As on the page. A trailing `_` keeps a name apart from a reserved word (`format_`, `in_`); dropping one is right for
    /// 101 of 110.
    static func bare(_ sourceName: String) -> String {
        sourceName.hasSuffix("_") && sourceName.count > 1 ? String(sourceName.dropLast()) : sourceName
    }

    /// In the case that the user gave.
    static func name(
        for sourceName: String, wireCase: WireCase, initialisms: WireInitialisms = WireInitialisms(proofs: [])
    ) -> String {
        let bare = bare(sourceName)
        switch wireCase {
        case .infer, .keep: return bare
        case .camel: return WireWords(of: bare).spelled(.camel, initialisms) ?? bare
        case .pascal: return WireWords(of: bare).spelled(.pascal, initialisms) ?? bare
        case .snake: return snake(bare)
        }
    }

    /// Equal for names that differ in case and separators only.
    static func normalized(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            guard byte < 0x80 else { return normalizedBeyondASCII(name) }
            if ASCII.isAlphanumeric(byte) { bytes.append(ASCII.lowercased(byte)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func normalizedBeyondASCII(_ name: String) -> String {
        let letters = name.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return String(String.UnicodeScalarView(letters))
    }

    /// The signs that the generator writes out in names: `$schema` is `dollar_schema` on a page, `@type` is `at_type`.
    static func signsSpelledOut(_ key: String) -> String {
        var text = ""
        for character in key {
            switch character {
            case "$": text += "dollar"
            case "@": text += "at"
            default: text.append(character)
            }
        }
        return text
    }

    /// Whether a key has a sign that no spelling of the name gives: `$ref`, `@type`, `_meta` for `meta`.
    static func hasSign(_ key: String, sourceName: String) -> Bool {
        if key.hasPrefix("_"), !sourceName.hasPrefix("_") { return true }
        return key.contains { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }

    /// A word begins at a capital after a small letter or digit, and at the last capital of a run: `HTTPStatus`.
    private static func snake(_ name: String) -> String {
        let letters = Array(name)
        var result = ""
        for (index, letter) in letters.enumerated() {
            let previous = index > 0 ? letters[index - 1] : "_"
            let next = index + 1 < letters.count ? letters[index + 1] : "_"
            if letter.isUppercase, previous != "_", !previous.isUppercase || next.isLowercase { result += "_" }
            result += letter.lowercased()
        }
        return result
    }
}
