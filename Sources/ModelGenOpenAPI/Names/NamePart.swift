/// What one step from a schema to a schema inside it adds to a name.
enum NamePart {
    /// A key of the document, or what tells a member from the others, in `UpperCamelCase`.
    case word(String)
    /// To the elements of a list.
    case element
    /// To the values of a map.
    case value

    /// The parts one behind the other: `ChoicesItem`.
    static func joined(_ parts: [NamePart]) -> String { parts.map(\.text).joined() }

    /// The parts as a person would name what is inside: an element of `Choices` is a `Choice`.
    static func nested(_ parts: [NamePart]) -> String {
        var words: [String] = []
        for part in parts {
            if case .element = part, let last = words.last, let singular = PluralWord.singular(of: last) {
                words[words.count - 1] = singular
            } else {
                words.append(part.text)
            }
        }
        return words.joined()
    }

    private var text: String {
        switch self {
        case .word(let word): word
        case .element: "Item"
        case .value: "Value"
        }
    }
}
