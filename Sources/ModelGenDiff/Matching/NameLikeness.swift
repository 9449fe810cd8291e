/// Tells whether two names are spellings of one: `created_at` and `createdAt`, `colour` and `color`, `tag` and `tags`.
///
/// Names in which a word is another word are of two things, however few letters differ: `minPrice` is not `maxPrice`, and
/// `inputTokens` are not `outputTokens`.
enum NameLikeness {
    /// In shorter words a letter makes another word.
    private static let typoLength = 5

    static func isSpelling(_ a: String, of b: String) -> Bool {
        let (first, second) = (words(of: a), words(of: b))
        if first.joined() == second.joined() { return true }
        guard first.count == second.count else { return false }
        return zip(first, second).allSatisfy { $0 == $1 || $0 == $1 + "s" || $0 + "s" == $1 || isTypo($0, of: $1) }
    }

    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var current = ""
        for character in name {
            if character.isUppercase, current.last?.isLowercase == true {
                words.append(current.lowercased())
                current = ""
            }
            if character.isLetter || character.isNumber {
                current.append(character)
            } else if !current.isEmpty {
                words.append(current.lowercased())
                current = ""
            }
        }
        return current.isEmpty ? words : words + [current.lowercased()]
    }

    /// One letter more, less or other, or two that are swapped.
    private static func isTypo(_ a: String, of b: String) -> Bool {
        let (first, second) = (Array(a), Array(b))
        guard min(first.count, second.count) >= typoLength, abs(first.count - second.count) <= 1 else { return false }
        let start = zip(first, second).prefix { $0 == $1 }.count
        let end = zip(first.dropFirst(start).reversed(), second.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let (left, right) = (first.dropFirst(start).dropLast(end), second.dropFirst(start).dropLast(end))
        if left.count <= 1, right.count <= 1 { return true }
        return left.count == 2 && Array(left.reversed()) == Array(right)
    }
}
