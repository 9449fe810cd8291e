@testable import ModelGenPatterns
@testable import ModelRuntime

/// Compiles `pattern` with `strategy` only, or as users get it, and searches `text`; `nil` when nothing is compiled.
func decide(_ pattern: String, _ text: String, _ strategy: CompilationStrategy? = nil) -> PatternVerdict? {
    textPattern(pattern, strategy)?.matches(text)
}

/// The run-time program of `pattern`.
func textPattern(_ pattern: String, _ strategy: CompilationStrategy? = nil) -> TextPattern? {
    let strategies = strategy.map { [$0] } ?? CompilationStrategy.allCases
    return PatternCompiler.compile(pattern, strategies: strategies).pattern.map { TextPattern(decoding: $0.encoded) }
}

/// The kinds of the problems of `pattern`.
func problems(_ pattern: String) -> [PatternProblem.Kind] { PatternCompiler.compile(pattern).problems.map(\.kind) }
