/// Character references of HTML, which generators write for marks of markdown (HTML Living Standard §13.5).
enum HTMLEntities {
    private static let names: [Substring: Character] = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ",
    ]

    /// The text with its references replaced, once: `&amp;lt;` is `&lt;`.
    static func decoded(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        var result = ""
        var rest = Substring(text)
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let after = rest[ampersand...].dropFirst()
            guard let end = after.prefix(9).firstIndex(of: ";"), let character = character(after[..<end]) else {
                result.append("&")
                rest = after
                continue
            }
            result.append(character)
            rest = after[end...].dropFirst()
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Character? {
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
}
