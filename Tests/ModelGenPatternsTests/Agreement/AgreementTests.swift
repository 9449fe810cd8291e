import SeededRandom
import Testing

@testable import ModelGenPatterns
@testable import ModelRuntime

/// What must hold for every pattern and every text. A failure prints the seed, which repeats it.
@Suite struct AgreementTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func strategiesAgree(seed: UInt64) {
        var making = RandomPattern(random: SeededGenerator(seed: seed))
        var compared = 0
        for _ in 0..<250 {
            let pattern = making.pattern(regular: true)
            let programs = CompilationStrategy.allCases.compactMap { textPattern(pattern, $0) }
            #expect(programs.count >= 2, "seed \(seed): \(pattern)")
            for _ in 0..<8 {
                let text = making.text()
                let verdicts = Set(programs.map { $0.matches(text) }).subtracting([.undecided])
                #expect(verdicts.count == 1, "seed \(seed): \(pattern) on \(text.debugDescription)")
                compared += programs.count
            }
        }
        #expect(compared > 4_000)
    }

    /// `(?:X)` and `(?=)X` are X, which moves a pattern from one strategy to another.
    @Test(arguments: [11, 12] as [UInt64])
    func lookAroundAgreesWithItself(seed: UInt64) {
        var making = RandomPattern(random: SeededGenerator(seed: seed))
        for _ in 0..<250 {
            let pattern = making.pattern(regular: false)
            guard let bare = textPattern(pattern), let looking = textPattern("(?=)(?:\(pattern))") else {
                Issue.record("seed \(seed): \(pattern) does not compile")
                continue
            }
            for _ in 0..<8 {
                let text = making.text()
                let verdicts = Set([bare.matches(text), looking.matches(text)]).subtracting([.undecided])
                #expect(verdicts.count <= 1, "seed \(seed): \(pattern) on \(text.debugDescription)")
            }
        }
    }

    @Test(arguments: [21, 22] as [UInt64])
    func scrawlIsCompiledOrDiagnosed(seed: UInt64) {
        var making = RandomPattern(random: SeededGenerator(seed: seed))
        var compiled = 0
        for _ in 0..<2_000 {
            let pattern = making.scrawl()
            let compilation = PatternCompiler.compile(pattern)
            #expect(
                (compilation.pattern == nil) == compilation.problems.contains(where: \.isFatal),
                "seed \(seed): \(pattern)")
            let length = pattern.unicodeScalars.count
            #expect(compilation.problems.allSatisfy { (0...length).contains($0.offset) }, "seed \(seed): \(pattern)")
            guard let encoded = compilation.pattern?.encoded else { continue }
            compiled += 1
            let program = TextPattern(decoding: encoded)
            #expect(program.problem == nil, "seed \(seed): \(pattern)")
            _ = program.matches(making.text())
        }
        #expect(compiled > 200)
    }
}
