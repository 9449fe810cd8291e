/// A Python annotation from the SDK's sources. Deliberately not read with the parser of the pages: a shared mistake would
/// compare equal.
indirect enum SourceAnnotation: Sendable, Hashable {
    case name(String)
    case generic(String, [SourceAnnotation])
    /// A literal as Python spells it, quotes removed from strings.
    case string(String)

    init?(_ text: String) {
        var reader = Reader(characters: Array(text))
        guard let result = reader.annotation() else { return nil }
        self = result
    }

    private struct Reader {
        let characters: [Character]
        var position = 0

        mutating func annotation() -> SourceAnnotation? {
            skipBlanks()
            guard let first = peek else { return nil }
            if first == "'" || first == "\"" { return .string(string(first)) }
            var name = ""
            while let character = peek, character.isLetter || character.isNumber || "_.-:*".contains(character) {
                name.append(character)
                position += 1
            }
            skipBlanks()
            switch peek {
            case "[": return .generic(name, arguments(closing: "]"))
            case "(": return .generic(name, arguments(closing: ")"))
            default: return name.isEmpty ? nil : .name(name)
            }
        }

        /// Up to the closing bracket; what is no annotation, such as `lambda m: …`, is passed over.
        private mutating func arguments(closing end: Character) -> [SourceAnnotation] {
            position += 1
            var result: [SourceAnnotation] = []
            while let character = peek {
                if character == end {
                    position += 1
                    break
                }
                if character == "," || character.isWhitespace || "=)]".contains(character) {
                    position += 1
                } else if let argument = annotation() {
                    result.append(argument)
                } else {
                    position += 1
                }
            }
            return result
        }

        private mutating func string(_ quote: Character) -> String {
            position += 1
            var result = ""
            while let character = peek {
                position += 1
                if character == quote { break }
                result.append(character)
            }
            return result
        }

        private var peek: Character? { position < characters.count ? characters[position] : nil }

        private mutating func skipBlanks() { while peek?.isWhitespace ?? false { position += 1 } }
    }
}

extension SourceAnnotation {
    /// Without aliases, tags and validators around it.
    var bare: SourceAnnotation {
        switch self {
        case .generic("TypeAliasType", let arguments) where arguments.count > 1: arguments[1].bare
        case .generic("Annotated", let arguments) where !arguments.isEmpty: arguments[0].bare
        case .name, .generic, .string: self
        }
    }

    /// The values of a `Literal`, or of one that is open: `Union[Literal[…], UnrecognizedStr]`.
    var literals: [String]? {
        switch bare {
        case .generic("Literal", let values): values.map(\.spelling)
        case .generic("Union", let arguments)
        where arguments.dropFirst().allSatisfy { $0.spelling.hasPrefix("Unrecognized") }: arguments.first?.literals
        case .name, .generic, .string: nil
        }
    }

    /// The marker around the type, and the type.
    var unwrapped: (marker: String?, type: SourceAnnotation) {
        if case .generic(let name, let arguments) = self, arguments.count == 1,
            ["Optional", "OptionalNullable", "Nullable"].contains(name)
        {
            return (name, arguments[0])
        }
        return (nil, self)
    }

    /// Every name in it.
    var names: Set<String> {
        switch self {
        case .name(let name): [name]
        case .generic(let name, let arguments): arguments.reduce(into: [name]) { $0.formUnion($1.names) }
        // A class that is named before it is declared stands in quotes; a value is no class's name.
        case .string(let text): [text]
        }
    }

    private var spelling: String {
        switch self {
        case .name(let name), .string(let name): name
        case .generic(let name, _): name
        }
    }

    /// In the vocabulary that the model is rendered to as well.
    var canonical: String { canonical { $0 } }

    /// The same, with names of classes as `spelled` has them.
    func canonical(_ spelled: (String) -> String) -> String {
        switch bare {
        // The page does not say how bytes are encoded, and they are read as a string.
        case .name("bytes"): "str"
        case .name(let name), .string(let name): spelled(name)
        case .generic("Literal", _): "Literal"
        case .generic("Union", let arguments) where arguments.first?.bare == .name("bytes"): "file"
        case .generic(let name, let arguments):
            "\(name)[\(arguments.map { $0.canonical(spelled) }.joined(separator: ", "))]"
        }
    }
}
