package import ModelGenDiagnostics

extension DiagnosticID {
    /// A pattern that is no regular expression.
    package static let invalidPattern = DiagnosticID("invalid-pattern")
    /// A pattern that uses something this compiler cannot do.
    package static let unsupportedPattern = DiagnosticID("unsupported-pattern")
    /// A pattern in the spelling of another language.
    package static let foreignPattern = DiagnosticID("foreign-pattern")
    /// A pattern that only reads without the `u` flag.
    package static let legacyPattern = DiagnosticID("legacy-pattern")
    /// A pattern that only a bounded search can decide.
    package static let costlyPattern = DiagnosticID("costly-pattern")
}

extension PatternProblem {
    /// The problem as a diagnostic about the pattern at `location`, the place of the whole pattern.
    package func diagnostic(at location: SourceLocation?) -> Diagnostic {
        let sentence = "\(message) (character \(offset + 1) of the pattern)"
        switch kind {
        case .invalid:
            return .warning(
                .invalidPattern, sentence, at: location,
                consequence: "The pattern is documented but not checked.",
                fix: "Write the pattern as an ECMA-262 regular expression.")
        case .unsupported:
            return .warning(
                .unsupportedPattern, sentence, at: location, consequence: "The pattern is documented but not checked.")
        case .foreign:
            return .warning(
                .foreignPattern, sentence, at: location, consequence: "Other validators may decide differently.",
                fix: "Write the pattern as an ECMA-262 regular expression.")
        case .legacy:
            return .note(.legacyPattern, sentence, at: location)
        case .costly:
            return .note(
                .costlyPattern, sentence, at: location,
                consequence: "A text may stay undecided, which is not a failure."
            )
        }
    }
}
