/// Names that a document asks for in Swift itself.
enum SwiftIdentifier {
    /// Whether the text is a word of ASCII, so that it can neither end the declaration around it nor look like another.
    static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
            && text.utf8.contains { $0 != UInt8(ascii: "_") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
