import Foundation
import TestSupport
import Testing

@testable import ModelGenPatterns
@testable import ModelRuntime

/// Patterns of real documents with the verdicts of another engine of ECMA-262.
@Suite struct RealPatternTests {
    struct RealPattern: Sendable {
        var pattern: String
        /// `u`; empty when only valid without that flag; `invalid`.
        var mode: String
        var cases: [(text: String, matches: Bool)]
    }

    /// Patterns decided otherwise on purpose. An entry that is no longer needed fails.
    static let exceptions: [String: String] = [
        "/[a-z]/i": "a JavaScript literal: bare, it would want the text to hold slashes and an i",
        "/^[a-zA-Za0-9]+$/": "a JavaScript literal: bare, it could match nothing",
    ]

    static func patterns() throws -> [RealPattern] {
        try Data(Corpus.bytes(Corpus.realPatterns)).split(separator: UInt8(ascii: "\n")).map { line in
            let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
            let cases = try #require(object["cases"] as? [[Any]])
            return RealPattern(
                pattern: try #require(object["pattern"] as? String), mode: try #require(object["mode"] as? String),
                cases: try cases.map { (try #require($0[0] as? String), try #require($0[1] as? Bool)) })
        }
    }

    @Test(
        .enabled(
            if: Corpus.has(Corpus.realPatterns), "\(Corpus.notice(Corpus.realPatterns))"))
    func decidedAsListed() throws {
        var failing: Set<String> = []
        for real in try Self.patterns() where real.mode != "invalid" {
            let compiled = try #require(PatternCompiler.compile(real.pattern).pattern, "\(real.pattern)")
            let program = TextPattern(decoding: compiled.encoded)
            let wrong = real.cases.filter { program.matches($0.text) != PatternVerdict($0.matches) }
            guard let first = wrong.first else { continue }
            failing.insert(real.pattern)
            if Self.exceptions[real.pattern] == nil {
                Issue.record(
                    "\(real.pattern) (\(compiled.engine)) on \(first.text.debugDescription) and \(wrong.count - 1) more"
                )
            }
        }
        #expect(failing.isSuperset(of: Self.exceptions.keys), "an exception is stale")
    }

    @Test(
        .enabled(
            if: Corpus.has(Corpus.realPatterns), "\(Corpus.notice(Corpus.realPatterns))"),
        arguments: CompilationStrategy.allCases)
    func decidedAlikeByEveryStrategy(_ strategy: CompilationStrategy) throws {
        for real in try Self.patterns() where Self.exceptions[real.pattern] == nil {
            guard let program = textPattern(real.pattern, strategy) else { continue }
            for (text, matches) in real.cases {
                let verdict = program.matches(text)
                // Attempts may be given up, but are never wrong.
                if strategy == .backtracking, verdict == .undecided { continue }
                #expect(verdict == PatternVerdict(matches), "\(real.pattern) on \(text.debugDescription)")
            }
        }
    }

    /// A repetition within another takes exponential time where one way is tried after the other.
    @Test(
        .enabled(
            if: Corpus.has(Corpus.realPatterns), "\(Corpus.notice(Corpus.realPatterns))"))
    func nestedRepetitionsTakeLinearWork() throws {
        var count = 0
        for real in try Self.patterns() where real.mode != "invalid" {
            guard try PatternCompiler.read(real.pattern).pattern.term.hasNestedRepetition else { continue }
            // With look-around there is a budget instead: LinearTimeTests.
            guard let program = textPattern(real.pattern, .automaton) else { continue }
            #expect(PatternCompiler.compile(real.pattern).pattern?.isLinear == true, "\(real.pattern)")
            count += 1
            // What matches, over and over: the search goes on as long as it can.
            let text = real.cases.filter(\.matches).map(\.text).max { $0.utf8.count < $1.utf8.count } ?? "a"
            let work = [1_000, 10_000, 100_000].map { length in
                let repeated = String(repeating: text, count: length / max(text.unicodeScalars.count, 1) + 1)
                return program.search(String(String.UnicodeScalarView(repeated.unicodeScalars.prefix(length)))).work
            }
            #expect(work[1] <= 11 * work[0] && work[2] <= 11 * work[1], "\(real.pattern): \(work)")
        }
        #expect(count > 30)
    }

    @Test(
        .enabled(
            if: Corpus.has(Corpus.realPatterns), "\(Corpus.notice(Corpus.realPatterns))"))
    func invalidOnesAreDiagnosed() throws {
        let invalid = try Self.patterns().filter { $0.mode == "invalid" }
        #expect(!invalid.isEmpty)
        for real in invalid {
            let compilation = PatternCompiler.compile(real.pattern)
            #expect(compilation.pattern == nil, "\(real.pattern)")
            #expect(compilation.problems.map(\.kind) == [.invalid], "\(real.pattern)")
        }
    }

    @Test(
        .enabled(
            if: Corpus.has(Corpus.realPatterns), "\(Corpus.notice(Corpus.realPatterns))"))
    func legacyOnesAreNoted() throws {
        for real in try Self.patterns() where real.mode != "invalid" && Self.exceptions[real.pattern] == nil {
            let isLegacy = try PatternCompiler.read(real.pattern).problems.map(\.kind).contains(.legacy)
            #expect(isLegacy == (real.mode == ""), "\(real.pattern)")
        }
    }
}

extension Term {
    /// Whether something that repeats without an upper bound holds something that does.
    fileprivate var hasNestedRepetition: Bool {
        if case .repetition(let repetition) = self, repetition.bounds.maximum == nil, repetition.term.hasRepetition {
            return true
        }
        return parts.contains(where: \.hasNestedRepetition)
    }

    private var hasRepetition: Bool {
        if case .repetition(let repetition) = self, repetition.bounds.maximum != 1 { return true }
        return parts.contains(where: \.hasRepetition)
    }

    private var parts: [Term] {
        switch self {
        case .empty, .character, .assertion, .backreference: []
        case .sequence(let terms), .alternation(let terms): terms
        case .capture(let capture): [capture.term]
        case .repetition(let repetition): [repetition.term]
        case .look(let look): [look.term]
        }
    }
}
