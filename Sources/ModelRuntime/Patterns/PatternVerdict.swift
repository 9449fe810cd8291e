/// What is known about a text and a pattern.
@_documentation(visibility: internal)
public enum PatternVerdict: Sendable, Hashable {
    /// The pattern is found in the text.
    case matches
    /// The pattern is not found in the text.
    case doesNotMatch
    /// The search was given up: its budget was spent, or the program cannot be read.
    case undecided

    init(_ matches: Bool) { self = matches ? .matches : .doesNotMatch }
}
