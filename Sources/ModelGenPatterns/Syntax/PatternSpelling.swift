/// How a pattern is spelled from outside: bare, as ECMA-262 has it, or in the ways of other languages.
///
/// JSON Schema Core 2020-12 §6.4 wants a bare ECMA-262 pattern. Two other spellings are common in real documents and
/// mean one thing only to their authors.
struct PatternSpelling: Hashable, Sendable {
    /// The part of the scalars that is the pattern itself.
    var body: Range<Int>
    var flags = PatternFlags()
    var problem: PatternProblem?

    /// Finds out how `scalars` is spelled.
    init(_ scalars: [Unicode.Scalar]) {
        body = 0..<scalars.count
        if let inline = Self.inlineFlags(scalars) {
            self = inline
        } else if let literal = Self.slashLiteral(scalars) {
            self = literal
        }
    }

    private init(body: Range<Int>, flags: PatternFlags, problem: PatternProblem) {
        self.body = body
        self.flags = flags
        self.problem = problem
    }

    /// `(?i)` and its like in front, as Java, Python, Go and PCRE have it.
    private static func inlineFlags(_ scalars: [Unicode.Scalar]) -> PatternSpelling? {
        guard scalars.starts(with: ["(", "?"]), let close = scalars.firstIndex(of: ")"), close > 2 else { return nil }
        var flags = PatternFlags()
        for letter in scalars[2..<close] where letter != "u" {
            guard flags.set(letter, to: true) else { return nil }
        }
        let spelling = String(String.UnicodeScalarView(scalars[...close]))
        return PatternSpelling(
            body: close + 1..<scalars.count, flags: flags,
            problem: PatternProblem(
                .foreign, at: 0, "`\(spelling)` is not ECMA-262; it is read as flags for the whole pattern"))
    }

    /// `/…/flags`, as JavaScript source has it: read so only where the slashes cannot be meant as text, because flags
    /// follow or because an anchor at the wrong side of a slash could never hold.
    ///
    /// Either way what is accepted is a superset of what the bare reading accepts.
    private static func slashLiteral(_ scalars: [Unicode.Scalar]) -> PatternSpelling? {
        guard scalars.first == "/", let close = scalars.lastIndex(of: "/"), close > 1 else { return nil }
        let body = 1..<close
        guard let flags = literalFlags(scalars[(close + 1)...]), !hasBareSlash(scalars[body]) else { return nil }
        let isAnchored = scalars[1] == "^" || (scalars[close - 1] == "$" && scalars[close - 2] != "\\")
        let isFlagged = close + 1 < scalars.count && scalars[body].contains { "[(\\^$*+?".unicodeScalars.contains($0) }
        guard isAnchored || isFlagged else { return nil }
        return PatternSpelling(
            body: body, flags: flags,
            problem: PatternProblem(
                .foreign, at: 0, "The slashes of a JavaScript literal are read as delimiters, not as text"))
    }

    private static func literalFlags(_ letters: ArraySlice<Unicode.Scalar>) -> PatternFlags? {
        var flags = PatternFlags()
        for letter in letters where letter != "u" && letter != "g" {
            guard flags.set(letter, to: true) else { return nil }
        }
        return Set(letters).count == letters.count ? flags : nil
    }

    /// Whether a slash stands where a JavaScript literal would have ended.
    private static func hasBareSlash(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
        var isEscaped = false
        var isInClass = false
        for scalar in body {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch scalar {
            case "\\": isEscaped = true
            case "[": isInClass = true
            case "]": isInClass = false
            case "/" where !isInClass: return true
            default: break
            }
        }
        return false
    }
}
