import Foundation
import Testing

@testable import ModelGenConformance

@Suite struct SuiteFaultsTests {
    private func verdict(_ outcome: SuiteVerdict.Outcome, _ test: String = "test") -> SuiteVerdict {
        SuiteVerdict(
            file: "file", group: "group", test: test, outcome: outcome, isTyped: true, shouldBeTyped: false,
            codableAgrees: true, reason: "")
    }

    private func expected(_ numbers: String, _ test: String = "test") -> ExpectedFailure {
        ExpectedFailure(numbers: numbers, file: "file", group: "group", test: test)
    }

    private func faults(_ verdicts: [SuiteVerdict], _ expected: [ExpectedFailure]) -> [String] {
        SuiteFaults(verdicts, expecting: expected, numbers: "exact").lines.map {
            String($0.prefix { $0 != "\t" })
        }
    }

    @Test func everyOutcomeButTheRightOneIsAFault() {
        for outcome in SuiteVerdict.Outcome.allCases {
            #expect(faults([verdict(outcome)], []) == (outcome == .right ? [] : [outcome.rawValue]))
        }
    }

    @Test func expectationsExcuseAndGrowStale() {
        #expect(faults([verdict(.wronglyAccepted)], [expected("any")]).isEmpty)
        #expect(faults([verdict(.wronglyAccepted)], [expected("native")]) == ["accepted"])
        #expect(faults([verdict(.right)], [expected("exact")]) == ["stale"])
        #expect(faults([verdict(.right)], [expected("any", "other")]) == ["stale: no such test"])
    }

    @Test func codableMustAgree() {
        var differing = verdict(.right)
        differing.codableAgrees = false
        #expect(faults([differing], []) == ["Codable differs"])
    }

    @Test func brokenLawsAreFaults() {
        var losing = verdict(.right)
        losing.brokenLaws = "what was read strictly is written as {}"
        #expect(faults([losing], []) == ["law"])
        #expect(faults([losing], [expected("any")]) == ["stale"])
    }
}
