import ModelGenModel

/// Reads a type of any of the languages; which words mean what is the vocabulary's to say.
struct LanguageTypeParser {
    private let text: [Character]
    private var position = 0
    private var depth = 0

    /// Deeper nesting is no type that a person could read.
    private static let deepest = 40

    init(_ text: some StringProtocol) { self.text = Array(text) }

    /// The whole text as one type; `nil` where brackets do not match.
    static func parse(_ text: some StringProtocol) -> LanguageType? {
        var parser = LanguageTypeParser(text)
        guard let type = parser.alternatives(separatedByCommas: true), parser.peek == nil else { return nil }
        return type
    }

    private var peek: Character? {
        mutating get {
            while position < text.count, text[position] == " " || text[position] == "\t" { position += 1 }
            return position < text.count ? text[position] : nil
        }
    }

    private mutating func take(_ character: Character) -> Bool {
        guard peek == character else { return false }
        position += 1
        return true
    }

    /// `A | B`; at the top and in parentheses also `A, B`, as Python's pages of version 5 list alternatives.
    private mutating func alternatives(separatedByCommas: Bool) -> LanguageType? {
        guard let first = prefixed() else { return nil }
        var members = [first]
        while true {
            if take("|") {
                guard let next = prefixed() else { return nil }
                members.append(next)
            } else if separatedByCommas, take(",") {
                // `(str,)` is a tuple of one.
                if peek == nil || peek == ")" { break }
                guard let next = prefixed() else { return nil }
                members.append(next)
            } else {
                break
            }
        }
        return members.count == 1 ? members[0] : .union(members)
    }

    private mutating func prefixed() -> LanguageType? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        if take("?") { return prefixed().map(LanguageType.optional) }
        if take("*") { return prefixed().map(LanguageType.pointer) }
        guard let primary = primary() else { return nil }
        return suffixed(primary)
    }

    private mutating func suffixed(_ type: LanguageType) -> LanguageType? {
        var type = type
        while let next = peek {
            if next == "?" {
                position += 1
                type = .optional(type)
            } else if next == "*" {
                // `NSString*`
                position += 1
            } else if next == "[" {
                position += 1
                guard take("]") else { return nil }
                type = .list(type)
            } else {
                break
            }
        }
        return type
    }

    private mutating func primary() -> LanguageType? {
        switch peek {
        case "[": return bracketed()
        case "{": return braced()
        case "(":
            position += 1
            guard let inner = alternatives(separatedByCommas: true), take(")") else { return nil }
            return inner
        case "\"", "'": return quoted()
        default: return named()
        }
    }

    /// `[]T`, `[T]`, `[K: V]`
    private mutating func bracketed() -> LanguageType? {
        position += 1
        if take("]") { return prefixed().map(LanguageType.list) }
        guard let first = alternatives(separatedByCommas: true) else { return nil }
        if take(":") {
            guard let value = alternatives(separatedByCommas: false), take("]") else { return nil }
            return .map(value)
        }
        return take("]") ? .list(first) : nil
    }

    /// `{str: T}`, `{ [key: string]: T; }`
    private mutating func braced() -> LanguageType? {
        position += 1
        if take("[") {
            guard named() != nil, take(":"), alternatives(separatedByCommas: false) != nil, take("]") else {
                return nil
            }
        } else if named() == nil {
            return nil
        }
        guard take(":"), let value = alternatives(separatedByCommas: false) else { return nil }
        _ = take(";")
        return take("}") ? .map(value) : nil
    }

    private mutating func quoted() -> LanguageType? {
        guard let quote = peek, let end = text[(position + 1)...].firstIndex(of: quote) else { return nil }
        let value = String(text[(position + 1)..<end])
        position = end + 1
        return .literal(.string(value))
    }

    private mutating func named() -> LanguageType? {
        guard let name = word() else { return nil }
        // A blank ends a name, except before an argument list that follows it: none of the languages writes that.
        guard position < text.count else { return .name(name) }
        switch text[position] {
        case "<": return arguments(of: name, closing: ">")
        case "(": return arguments(of: name, closing: ")")
        case "{": return arguments(of: name, closing: "}")
        case "[" where position + 1 < text.count && text[position + 1] != "]": return indexed(name)
        default: return .name(name)
        }
    }

    /// `List[T]`; `map[string]T`, whose value follows the bracket.
    private mutating func indexed(_ name: String) -> LanguageType? {
        guard let generic = arguments(of: name, closing: "]") else { return nil }
        guard name == "map", case .generic(_, let arguments) = generic, arguments.count == 1 else { return generic }
        return prefixed().map(LanguageType.map)
    }

    private mutating func arguments(of name: String, closing: Character) -> LanguageType? {
        position += 1
        var arguments: [LanguageType] = []
        while !take(closing) {
            guard let argument = alternatives(separatedByCommas: false) else { return nil }
            arguments.append(argument)
            _ = take(",")
        }
        return .generic(name, arguments)
    }

    /// Letters, digits and what joins parts of a qualified name; a single colon separates.
    private mutating func word() -> String? {
        _ = peek
        var result = ""
        while position < text.count {
            let character = text[position]
            if character == ":" {
                guard position + 1 < text.count, text[position + 1] == ":" else { break }
                result += "::"
                position += 2
                continue
            }
            guard character.isLetter || character.isNumber || "_.\\$-/#&".contains(character) else { break }
            result.append(character)
            position += 1
        }
        return result.isEmpty ? nil : result
    }
}
