import SeededRandom
import Testing

@testable import ModelGenPatterns
@testable import ModelRuntime

@Suite struct ProgramTextTests {
    private static let patterns = [
        "^[a-z]{1,64}$", #"^.*\.json$"#, "^(?:true|false)$", #"^\p{L}(?:a|bc)*$"#, #"(?<=(a+))\b\1(?i:b)"#,
        "^(?!v-)(?:ab?){2,9}$",
    ]

    @Test(arguments: patterns)
    func needsNoEscapes(_ pattern: String) throws {
        let compiled = try #require(PatternCompiler.compile(pattern).pattern)
        #expect(compiled.source == pattern)
        #expect(compiled.encoded.utf8.allSatisfy { $0.isLetterDigitHyphenOrLowLine })
    }

    @Test(arguments: patterns)
    func isTheSameEveryTime(_ pattern: String) {
        #expect(PatternCompiler.compile(pattern) == PatternCompiler.compile(pattern))
    }

    /// The format is contract between generated code and the run-time library: a change needs a new version.
    @Test(arguments: [
        ("^abc$", "1pDABADhDiDjD"), ("", "1pAAA"), ("^[a-z]*$", "1pDBABhDZABCAAA"),
        ("^(?:a|bc)$", "1tEFAAhDBBCBDBAFCAACBDAEBAAAABDD"),
    ])
    func isStable(_ pattern: String, encoded: String) {
        #expect(PatternCompiler.compile(pattern).pattern?.encoded == encoded)
    }

    /// Whatever happens to the text of a program, reading and running it ends well.
    @Test(arguments: patterns)
    func damageIsHarmless(_ pattern: String) throws {
        let encoded = Array(try #require(PatternCompiler.compile(pattern).pattern).encoded)
        var random = SeededGenerator(seed: 5)
        var malformed = 0
        for _ in 0..<400 {
            var damaged = encoded
            let index = Int.random(in: 0..<damaged.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: damaged.remove(at: index)
            case 1: damaged[index] = "ABCDEFGHab90-_ é".randomElement(using: &random) ?? "A"
            default: damaged.removeSubrange(index...)
            }
            let program = TextPattern(decoding: String(damaged))
            if program.problem != nil {
                malformed += 1
                #expect(program.matches("a") == .undecided)
            }
            for text in ["", "a", "aab💩", "é.json", "v-ab\u{2028}"] { _ = program.matches(text) }
        }
        #expect(malformed > 100)
    }
}

extension UInt8 {
    fileprivate var isLetterDigitHyphenOrLowLine: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
