import ModelRuntime
import Testing

@testable import ModelGenConformance

@Suite struct PatternTableTests {
    private func outcome(_ mode: PatternCase.Mode, _ outcomes: SuiteVerdict.Outcome...) -> PatternRun.Outcome {
        PatternRun.Outcome(
            mode: mode,
            verdicts: outcomes.enumerated().map { index, outcome in
                SuiteVerdict(
                    file: "pattern", group: "\"^a\"", test: "\(index)", outcome: outcome, isTyped: true,
                    shouldBeTyped: false, codableAgrees: true, reason: "why")
            })
    }

    private let expected = ExpectedFailure(numbers: "any", file: "pattern", group: "\"^a\"", test: "as listed")

    @Test func patternsAreCountedByMode() {
        let table = PatternTable([
            outcome(.unicode, .right, .right), outcome(.unicode, .right, .wronglyRejected), outcome(.invalid, .right),
        ])
        #expect(
            table.lines() == [
                "mode u: 1 of 2 patterns, 3 of 4 verdicts as listed, 4 the same through Codable",
                "mode without u: 0 of 0 patterns, 0 of 0 verdicts as listed, 0 the same through Codable",
                "mode invalid: 1 of 1 patterns, 1 of 1 verdicts as listed, 1 the same through Codable",
            ])
    }

    @Test func oneWrongTextIsAFault() {
        let wrong = PatternTable([outcome(.unicode, .right, .wronglyAccepted)])
        #expect(wrong.faults(expecting: []) == ["accepted\tpattern\t\"^a\"\tas listed\t1 why"])
        #expect(wrong.faults(expecting: [expected]).isEmpty)
        let right = PatternTable([outcome(.unicode, .right, .right)])
        #expect(right.faults(expecting: []).isEmpty)
        #expect(right.faults(expecting: [expected]) == ["stale\tpattern\t\"^a\"\tas listed"])
    }

    @Test func casesAreRead() throws {
        let line = #"{"pattern":"^\"a","mode":"","cases":[["ab",true],["b",false]]}"#
        let read = try #require(PatternCase(try JSONValue(json: Array(line.utf8))))
        #expect(read.pattern == "^\"a" && read.mode == .legacy && read.texts.map(\.matches) == [true, false])
        #expect(read.schema.tests.map(\.instance) == ["\"ab\"", "\"b\""])
        for wrong in [#"{"pattern":"a","mode":"x","cases":[]}"#, #"{"pattern":"a","mode":"u","cases":[["a"]]}"#] {
            #expect(PatternCase(try JSONValue(json: Array(wrong.utf8))) == nil)
        }
    }
}
