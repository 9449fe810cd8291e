import ModelGenText

/// Turns names of any spelling into Swift's: `UpperCamelCase` for types, `lowerCamelCase` for everything else
/// (Swift API Design Guidelines, "Follow case conventions").
struct Casing: Sendable {
    /// Words that are written in one case, such as `url`.
    let initialisms: Set<String>

    /// A type's name. One that already is `UpperCamelCase` is the author's choice and kept, but for initialisms, which are
    /// written as in members: `TicketID` has a `ticketID`.
    func typeName(_ text: String) -> String {
        if Self.isUpperCamelCase(text) { return raisingInitialisms(text) }
        let name = Self.joined(Words(text).words.map(capitalized))
        return name.isEmpty ? "Empty" : Self.startingWithLetter(name, prefix: "Type")
    }

    /// A property's, parameter's or case's name.
    func memberName(_ text: String) -> String {
        memberName(Words(text).words[...])
    }

    /// The name with the signs spelt out that it begins with, where it has any: `minusCreated` of `-created`.
    func memberNameSpellingSigns(_ text: String) -> String? {
        let signs = Words.leadingSigns(of: text)
        return signs.isEmpty ? nil : memberName((signs.map(Word.init(_:)) + Words(text).words)[...])
    }

    /// The same of words.
    func memberName(_ words: ArraySlice<Word>) -> String {
        guard let first = words.first?.text else { return "empty" }
        let start = Self.platforms[first] ?? first
        return Self.startingWithLetter(Self.joined([start] + words.dropFirst().map(capitalized)), prefix: "_")
    }

    /// Capitals show where a word begins, but digits have none: `1.10` is `1_10` and not `110`.
    private static func joined(_ words: [String]) -> String {
        words.reduce(into: "") { name, word in
            if let last = name.utf8.last, let first = word.utf8.first, ASCII.isDigit(last), ASCII.isDigit(first) {
                name += "_"
            }
            name += word
        }
    }

    /// `TicketId` as `TicketID`: where a capital and small letters behind it spell an initialism.
    private func raisingInitialisms(_ text: String) -> String {
        var bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            var end = index + 1
            while end < bytes.count, ASCII.isLowercase(bytes[end]) { end += 1 }
            if let spelling = initialism(String(decoding: bytes[index..<end], as: UTF8.self).lowercased()) {
                bytes.replaceSubrange(index..<end, with: spelling.utf8)
            }
            index = end
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `ID` of `id`, `IDs` of `ids`.
    private func initialism(_ word: String) -> String? {
        if initialisms.contains(word) { return word.uppercased() }
        guard word.utf8.last == UInt8(ascii: "s"), initialisms.contains(String(word.dropLast())) else { return nil }
        return word.dropLast().uppercased() + "s"
    }

    private func capitalized(_ word: Word) -> String {
        initialism(word.text) ?? word.capitals ?? Self.capitalizingFirst(Self.platforms[word.text] ?? word.text)
    }

    private static func capitalizingFirst(_ word: String) -> String {
        var bytes = Array(word.utf8)
        guard let first = bytes.first, bytes.allSatisfy({ $0 < 0x80 }) else {
            return word.prefix(1).uppercased() + word.dropFirst()
        }
        if ASCII.isLowercase(first) { bytes[0] = first & ~0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Names with capitals of their own, which the standard library keeps too (`#available(macOS 13, iOS 16, *)`).
    private static let platforms = [
        "ios": "iOS", "ipados": "iPadOS", "macos": "macOS", "tvos": "tvOS", "watchos": "watchOS",
        "visionos": "visionOS",
    ]

    private static func isUpperCamelCase(_ text: String) -> Bool {
        guard let first = text.utf8.first, ASCII.isUppercase(first) else { return false }
        let isAlphanumeric = ASCII.consists(text) {
            ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")) || ($0 >= 0x30 && $0 <= 0x39)
        }
        return isAlphanumeric && (text.utf8.count == 1 || text.utf8.contains { $0 >= UInt8(ascii: "a") || $0 <= 0x39 })
    }

    private static func startingWithLetter(_ name: String, prefix: String) -> String {
        guard let first = name.unicodeScalars.first else { return prefix }
        let isStart =
            first.isASCII ? ASCII.isLetter(UInt8(truncatingIfNeeded: first.value)) : first.properties.isXIDStart
        return isStart ? name : prefix + name
    }
}
