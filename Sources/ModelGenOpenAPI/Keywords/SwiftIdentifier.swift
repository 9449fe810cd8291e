import ModelGenText

/// Names that a document asks for in Swift itself.
enum SwiftIdentifier {
    /// Whether the text is a word of ASCII, so that it can neither end the declaration around it nor look like another.
    static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, ASCII.isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return text.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "_") }
            && text.utf8.contains { $0 != UInt8(ascii: "_") }
    }
}
