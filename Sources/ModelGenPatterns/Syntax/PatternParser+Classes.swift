extension PatternParser {
    /// One end of a range in a class.
    private enum ClassAtom {
        case codePoint(UInt32)
        case items(ClassItems)

        var items: ClassItems {
            switch self {
            case .codePoint(let value): ClassItems(ranges: ScalarRanges(value))
            case .items(let items): items
            }
        }
    }

    /// Reads what follows a `[` at `start` up to its `]` (ECMA-262 §22.2.1, CharacterClass).
    mutating func characterClass(at start: Int) throws(PatternProblem) -> CharacterClass {
        let isNegated = take("^")
        var items = ClassItems()
        while !take("]") {
            guard peek != nil else { throw invalid("The class has no `]`", at: start) }
            items.formUnion(try classRange())
        }
        return closed(items, isNegated: isNegated)
    }

    /// A class of `items`, closed under case folding where case is ignored.
    func closed(_ items: ClassItems, isNegated: Bool = false) -> CharacterClass {
        let ranges = flags.ignoresCase ? CaseFolding.closure(of: items.ranges) : items.ranges
        return CharacterClass(ranges, properties: items.properties, isNegated: isNegated)
    }

    /// One character, class escape or range.
    private mutating func classRange() throws(PatternProblem) -> ClassItems {
        let start = position
        let first = try classAtom()
        guard peek == "-", let afterDash = peek(1), afterDash != "]" else { return first.items }
        position += 1
        let second = try classAtom()
        if case .codePoint(let lower) = first, case .codePoint(let upper) = second {
            guard lower <= upper else { throw invalid("The ends of a range are out of order", at: start) }
            return ClassItems(ranges: ScalarRanges([lower...upper]))
        }
        // Annex B.1.2, CharacterRangeOrUnion.
        noteLegacy("A class such as `\\w` cannot be an end of a range; the `-` stands for itself", at: start)
        var items = first.items
        items.formUnion(second.items)
        items.formUnion(ClassItems(ranges: ScalarRanges(0x2D)))
        return items
    }

    private mutating func classAtom() throws(PatternProblem) -> ClassAtom {
        let start = position
        guard let next = peek else { throw invalid("The class has no `]`", at: start) }
        position += 1
        guard next == "\\" else { return .codePoint(next.value) }
        if take("b") { return .codePoint(0x08) }
        if let items = try classEscape(at: start) { return .items(items) }
        return .codePoint(try characterEscape(at: start, inClass: true))
    }

    /// Reads `d`, `D`, `s`, `S`, `w`, `W`, `p{…}` or `P{…}` after a `\` at `start`, if one comes next.
    mutating func classEscape(at start: Int) throws(PatternProblem) -> ClassItems? {
        guard let next = peek else { return nil }
        let ranges: ScalarRanges
        switch next {
        case "d": ranges = .digits
        case "D": ranges = ScalarRanges.digits.complement
        case "s": ranges = .whitespace
        case "S": ranges = ScalarRanges.whitespace.complement
        case "w": ranges = wordCharacters
        case "W": ranges = wordCharacters.complement
        case "p", "P": return try propertyEscape(at: start)
        default: return nil
        }
        position += 1
        return ClassItems(ranges: ranges)
    }

    /// ECMA-262 §22.2.2.9.3, WordCharacters: ſ and K fold to letters.
    private var wordCharacters: ScalarRanges {
        flags.ignoresCase ? CaseFolding.closure(of: .word) : .word
    }

    /// `\p{…}`; a `\p` without braces is left to the identity escape.
    private mutating func propertyEscape(at start: Int) throws(PatternProblem) -> ClassItems? {
        let isNegated = peek == "P"
        guard peek(1) == "{", let close = scalars[position..<end].firstIndex(of: "}") else { return nil }
        let name = String(String.UnicodeScalarView(scalars[position + 2..<close]))
        position = close + 1
        switch PropertyEscape(name) {
        case .ranges(let ranges): return ClassItems(ranges: isNegated ? ranges.complement : ranges)
        case .property(let property, let isOpposite):
            guard !flags.ignoresCase else {
                throw PatternProblem(.unsupported, at: start, "A property cannot be tested while case is ignored")
            }
            return ClassItems(properties: [PropertyTest(property: property, isNegated: isNegated != isOpposite)])
        case .unavailable(let what): throw PatternProblem(.unsupported, at: start, "`\\p{\(name)}` asks for \(what)")
        case .unknown: throw invalid("There is no Unicode property `\(name)`", at: start)
        }
    }
}
