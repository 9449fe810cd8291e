/// Turns the value of `pattern`, or a key of `patternProperties`, into a program for the run-time library.
///
/// A pattern is an ECMA-262 regular expression with the `u` flag that is searched for in a text (JSON Schema Core 2020-12 §6.4).
package enum PatternCompiler {
    /// Compiles `source`. A pattern that is no regular expression, or that cannot be compiled, yields a fatal problem and no program.
    package static func compile(_ source: String) -> PatternCompilation {
        compile(source, strategies: CompilationStrategy.allCases)
    }

    /// Compiles `source` by the first of `strategies` that can.
    static func compile(_ source: String, strategies: [CompilationStrategy]) -> PatternCompilation {
        do throws(PatternProblem) {
            let (pattern, problems) = try read(source)
            for strategy in strategies {
                guard let program = strategy.program(for: pattern) else { continue }
                return PatternCompilation(
                    pattern: CompiledPattern(source: source, engine: program.engine, encoded: program.encoded),
                    problems: problems + cost(of: program.engine, pattern))
            }
            throw PatternProblem(.unsupported, at: 0, "The pattern is too large")
        } catch {
            return PatternCompilation(pattern: nil, problems: [error])
        }
    }

    /// Reads a pattern and what there is to say about its spelling.
    static func read(_ source: String) throws(PatternProblem) -> (pattern: Pattern, problems: [PatternProblem]) {
        let scalars = Array(source.unicodeScalars)
        guard scalars.count <= PatternLimits.length else {
            throw PatternProblem(.unsupported, at: 0, "The pattern is longer than \(PatternLimits.length) characters")
        }
        let spelling = PatternSpelling(scalars)
        var parser = try PatternParser(scalars, body: spelling.body, flags: spelling.flags)
        let pattern = try parser.parse()
        return (pattern, [spelling.problem].compactMap { $0 } + parser.problems)
    }

    /// A regular pattern that only the last strategy takes is one whose bounds are too large to be written out.
    private static func cost(of engine: CompiledPattern.Engine, _ pattern: Pattern) -> [PatternProblem] {
        guard engine == .backtracking else { return [] }
        let reason =
            pattern.term.isRegular
            ? "The bounds of its quantifiers are too large to be decided in linear time"
            : "Look-around and back-references are decided by attempts within a budget"
        return [PatternProblem(.costly, at: 0, reason)]
    }
}
