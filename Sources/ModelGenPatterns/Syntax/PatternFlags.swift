/// The flags that a pattern can set for a part of itself (ECMA-262 §22.2.1, Modifiers).
struct PatternFlags: Hashable, Sendable {
    var ignoresCase = false
    /// Whether `^` and `$` also match at line terminators.
    var isMultiline = false
    /// Whether `.` also matches line terminators.
    var dotMatchesAll = false

    /// Sets the flag of the given letter; false when no modifier has that letter.
    mutating func set(_ letter: Unicode.Scalar, to value: Bool) -> Bool {
        switch letter {
        case "i": ignoresCase = value
        case "m": isMultiline = value
        case "s": dotMatchesAll = value
        default: return false
        }
        return true
    }
}
