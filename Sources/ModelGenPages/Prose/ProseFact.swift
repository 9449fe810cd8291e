import ModelGenModel

/// What one sentence states about a property, before it is held against the type.
enum ProseFact: Hashable {
    case defaultValue(StatedValue)
    case bounds(StatedBounds)
    /// The only allowed values, in back-ticks.
    case allowedValues([String])
    /// The only allowed value, in back-ticks.
    case constant(String)
    case nullable
}

/// A value as prose spells it.
enum StatedValue: Hashable {
    case code(String)
    case quoted(String)
    case number(DecimalNumber)
    case word(String)
}

/// A range, whose ends may be missing.
struct StatedBounds: Hashable {
    var lower: End?
    var upper: End?
    /// The elements of a list are meant, not the list.
    var isAboutElements = false

    /// One end of a range.
    struct End: Hashable {
        var value: DecimalNumber
        var isExclusive: Bool
    }

    var rules: [Constraint.Rule] {
        let minimum = lower.map { $0.isExclusive ? Constraint.Rule.exclusiveMinimum($0.value) : .minimum($0.value) }
        let maximum = upper.map { $0.isExclusive ? Constraint.Rule.exclusiveMaximum($0.value) : .maximum($0.value) }
        return [minimum, maximum].compactMap(\.self)
    }
}

/// A way of stating facts that has proved trustworthy.
protocol ProsePattern: Sendable {
    /// `ownName` is the property's name: a sentence that names another one is about that.
    func facts(in sentence: Sentence, about ownName: String) -> [ProseFact]
}

/// The patterns that agreed with the schemas where both could be compared (16,562 rows). Others, such as “at least 3” or
/// “up to 10”, were wrong too often; they stay in the documentation only.
enum Prose {
    /// The first pattern that finds bounds wins its sentence, so that the ones with an exact notation come first.
    private static let bounds: [any ProsePattern] = [
        BracketedRange(), ValuesRange(), NumberBetween(), SignRequirement(), LowerLimit(),
    ]
    /// These are independent of one another.
    private static let others: [any ProsePattern] = [
        StatedDefault(), ValueForAbsence(), ListedValuesPattern(), FixedValue(), NullStatement(),
    ]

    /// Longer ones are not read: they are no sentences, and patterns look back over all words before a match.
    static let tokenLimit = 200

    /// The facts of a description, each with its sentence.
    static func facts(in text: String, about ownName: String) -> [(fact: ProseFact, sentence: String)] {
        Sentence.sentences(of: text).flatMap { sentence -> [(fact: ProseFact, sentence: String)] in
            guard sentence.tokens.count <= tokenLimit else { return [] }
            let range = bounds.lazy.map { $0.facts(in: sentence, about: ownName) }.first { !$0.isEmpty } ?? []
            let rest = others.flatMap { $0.facts(in: sentence, about: ownName) }
            return (range + rest).map { ($0, sentence.text) }
        }
    }
}

/// The facts of descriptions that were read before: SDKs repeat a property's in every body that has it.
struct ProseMemory {
    private struct Description: Hashable {
        var text: String
        var ownName: String
    }

    private var known: [Description: [(fact: ProseFact, sentence: String)]] = [:]

    mutating func facts(in text: String, about ownName: String) -> [(fact: ProseFact, sentence: String)] {
        let description = Description(text: text, ownName: ownName)
        if let facts = known[description] { return facts }
        let facts = Prose.facts(in: text, about: ownName)
        known[description] = facts
        return facts
    }
}

extension Sentence {
    /// Words that make a statement hold only sometimes.
    static let conditions: Set<String> = [
        "if", "unless", "when", "while", "for", "except", "otherwise", "until", "depending", "in", "on", "or",
    ]

    private static let negations: Set<String> = [
        "not", "never", "no", "longer", "doesn't", "isn't", "don't", "cannot", "previously", "formerly",
    ]

    private static let advice: Set<String> = [
        "recommend", "recommended", "recommends", "typically", "usually", "generally", "normally", "suggested",
    ]

    private static let hedges: Set<String> = [
        "currently", "today", "presently", "now", "yet", "initially", "temporarily", "moment",
    ]

    private static let hedgingPhrases = [
        ["at", "this", "time"], ["time", "being"], ["at", "present"], ["further", "notice"],
    ]

    /// “Currently always `iban`” says that it will not stay so, “usually always” that it is not so now.
    var isHedged: Bool {
        containsWord(of: Sentence.hedges) || isAdvice
            || Sentence.hedgingPhrases.contains { !positions(of: $0).isEmpty }
    }

    /// The “not” of “if not provided” is about the property's absence, and negates nothing.
    func isNegated(before position: Int) -> Bool {
        var next = 0
        while next < min(position, tokens.count) {
            if let end = absenceEnd(after: next) {
                next = end
            } else if tokens[next].word.map(Sentence.negations.contains) ?? false {
                return true
            } else {
                next += 1
            }
        }
        return false
    }

    /// Advice is no rule: “we recommend values between 0.0 and 0.7” stands where the schema allows 1.5.
    var isAdvice: Bool { containsWord(of: Sentence.advice) }

    /// Whether the statement is about this property always: no condition but the property's own absence, no other name.
    func isUnconditional(before position: Int, about ownName: String) -> Bool {
        let lead = tokens.prefix(position)
        let conditions: Set<String> = ["if", "when", "unless", "for", "with", "where", "while"]
        guard lead.contains(where: { $0.word.map(conditions.contains) ?? false }) else {
            return lead.last?.code.map { $0 == ownName } ?? true
        }
        return lead.contains { $0.word.map(Sentence.absences.contains) ?? false }
            && lead.allSatisfy { $0.code == nil || $0.code == ownName }
    }

    private static let absences = absent.union(provided)

    /// What a property is that is not there …
    private static let absent: Set<String> = [
        "omitted", "unset", "absent", "empty", "missing", "unspecified", "undefined",
    ]

    /// … and one that is, so that a “not” has to stand before it.
    private static let provided: Set<String> = [
        "provided", "specified", "set", "given", "supplied", "passed", "present", "defined", "included", "sent",
    ]

    /// Whether a condition follows, such as in “false, unless …”.
    func isConditional(after position: Int) -> Bool {
        var next = position
        if let token = token(next), token.isSign(",") { next += 1 }
        return token(next)?.word.map(Sentence.conditions.contains) ?? false
    }

    /// Where the property's own absence ends after a value, as in “`600` if not provided”: that is what a default means, and
    /// no condition. `nil` where anything else is said.
    func absenceEnd(after position: Int) -> Int? {
        var next = position
        if let token = token(next), token.isSign(",") { next += 1 }
        guard let lead = token(next)?.word, ["if", "when", "unless", "where"].contains(lead) else { return nil }
        next += 1
        let fillers: Set<String> = ["it", "is", "this", "left", "value", "field", "parameter", "otherwise", "the"]
        let negations: Set<String> = ["not", "isn't", "no", "none", "nothing"]
        var (count, isNegated) = (0, false)
        while let word = token(next)?.word, count < 4, fillers.contains(word) || negations.contains(word) {
            if negations.contains(word) { isNegated.toggle() }
            (next, count) = (next + 1, count + 1)
        }
        // “Unless given” is “if not given”.
        if lead == "unless" { isNegated.toggle() }
        let words = isNegated ? Sentence.provided : Sentence.absent
        guard let word = token(next)?.word, words.contains(word), endsClause(at: next + 1) else { return nil }
        return next + 1
    }
}
