import ModelGenText

/// The words of a name in any spelling: `num_inference_steps`, `numInferenceSteps`, `HTTPServer`, `image/png`.
struct Words {
    /// In order.
    let words: [Word]

    init(_ text: String) {
        words = Self.joiningKnownSpellings(Self.wordsOfASCII(text) ?? Self.wordsOfScalars(text))
    }

    static func wordsOfScalars(_ text: String) -> [Word] {
        Array(spellingOutSigns(text).unicodeScalars).split { !isPartOfWord($0) }.flatMap { part in
            let isMixed = part.contains(where: \.isSmall)
            return slices(of: part, startingWhere: isBoundary).map { Word(written: $0, hasSmallLettersBeside: isMixed) }
        }
    }

    /// The same for ASCII without signs to be spelt out, which nearly all names are: asking Unicode about every scalar takes
    /// several times as long.
    static func wordsOfASCII(_ text: String) -> [Word]? {
        let bytes = Array(text.utf8)
        guard bytes.first != UInt8(ascii: "-"), bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "+") }),
            bytes.contains(where: { ASCII.isAlphanumeric($0) })
        else { return nil }
        return bytes.split { !ASCII.isAlphanumeric($0) }.flatMap { part in
            // Most parts are a word each: `created_at`.
            if !part.contains(where: ASCII.isUppercase) { return [Word(String(decoding: part, as: UTF8.self))] }
            let isMixed = part.contains(where: ASCII.isLowercase)
            return slices(of: part, startingWhere: isBoundary).map { Word(written: $0, hasSmallLettersBeside: isMixed) }
        }
    }

    /// A part, which is not empty, cut before each index where a word starts.
    private static func slices<Unit>(
        of part: ArraySlice<Unit>, startingWhere isBoundary: (ArraySlice<Unit>, Int) -> Bool
    ) -> [ArraySlice<Unit>] {
        var slices: [ArraySlice<Unit>] = []
        var start = part.startIndex
        for index in part.indices.dropFirst() where isBoundary(part, index) {
            slices.append(part[start..<index])
            start = index
        }
        return slices + [part[start...]]
    }

    /// A change from lower to upper case starts a word, and so does the last capital of a run that a small letter follows:
    /// `CPUUsage` is `CPU` and `Usage`. An `s` that ends the run is its plural: `imageURLs`.
    private static func isBoundary(_ part: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
        guard part[index].isCapital else { return false }
        if !part[index - 1].isCapital { return true }
        let rest = part[(index + 1)...]
        guard let next = rest.first, next.isSmall else { return false }
        return next != "s" || rest.dropFirst().first?.isSmall == true
    }

    private static func isBoundary(_ part: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard ASCII.isUppercase(part[index]) else { return false }
        if !ASCII.isUppercase(part[index - 1]) { return true }
        let rest = part[(index + 1)...]
        guard let next = rest.first, ASCII.isLowercase(next) else { return false }
        return next != UInt8(ascii: "s") || rest.dropFirst().first.map(ASCII.isLowercase) == true
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ASCII.isAlphanumeric(scalar)
        }
        return scalar.properties.isXIDContinue && scalar.value >= 0xAA
    }

    /// GitHub's reactions `+1` and `-1`, `Etc/GMT+0` beside `Etc/GMT-0`, and names that are nothing but signs.
    private static func spellingOutSigns(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        if scalars.contains(where: isPartOfWord) {
            if !scalars.contains(where: { $0 == "+" || $0 == "-" }) { return text }
            var result = ""
            for (index, scalar) in scalars.enumerated() {
                let isBeforeDigit = index + 1 < scalars.count && ASCII.isDigit(scalars[index + 1])
                let isSign = index == 0 || (scalar == "+" && !ASCII.isDigit(scalars[index - 1]))
                if isBeforeDigit, isSign, scalar == "+" || scalar == "-" {
                    result += scalar == "+" ? " plus " : " minus "
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
            return result
        }
        return scalars.map { signNames[$0] ?? "u\(String($0.value, radix: 16))" }.joined(separator: " ")
    }

    /// What the signs are called that a name with letters or digits begins with: `minus` of `-created`, `underscore` of `_id`.
    static func leadingSigns(of text: String) -> [String] {
        let signs = text.unicodeScalars.prefix { !isPartOfWord($0) }
        return signs.count == text.unicodeScalars.count ? [] : signs.compactMap { signNames[$0] }
    }

    private static let signNames: [Unicode.Scalar: String] = [
        "+": "plus", "-": "minus", "*": "asterisk", "/": "slash", "=": "equals", "<": "less", ">": "greater",
        "!": "not",
        "&": "and", "|": "or", "%": "percent", "$": "dollar", "@": "at", "#": "hash", "?": "question", ".": "dot",
        ",": "comma", ":": "colon", ";": "semicolon", "_": "underscore", "~": "tilde", "^": "caret", " ": "space",
    ]

    /// Words that capitals would tear apart.
    private static func joiningKnownSpellings(_ words: [Word]) -> [Word] {
        var result: [Word] = []
        for word in words {
            if let last = result.last?.text, last.utf8.count + word.text.utf8.count <= longestKnownSpelling,
                knownSpellings.contains(last + word.text)
            {
                result[result.count - 1] = Word(last + word.text)
            } else {
                result.append(word)
            }
        }
        return result
    }

    private static let longestKnownSpelling = "postgresql".utf8.count

    private static let knownSpellings: Set<String> = [
        "ipv4", "ipv6", "oauth", "oauth2", "graphql", "mysql", "postgresql", "ios", "ipados", "macos", "tvos",
        "watchos",
        "visionos",
    ]
}
