import ModelGenText

/// The words that a name itself writes in capitals, such as `TCP` of `KernelMemoryTCP` and `CPUs` of `NanoCPUs`: initialisms
/// that no list need know, and that a type of that name keeps.
///
/// They are told by the small letters beside them, so a part all in capitals (`MAX_SIZE`, `PAYMENT_v2`) has none.
struct OwnInitialisms {
    private var spellings: [String: String] = [:]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        guard zip(bytes, bytes.dropFirst()).contains(where: { ASCII.isUppercase($0) && ASCII.isUppercase($1) }) else {
            return
        }
        for part in bytes.split(whereSeparator: { !ASCII.isAlphanumeric($0) && $0 < 0x80 })
        where part.contains(where: ASCII.isLowercase) {
            collect(part)
        }
    }

    /// How the name spells a word, which is given in small letters.
    subscript(word: String) -> String? { spellings[word] }

    private mutating func collect(_ part: ArraySlice<UInt8>) {
        var rest = part
        while let start = rest.firstIndex(where: ASCII.isUppercase) {
            let run = rest[start...].prefix(while: ASCII.isUppercase)
            let word = Self.word(beginningWith: run, in: part)
            if word.prefix(while: ASCII.isUppercase).count > 1 {
                let spelling = String(decoding: word, as: UTF8.self)
                spellings[spelling.lowercased()] = spelling
            }
            rest = part[run.endIndex...]
        }
    }

    /// The run of capitals with its digits or its plural's `s`, and without the capital that begins the next word, as `Words` has it.
    private static func word(beginningWith run: ArraySlice<UInt8>, in part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isLowercase(at index: Int) -> Bool { index < part.endIndex && ASCII.isLowercase(part[index]) }
        let end = run.endIndex
        if isLowercase(at: end) {
            let isPlural = part[end] == UInt8(ascii: "s") && !isLowercase(at: end + 1)
            return isPlural ? part[run.startIndex...end] : run.dropLast()
        }
        let digits = part[end...].prefix(while: ASCII.isDigit)
        return isLowercase(at: digits.endIndex) ? [] : part[run.startIndex..<digits.endIndex]
    }
}
