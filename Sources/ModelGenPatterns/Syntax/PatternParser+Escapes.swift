import ModelGenText

extension PatternParser {
    /// Reads what follows a `\` at `start`, outside a class (ECMA-262 §22.2.1, AtomEscape).
    mutating func escape(at start: Int) throws(PatternProblem) -> Term {
        guard let next = peek else { throw invalid("The pattern ends after a `\\`", at: start) }
        switch next {
        case "b", "B":
            position += 1
            return .assertion(wordBoundary(isNegated: next == "B"))
        case "k" where !groupNames.isEmpty:
            position += 1
            return try namedBackreference(at: start)
        case "1"..."9":
            if let reference = numberedBackreference() { return reference }
        default: break
        }
        if let items = try classEscape(at: start) { return .character(closed(items)) }
        return .character(literal(try characterEscape(at: start, inClass: false)))
    }

    private func wordBoundary(isNegated: Bool) -> PatternAssertion {
        if flags.ignoresCase { return isNegated ? .notFoldingWordBoundary : .foldingWordBoundary }
        return isNegated ? .notWordBoundary : .wordBoundary
    }

    private mutating func namedBackreference(at start: Int) throws(PatternProblem) -> Term {
        guard take("<") else { throw invalid("`\\k` must be followed by a group's name in `<>`", at: start) }
        let name = try groupName()
        guard let groups = groupNames[name] else { throw invalid("There is no group named `\(name)`", at: start) }
        return .backreference(Backreference(groups: groups, ignoresCase: flags.ignoresCase))
    }

    /// A decimal escape; one that numbers no group is left to the legacy octal reading (Annex B.1.2).
    private mutating func numberedBackreference() -> Term? {
        let start = position
        if let number = decimal(), number <= groupCount {
            return .backreference(Backreference(groups: [number], ignoresCase: flags.ignoresCase))
        }
        position = start
        return nil
    }

    /// Reads an escape that stands for one character (ECMA-262 §22.2.1, CharacterEscape), to a code point.
    mutating func characterEscape(at start: Int, inClass: Bool) throws(PatternProblem) -> UInt32 {
        guard let next = peek else { throw invalid("The pattern ends after a `\\`", at: start) }
        position += 1
        switch next {
        case "f": return 0x0C
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "v": return 0x0B
        case "0"..."7": return octalEscape(next, at: start)
        case "c": return controlEscape(at: start, inClass: inClass)
        case "x": return hexadecimal(digits: 2) ?? identity(next, at: start)
        case "u": return try codePointEscape(at: start)
        case "-" where inClass: return next.value
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return next.value
        default: return identity(next, at: start)
        }
    }

    /// An escape that means nothing: the character itself (Annex B.1.2, IdentityEscape).
    private mutating func identity(_ scalar: Unicode.Scalar, at start: Int) -> UInt32 {
        noteLegacy("`\\\(scalar)` is no escape with the u flag and stands for `\(scalar)`", at: start)
        return scalar.value
    }

    /// `\0`, or up to three octal digits (Annex B.1.2, LegacyOctalEscapeSequence).
    private mutating func octalEscape(_ first: Unicode.Scalar, at start: Int) -> UInt32 {
        var value = first.value - 0x30
        let isPlain = first == "0" && peek.flatMap(Self.decimalDigit) == nil
        while let digit = peek.flatMap(Self.decimalDigit), digit < 8, value * 8 + UInt32(digit) <= 0o377,
            position - start < 4
        {
            value = value * 8 + UInt32(digit)
            position += 1
        }
        if !isPlain { noteLegacy("An octal escape, or a back-reference to a group that does not exist", at: start) }
        return value
    }

    /// `\cX`; without a letter the `\` stands for itself and the `c` is read again (Annex B.1.2).
    private mutating func controlEscape(at start: Int, inClass: Bool) -> UInt32 {
        if let letter = peek, letter.isASCII {
            let isLetter = letter.properties.isAlphabetic
            if isLetter || (inClass && (letter == "_" || Self.decimalDigit(letter) != nil)) {
                position += 1
                if !isLetter { noteLegacy("`\\c` is followed by a letter with the u flag", at: start) }
                return letter.value % 32
            }
        }
        position -= 1
        noteLegacy("`\\c` without a letter stands for a `\\` and a `c`", at: start)
        return 0x5C
    }

    private mutating func codePointEscape(at start: Int) throws(PatternProblem) -> UInt32 {
        let opensBrace = peek == "{"
        if let value = unicodeEscape() { return value }
        if opensBrace { throw invalid("`\\u{…}` must hold a hexadecimal code point up to 10FFFF", at: start) }
        return identity("u", at: start)
    }

    /// What follows `\u`: `{…}`, four digits, or the escapes of a surrogate pair (ECMA-262 §22.2.1, RegExpUnicodeEscapeSequence).
    mutating func unicodeEscape() -> UInt32? {
        let start = position
        if take("{") {
            if let value = bracedCodePoint() { return value }
            position = start
            return nil
        }
        guard let value = hexadecimal(digits: 4) else { return nil }
        let afterFirst = position
        let high = UInt16(truncatingIfNeeded: value)
        if SurrogatePair.isHigh(high), take("\\u"), let low = hexadecimal(digits: 4),
            let scalar = SurrogatePair.scalar(high: high, low: UInt16(truncatingIfNeeded: low))
        {
            return scalar.value
        }
        position = afterFirst
        return value
    }

    private mutating func bracedCodePoint() -> UInt32? {
        let start = position
        var value: UInt32 = 0
        while let digit = peek.flatMap(Hexadecimal.value) {
            value = value * 16 + UInt32(digit)
            guard value <= ScalarRanges.last else { return nil }
            position += 1
        }
        return position > start && take("}") ? value : nil
    }

    /// Exactly `digits` hexadecimal digits; nothing is read otherwise.
    private mutating func hexadecimal(digits: Int) -> UInt32? {
        let start = position
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = peek.flatMap(Hexadecimal.value) else {
                position = start
                return nil
            }
            value = value * 16 + UInt32(digit)
            position += 1
        }
        return value
    }
}
