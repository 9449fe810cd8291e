/// What became of a pattern.
public struct PatternCompilation: Sendable, Hashable {
    /// The program; `nil` exactly when a problem is fatal.
    public var pattern: CompiledPattern?
    /// What is to be said, in the order of the pattern.
    public var problems: [PatternProblem]
}
