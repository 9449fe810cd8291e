/// Turns names of any spelling into Swift's: `UpperCamelCase` for types, `lowerCamelCase` for everything else
/// (Swift API Design Guidelines, "Follow case conventions").
struct Casing: Sendable {
    /// Words that are written in one case, such as `url`.
    let initialisms: Set<String>

    /// A type's name. One that already is `UpperCamelCase` is the author's choice and kept.
    func typeName(_ text: String) -> String {
        if Self.isUpperCamelCase(text) { return text }
        let name = Words(text).words.map(capitalized).joined()
        return name.isEmpty ? "Empty" : Self.startingWithLetter(name, prefix: "Type")
    }

    /// A property's, parameter's or case's name.
    func memberName(_ text: String) -> String {
        let words = Words(text).words
        guard let first = words.first else { return "empty" }
        let start = Self.platforms[first] ?? first
        return Self.startingWithLetter(start + words.dropFirst().map(capitalized).joined(), prefix: "_")
    }

    private func capitalized(_ word: String) -> String {
        if initialisms.contains(word) { return word.uppercased() }
        if word.hasSuffix("s"), initialisms.contains(String(word.dropLast())) {
            return word.dropLast().uppercased() + "s"
        }
        let spelling = Self.platforms[word] ?? word
        return spelling.prefix(1).uppercased() + spelling.dropFirst()
    }

    /// Names with capitals of their own, which the standard library keeps too (`#available(macOS 13, iOS 16, *)`).
    private static let platforms = [
        "ios": "iOS", "ipados": "iPadOS", "macos": "macOS", "tvos": "tvOS", "watchos": "watchOS",
        "visionos": "visionOS",
    ]

    private static func isUpperCamelCase(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
        let isAlphanumeric = text.utf8.allSatisfy {
            ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")) || ($0 >= 0x30 && $0 <= 0x39)
        }
        return isAlphanumeric && (text.utf8.count == 1 || text.utf8.contains { $0 >= UInt8(ascii: "a") || $0 <= 0x39 })
    }

    private static func startingWithLetter(_ name: String, prefix: String) -> String {
        name.unicodeScalars.first.map { $0.properties.isXIDStart } == true ? name : prefix + name
    }
}
