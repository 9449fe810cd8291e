package import Foundation
import ModelGenDiagnostics
import ModelGenPatterns
import ModelGenSwift

/// Has Swift that is generated for patterns judge texts.
package struct PatternRun {
    /// What came of a pattern.
    package struct Outcome: Sendable {
        /// What the pattern is to an engine of ECMA-262.
        package var mode: PatternCase.Mode
        /// On each text; on the pattern itself where it is invalid.
        package var verdicts: [SuiteVerdict]

        /// One verdict on all texts: the first that is wrong.
        var summary: SuiteVerdict? {
            var verdict = verdicts.first { $0.outcome != .right } ?? verdicts.first
            if let first = verdict, first.outcome != .right {
                verdict?.reason = "\(first.test) \(first.reason)"
            }
            verdict?.test = Self.test
            verdict?.codableAgrees = verdicts.allSatisfy { $0.codableAgrees != false }
            return verdict
        }

        static let test = "as listed"
    }

    private let suite: SuiteRun

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - output: Where the Swift is written and compiled.
    ///   - products: Where the modules and objects lie that were built beside this executable.
    package init(output: URL, products: URL) {
        // Each of these schemas is one line of Swift, so that more of them go into a program.
        suite = SuiteRun(
            SuiteFolder(output, draft: .draft202012), numbers: .exact, assertsFormats: false,
            output: output, products: products, batchSize: 256)
    }

    /// What came of each pattern, those first that are valid.
    ///
    /// - Throws: What the file system says.
    package func outcomes(of cases: [PatternCase], progress: (String) -> Void) throws -> [Outcome] {
        let (invalid, valid) = (cases.filter { $0.mode == .invalid }, cases.filter { $0.mode != .invalid })
        var rest = try suite.verdicts(on: valid.map(\.schema), progress: progress)[...]
        var outcomes = valid.map { pattern in
            defer { rest = rest.dropFirst(pattern.texts.count) }
            return Outcome(mode: pattern.mode, verdicts: Array(rest.prefix(pattern.texts.count)))
        }
        for pattern in invalid {
            let isDiagnosed = suite.diagnostics(of: pattern.schema).contains(.invalidPattern)
            outcomes.append(
                Outcome(
                    mode: .invalid,
                    verdicts: [
                        SuiteVerdict(
                            file: PatternCase.file, group: pattern.schema.description, test: Outcome.test,
                            outcome: isDiagnosed ? .right : .wronglyAccepted, isTyped: true, shouldBeTyped: false,
                            codableAgrees: nil, reason: isDiagnosed ? "" : "no diagnostic says that it is invalid")
                    ]))
        }
        return outcomes
    }
}

/// Outcomes counted by mode, and what is wrong with them.
package struct PatternTable: Sendable {
    private let outcomes: [PatternRun.Outcome]

    /// Creates the table.
    package init(_ outcomes: [PatternRun.Outcome]) { self.outcomes = outcomes }

    /// One line for each mode.
    package func lines() -> [String] {
        PatternCase.Mode.allCases.map { mode in
            let these = outcomes.filter { $0.mode == mode }
            let verdicts = these.flatMap(\.verdicts)
            let right = these.count { $0.summary?.outcome ?? .right == .right }
            let name = mode == .legacy ? "without u" : mode.rawValue
            return "mode \(name): \(right) of \(these.count) patterns, \(verdicts.count { $0.outcome == .right }) of "
                + "\(verdicts.count) verdicts as listed, \(verdicts.count { $0.codableAgrees == true }) the same through Codable"
        }
    }

    /// What is wrong and not expected, and what is expected and not wrong.
    package func faults(expecting expected: [ExpectedFailure]) -> [String] {
        SuiteFaults(outcomes.compactMap(\.summary), expecting: expected, numbers: "exact").lines
    }
}
