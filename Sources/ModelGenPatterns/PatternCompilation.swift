/// What became of a pattern.
package struct PatternCompilation: Sendable, Hashable {
    /// The program; `nil` exactly when a problem is fatal.
    package var pattern: CompiledPattern?
    /// What is to be said, in the order of the pattern.
    package var problems: [PatternProblem]
}
