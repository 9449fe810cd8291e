/// A type in no language's words: `string`, `[Pet]`, `{integer}`, `enum(a,b)`, `oneOf(Pet|[Pet])`.
struct NeutralType {
    /// In the vocabulary of the other form, so that both are compared in one way.
    let annotation: SourceAnnotation

    init?(_ text: String) {
        var reader = Reader(characters: Array(text))
        guard let annotation = reader.type(), reader.isAtEnd else { return nil }
        self.annotation = annotation
    }

    private struct Reader {
        let characters: [Character]
        var position = 0

        var isAtEnd: Bool { position == characters.count }

        mutating func type() -> SourceAnnotation? {
            guard let first = peek else { return nil }
            switch first {
            case "[":
                position += 1
                guard let element = type(), skip("]") else { return nil }
                return .generic("List", [element])
            case "{":
                position += 1
                guard let element = type(), skip("}") else { return nil }
                return .generic("Dict", [.name("str"), element])
            default: return named()
            }
        }

        private mutating func named() -> SourceAnnotation? {
            let start = position
            while let character = peek, !"[]{}()|,".contains(character) { position += 1 }
            let name = String(characters[start..<position])
            guard peek == "(" else { return name.isEmpty ? nil : Self.word(name) }
            position += 1
            switch name {
            case "enum": return values()
            case "oneOf", "anyOf": return members()
            default: return nil
            }
        }

        /// Up to the parenthesis that closes it; values may hold any other sign.
        private mutating func values() -> SourceAnnotation? {
            var values: [SourceAnnotation] = []
            var value = ""
            while let character = peek {
                position += 1
                if character == "," || character == ")" {
                    values.append(.string(value))
                    value = ""
                    if character == ")" { return .generic("Literal", values) }
                } else {
                    value.append(character)
                }
            }
            return nil
        }

        private mutating func members() -> SourceAnnotation? {
            var members: [SourceAnnotation] = []
            while true {
                guard let member = type() else { return nil }
                members.append(member)
                if skip(")") { break }
                guard skip("|") else { return nil }
            }
            let others = members.filter { $0 != .name("None") }
            let union = others.count == 1 ? others[0] : .generic("Union", others)
            return others.count == members.count ? union : .generic("Nullable", [union])
        }

        private static func word(_ name: String) -> SourceAnnotation {
            switch name {
            case "string", "bytes": .name("str")
            case "integer": .name("int")
            case "number": .name("float")
            case "boolean": .name("bool")
            case "date-time": .name("datetime")
            case "binary": .name("file")
            case "any": .name("Any")
            case "null": .name("None")
            case "object": .generic("Dict", [.name("str"), .name("Any")])
            default: .name(name)
            }
        }

        private mutating func skip(_ character: Character) -> Bool {
            guard peek == character else { return false }
            position += 1
            return true
        }

        private var peek: Character? { position < characters.count ? characters[position] : nil }
    }
}
