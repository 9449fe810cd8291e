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
        return Self.startingWithLetter(first + words.dropFirst().map(capitalized).joined(), prefix: "_")
    }

    private func capitalized(_ word: String) -> String {
        if initialisms.contains(word) { return word.uppercased() }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

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
