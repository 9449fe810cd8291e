/// `regex`: the grammar of ECMA-262 §22.2.1 with the `u` flag, where nothing without a meaning may be escaped.
struct RegexFormat {
    private var rest: Substring.UnicodeScalarView
    private var groupCount = 0
    private var greatestReference = 0
    private var names: Set<String> = []
    private var namedReferences: Set<String> = []
    private var depth = 0

    private static let depthLimit = 200

    private init(_ text: String) { rest = text.unicodeScalars[...] }

    static func matches(_ text: String) -> Bool {
        var format = RegexFormat(text)
        return format.disjunction() && format.rest.isEmpty && format.greatestReference <= format.groupCount
            && format.namedReferences.isSubset(of: format.names)
    }

    private mutating func takes(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    private mutating func disjunction() -> Bool {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return false }
        repeat {
            while let next = rest.first, next != "|", next != ")" {
                guard term() else { return false }
            }
        } while takes("|")
        return true
    }

    private mutating func term() -> Bool {
        if takes("^") || takes("$") { return true }
        if takes("(?=") || takes("(?!") || takes("(?<=") || takes("(?<!") { return disjunction() && takes(")") }
        return atom() && quantifier()
    }

    private mutating func atom() -> Bool {
        guard let first = rest.popFirst() else { return false }
        switch first {
        case ".": return true
        case "\\": return escape(inClass: false)
        case "[": return characterClass()
        case "(": return group()
        case "*", "+", "?", "{", "}", "]", ")", "|": return false
        default: return true
        }
    }

    private mutating func group() -> Bool {
        if takes("?:") { return disjunction() && takes(")") }
        if takes("?<") {
            guard let name = groupName(), names.insert(name).inserted else { return false }
        } else if rest.first == "?" {
            return false
        }
        groupCount += 1
        return disjunction() && takes(")")
    }

    private mutating func groupName() -> String? {
        let name = rest.prefix { $0 != ">" }
        rest = rest.dropFirst(name.count)
        guard let first = name.first, takes(">"), first.properties.isIDStart || first == "$" || first == "_",
            name.allSatisfy({ $0.properties.isIDContinue || $0 == "$" || $0 == "\u{200C}" || $0 == "\u{200D}" })
        else { return nil }
        return String(name)
    }

    private mutating func quantifier() -> Bool {
        if takes("*") || takes("+") || takes("?") {
            _ = takes("?")
            return true
        }
        guard takes("{") else { return true }
        guard let least = digits() else { return false }
        if takes(","), rest.first != "}" {
            guard let most = digits(), least.count < most.count || least.count == most.count && least <= most else {
                return false
            }
        }
        guard takes("}") else { return false }
        _ = takes("?")
        return true
    }

    /// Without leading zeros.
    private mutating func digits() -> String? {
        let digits = rest.prefix { "0"..."9" ~= $0 }
        rest = rest.dropFirst(digits.count)
        guard !digits.isEmpty else { return nil }
        return String(digits.drop { $0 == "0" })
    }

    // MARK: Escapes and classes

    private mutating func escape(inClass: Bool) -> Bool {
        guard let kind = rest.popFirst() else { return false }
        switch kind {
        case "d", "D", "w", "W", "s", "S", "f", "n", "r", "t", "v": return true
        case "b": return true
        case "B": return !inClass
        case "-": return inClass
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return true
        case "c": return rest.popFirst().map { $0.isASCII && UInt8($0.value).isLetter } ?? false
        case "x": return takesHex(2)
        case "u": return unicodeEscape()
        case "p", "P": return property()
        case "0": return !(rest.first.map { "0"..."9" ~= $0 } ?? false)
        case "k":
            guard !inClass, takes("<"), let name = groupName() else { return false }
            namedReferences.insert(name)
            return true
        case "1"..."9":
            let number = String(kind) + String(rest.prefix { "0"..."9" ~= $0 })
            rest = rest.dropFirst(number.utf8.count - 1)
            guard !inClass, let reference = Int(number) else { return false }
            greatestReference = max(greatestReference, reference)
            return true
        default: return false
        }
    }

    private mutating func takesHex(_ count: Int) -> Bool {
        for _ in 0..<count {
            guard let scalar = rest.popFirst(), scalar.isASCII, UInt8(scalar.value).isHexDigit else { return false }
        }
        return true
    }

    private mutating func unicodeEscape() -> Bool {
        guard takes("{") else { return takesHex(4) }
        let digits = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count)
        guard takes("}"), !digits.isEmpty, digits.allSatisfy({ $0.isASCII && UInt8($0.value).isHexDigit }) else {
            return false
        }
        return UInt64(String(digits), radix: 16).map { $0 <= 0x10FFFF } ?? false
    }

    /// Which properties there are is not looked up.
    private mutating func property() -> Bool {
        guard takes("{") else { return false }
        let name = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(name.count)
        return takes("}") && !name.isEmpty
            && name.allSatisfy {
                $0 == "_" || $0 == "=" || $0.isASCII && (UInt8($0.value).isLetter || UInt8($0.value).isDigit)
            }
    }

    private mutating func characterClass() -> Bool {
        _ = takes("^")
        while !takes("]") {
            guard let low = classAtom() else { return false }
            guard rest.first == "-", rest.dropFirst().first != "]" else { continue }
            rest.removeFirst()
            // A set of characters is no end of a range.
            guard let high = classAtom(), let from = low, let to = high, from <= to else { return false }
        }
        return true
    }

    /// The character; an inner `nil` for a set of them; `nil` where there is none.
    private mutating func classAtom() -> UInt32?? {
        guard let first = rest.popFirst() else { return nil }
        guard first == "\\" else { return .some(first.value) }
        let escaped = rest
        guard escape(inClass: true) else { return nil }
        return .some(Self.value(of: escaped[..<rest.startIndex]))
    }

    /// The character that an escape without its backslash stands for; `nil` for a set of them.
    private static func value(of escape: Substring.UnicodeScalarView) -> UInt32? {
        guard let kind = escape.first else { return nil }
        switch kind {
        case "d", "D", "w", "W", "s", "S", "p", "P": return nil
        case "b": return 8
        case "t": return 9
        case "n": return 10
        case "v": return 11
        case "f": return 12
        case "r": return 13
        case "0": return 0
        case "c": return escape.last.map { $0.value & 0x1F }
        case "x", "u": return UInt32(String(escape.dropFirst().filter { $0 != "{" && $0 != "}" }), radix: 16)
        default: return kind.value
        }
    }
}
