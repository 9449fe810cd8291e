/// Puts the words of a key together, so that names derived from several keys read as one.
enum WordCase {
    /// `line_items` and `line-items` become `LineItems`; letters inside a word keep their case.
    static func upperCamel(_ text: String) -> String {
        text.split(whereSeparator: { !isWordCharacter($0) })
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
    }

    private static func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
