/// Reads ECMA-262 §22.2.1 with the `u` flag.
///
/// Where that grammar has no reading, the one without the flag (Annex B.1.2) is taken for that place, with a note. So a pattern
/// that is valid with the flag is never touched by the older rules, and one that is not still reads `\p{…}` and `\u{…}` as its author meant.
struct PatternParser {
    let scalars: [Unicode.Scalar]
    /// Where the next unread scalar is.
    var position: Int
    let end: Int
    var flags: PatternFlags
    /// The numbers of the groups of each name, in source order; known before the first term is read.
    var groupNames: [String: [Int]] = [:]
    /// The number of capturing groups in the whole pattern.
    var groupCount = 0
    /// The groups opened so far.
    var openedGroups = 0
    var depth = 0
    /// What was read leniently.
    var problems: [PatternProblem] = []

    /// Creates a parser of the part `body` of a pattern's scalars.
    init(_ scalars: [Unicode.Scalar], body: Range<Int>, flags: PatternFlags) throws(PatternProblem) {
        self.scalars = scalars
        self.flags = flags
        position = body.lowerBound
        end = body.upperBound
        try countGroups()
        position = body.lowerBound
    }

    /// Reads the whole body.
    mutating func parse() throws(PatternProblem) -> Pattern {
        let term = try disjunction()
        guard position == end else { throw invalid("There is no `(` for this `)`", at: position) }
        try GroupNames.check(term, at: 0)
        return Pattern(term: term, groupCount: groupCount, length: scalars.count)
    }

    // MARK: Disjunction, alternative, term

    mutating func disjunction() throws(PatternProblem) -> Term {
        depth += 1
        defer { depth -= 1 }
        guard depth <= PatternLimits.depth else {
            throw PatternProblem(.unsupported, at: position, "Groups are nested deeper than \(PatternLimits.depth)")
        }
        var alternatives = [try alternative()]
        while take("|") { alternatives.append(try alternative()) }
        return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
    }

    private mutating func alternative() throws(PatternProblem) -> Term {
        var terms: [Term] = []
        while let next = peek, next != "|", next != ")" { terms.append(try term()) }
        switch terms.count {
        case 0: return .empty
        case 1: return terms[0]
        default: return .sequence(terms)
        }
    }

    private mutating func term() throws(PatternProblem) -> Term {
        let start = position
        let atom = try atom()
        let quantifierStart = position
        guard let quantifier = try quantifier() else { return atom }
        try checkQuantifiable(at: start, quantifierStart)
        return .repetition(Repetition(term: atom, bounds: quantifier.bounds, isGreedy: quantifier.isGreedy))
    }

    /// What is quantifiable is told by its spelling: `(?:^)*` may repeat, `^*` may not (Annex B.1.2, QuantifiableAssertion).
    private mutating func checkQuantifiable(at start: Int, _ quantifierStart: Int) throws(PatternProblem) {
        let spelling = scalars[start..<quantifierStart]
        if ["^", "$", "\\b", "\\B"].contains(where: { spelling.elementsEqual($0.unicodeScalars) }) {
            throw invalid("An anchor or word boundary cannot be repeated", at: quantifierStart)
        }
        if ["(?<=", "(?<!"].contains(where: { spelling.starts(with: $0.unicodeScalars) }) {
            throw invalid("A look-behind cannot be repeated", at: quantifierStart)
        }
        if ["(?=", "(?!"].contains(where: { spelling.starts(with: $0.unicodeScalars) }) {
            noteLegacy("A look-ahead cannot be repeated with the u flag", at: start)
        }
    }

    private mutating func atom() throws(PatternProblem) -> Term {
        let start = position
        let next = scalars[position]
        position += 1
        switch next {
        case "^": return .assertion(flags.isMultiline ? .lineStart : .start)
        case "$": return .assertion(flags.isMultiline ? .lineEnd : .end)
        case ".":
            return .character(CharacterClass(flags.dotMatchesAll ? .all : ScalarRanges.lineTerminators.complement))
        case "(": return try group(at: start)
        case "[": return .character(try characterClass(at: start))
        case "\\": return try escape(at: start)
        case "*", "+", "?": throw nothingToRepeat(next, at: start)
        case "{", "}", "]": return try lone(next, at: start)
        default: return .character(literal(next.value))
        }
    }

    private func nothingToRepeat(_ quantifier: Unicode.Scalar, at offset: Int) -> PatternProblem {
        let before = offset > 0 ? scalars[offset - 1] : " "
        let hint =
            quantifier == "+" && "*+?}".unicodeScalars.contains(before)
            ? "; ECMA-262 has no possessive quantifiers" : ""
        return invalid("There is nothing that `\(quantifier)` could repeat\(hint)", at: offset)
    }

    /// A bracket that opens or closes nothing (Annex B.1.2, ExtendedPatternCharacter).
    private mutating func lone(_ bracket: Unicode.Scalar, at start: Int) throws(PatternProblem) -> Term {
        position = start
        if bracket == "{", try quantifier() != nil { throw nothingToRepeat("{", at: start) }
        position = start + 1
        noteLegacy("`\(bracket)` stands for itself and needs a `\\` with the u flag", at: start)
        return .character(literal(bracket.value))
    }

    /// The class of one code point, or of all that fold like it.
    func literal(_ value: UInt32) -> CharacterClass {
        flags.ignoresCase ? CharacterClass(CaseFolding.closure(of: ScalarRanges(value))) : CharacterClass(value)
    }

    // MARK: Reading scalars

    /// The next scalar, unread.
    var peek: Unicode.Scalar? { position < end ? scalars[position] : nil }

    /// The scalar after `distance` others.
    func peek(_ distance: Int) -> Unicode.Scalar? {
        position + distance < end ? scalars[position + distance] : nil
    }

    /// Reads `text` if it comes next.
    mutating func take(_ text: String) -> Bool {
        let expected = text.unicodeScalars
        guard position + expected.count <= end, scalars[position..<end].starts(with: expected) else { return false }
        position += expected.count
        return true
    }

    // MARK: Problems

    func invalid(_ message: String, at offset: Int) -> PatternProblem {
        PatternProblem(.invalid, at: offset, message)
    }

    mutating func noteLegacy(_ message: String, at offset: Int) {
        problems.append(PatternProblem(.legacy, at: offset, message))
    }
}
