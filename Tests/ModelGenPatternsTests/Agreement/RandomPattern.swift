import SeededRandom

/// Makes up patterns and texts in which they may be found.
struct RandomPattern {
    var random: SeededGenerator

    private static let atoms = [
        "a", "b", "c", "1", "é", "💩", " ", "\\n", ".", "\\d", "\\w", "\\s", "\\W", "[ab]", "[^a]", "[a-c1]", "[]",
        "[^]",
        "\\p{L}", "[^\\p{L}1]",
    ]
    private static let anchors = ["^", "$", "\\b", "\\B"]
    private static let quantifiers = ["*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "*?", "+?", "??", "{0}"]
    private static let looks = ["(?=", "(?!", "(?<=", "(?<!"]
    private static let letters = ["a", "b", "c", "1", "_", "é", "💩", " ", "\n", "-", "\u{2028}"]

    /// A pattern, with look-around and back-references or without.
    mutating func pattern(regular: Bool) -> String {
        let body = alternatives(depth: 3, regular: regular)
        return (chance(3) ? "^" : "") + body + (chance(3) ? "$" : "")
    }

    /// A text of at most ten characters.
    mutating func text() -> String {
        (0..<Int.random(in: 0...10, using: &random)).map { _ in pick(Self.letters) }.joined()
    }

    /// A text of characters that mean something in patterns.
    mutating func scrawl() -> String {
        let pieces =
            Self.atoms + Self.anchors + Self.quantifiers + Self.looks + [
                "(", ")", "[", "]", "{", "}", "\\", "|", "-", "(?<n>", "\\k<n>", "\\1", "\\u{", "\\x4", "(?i)", "/",
            ]
        return (0..<Int.random(in: 0...12, using: &random)).map { _ in pick(pieces) }.joined()
    }

    private mutating func chance(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

    private mutating func alternatives(depth: Int, regular: Bool) -> String {
        var result = sequence(depth: depth, regular: regular)
        while chance(4) { result += "|" + sequence(depth: depth, regular: regular) }
        return result
    }

    private mutating func sequence(depth: Int, regular: Bool) -> String {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in term(depth: depth, regular: regular) }.joined()
    }

    private mutating func term(depth: Int, regular: Bool) -> String {
        if chance(8) { return pick(Self.anchors) }
        if !regular, chance(6) { return pick(Self.looks) + alternatives(depth: depth - 1, regular: depth > 0) + ")" }
        if !regular, chance(8) { return "(a|b)\\1" }
        let isGroup = depth > 0 && chance(3)
        let atom = isGroup ? "(?:" + alternatives(depth: depth - 1, regular: regular) + ")" : pick(Self.atoms)
        return chance(2) ? atom + pick(Self.quantifiers) : atom
    }
}
