import ModelGenText

/// The words of a name in any spelling: `num_inference_steps`, `numInferenceSteps`, `HTTPServer`, `image/png`.
struct Words {
    /// Lower-cased, in order; letters and digits only.
    let words: [String]

    init(_ text: String) {
        words = Self.joiningKnownSpellings(Self.wordsOfASCII(text) ?? Self.wordsOfScalars(text))
    }

    static func wordsOfScalars(_ text: String) -> [String] {
        let scalars = Array(Self.spellingOutSigns(text).unicodeScalars)
        var words: [String] = []
        var current = String.UnicodeScalarView()
        func finish() {
            if !current.isEmpty { words.append(String(current).lowercased()) }
            current = .init()
        }
        for (index, scalar) in scalars.enumerated() {
            guard Self.isPartOfWord(scalar) else {
                finish()
                continue
            }
            if let last = current.last,
                Self.isBoundary(after: last, before: scalar, scalars[(index + 1)...])
            {
                finish()
            }
            current.append(scalar)
        }
        finish()
        return words
    }

    /// The same for ASCII without signs to be spelt out, which nearly all names are: asking Unicode about every scalar takes
    /// several times as long.
    static func wordsOfASCII(_ text: String) -> [String]? {
        let bytes = Array(text.utf8)
        guard bytes.first != UInt8(ascii: "-"), bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "+") }),
            bytes.contains(where: { ASCII.isAlphanumeric($0) })
        else { return nil }
        var words: [String] = []
        var current: [UInt8] = []
        func finish() {
            if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
            current.removeAll(keepingCapacity: true)
        }
        func isLowercase(at index: Int) -> Bool { index < bytes.count && ASCII.isLowercase(bytes[index]) }
        for (index, byte) in bytes.enumerated() {
            guard ASCII.isAlphanumeric(byte) else {
                finish()
                continue
            }
            if ASCII.isUppercase(byte), !current.isEmpty {
                let endsRun =
                    isLowercase(at: index + 1)
                    && (bytes[index + 1] != UInt8(ascii: "s") || isLowercase(at: index + 2))
                // As `isBoundary` has it.
                if !ASCII.isUppercase(bytes[index - 1]) || endsRun { finish() }
            }
            current.append(ASCII.lowercased(byte))
        }
        finish()
        return words
    }

    /// A change from lower to upper case starts a word, and so does the last capital of a run that a small letter follows:
    /// `CPUUsage` is `CPU` and `Usage`. An `s` that ends the run is its plural: `imageURLs`.
    private static func isBoundary(
        after last: Unicode.Scalar, before scalar: Unicode.Scalar, _ rest: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard isUppercase(scalar) else { return false }
        if !isUppercase(last) { return true }
        guard let next = rest.first, next.properties.isLowercase else { return false }
        return next != "s" || rest.dropFirst().first?.properties.isLowercase == true
    }

    private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
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

    private static let signNames: [Unicode.Scalar: String] = [
        "+": "plus", "-": "minus", "*": "asterisk", "/": "slash", "=": "equals", "<": "less", ">": "greater",
        "!": "not",
        "&": "and", "|": "or", "%": "percent", "$": "dollar", "@": "at", "#": "hash", "?": "question", ".": "dot",
        ",": "comma", ":": "colon", ";": "semicolon", "_": "underscore", "~": "tilde", "^": "caret", " ": "space",
    ]

    /// Words that capitals would tear apart.
    private static func joiningKnownSpellings(_ words: [String]) -> [String] {
        var result: [String] = []
        for word in words {
            if let last = result.last, last.utf8.count + word.utf8.count <= longestKnownSpelling,
                knownSpellings.contains(last + word)
            {
                result[result.count - 1] = last + word
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
