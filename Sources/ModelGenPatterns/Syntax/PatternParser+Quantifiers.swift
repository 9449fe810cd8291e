import ModelGenText

extension PatternParser {
    /// A quantifier (ECMA-262 §22.2.1, Quantifier).
    struct Quantifier {
        var bounds: RepetitionBounds
        var isGreedy: Bool
    }

    /// Reads a quantifier if one comes next; a `{` that starts none is left alone.
    mutating func quantifier() throws(PatternProblem) -> Quantifier? {
        let start = position
        guard let bounds = quantifierPrefix() else {
            position = start
            return nil
        }
        if let maximum = bounds.maximum, maximum < bounds.minimum {
            throw invalid("The bounds \(bounds.minimum) and \(maximum) of a quantifier are out of order", at: start)
        }
        return Quantifier(bounds: bounds, isGreedy: !take("?"))
    }

    private mutating func quantifierPrefix() -> RepetitionBounds? {
        guard let next = peek else { return nil }
        position += 1
        switch next {
        case "*": return RepetitionBounds(minimum: 0, maximum: nil)
        case "+": return RepetitionBounds(minimum: 1, maximum: nil)
        case "?": return RepetitionBounds(minimum: 0, maximum: 1)
        case "{": return bracedBounds()
        default: return nil
        }
    }

    /// `n}`, `n,}` or `n,m}`.
    private mutating func bracedBounds() -> RepetitionBounds? {
        guard let minimum = decimal() else { return nil }
        if take("}") { return RepetitionBounds(minimum: minimum, maximum: minimum) }
        guard take(",") else { return nil }
        if take("}") { return RepetitionBounds(minimum: minimum, maximum: nil) }
        guard let maximum = decimal(), take("}") else { return nil }
        return RepetitionBounds(minimum: minimum, maximum: maximum)
    }

    /// Decimal digits, at least one; no bound is larger than ``PatternLimits/bound``.
    mutating func decimal() -> Int? {
        let start = position
        var value = 0
        while let digit = peek.flatMap(Self.decimalDigit) {
            value = min(value * 10 + digit, PatternLimits.bound)
            position += 1
        }
        return position > start ? value : nil
    }

    static func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
        ASCII.isDigit(scalar) ? Int(scalar.value - 0x30) : nil
    }
}
