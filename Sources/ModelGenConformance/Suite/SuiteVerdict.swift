/// What the generated Swift said about one instance.
package struct SuiteVerdict: Sendable {
    /// How that compares with the suite.
    package enum Outcome: String, Sendable, CaseIterable {
        case right
        /// The instance is valid, and the type cannot hold it or reports an issue.
        case wronglyRejected = "rejected"
        /// The instance is invalid, and the type claims to know.
        case wronglyAccepted = "accepted"
        /// The instance is invalid, and the report says that the type accepts more than the schema.
        case inexact
        /// The schema was refused, does not compile, or its program ended.
        case unjudged
    }

    /// The file below the draft's folder, without its extension.
    package var file: String
    /// What the suite calls the schema.
    package var group: String
    /// What the suite calls the instance.
    package var test: String
    /// How the answer compares with the suite.
    package var outcome: Outcome
    /// Whether the root is more than free-form JSON.
    package var isTyped: Bool
    /// Whether the schema names one type and yet runs on free-form JSON.
    package var shouldBeTyped: Bool
    /// Whether Codable says the same; `nil` where it cannot carry the instance.
    package var codableAgrees: Bool?
    /// What holds of every value and does not hold here, in words; empty where everything does.
    package var brokenLaws = ""
    /// What the generated Swift said, where it refused.
    package var reason: String

    /// The verdicts on all instances of a schema.
    static func verdicts(
        on subject: SuiteSubject, answers: [Int: SuiteBatch.Answer], failure: String?
    ) -> [SuiteVerdict] {
        subject.schema.tests.enumerated().map { index, test in
            var verdict = SuiteVerdict(
                file: subject.schema.file, group: subject.schema.description, test: test.description,
                outcome: .unjudged, isTyped: subject.isTyped,
                shouldBeTyped: subject.shouldBeTyped && !subject.isTyped, codableAgrees: nil,
                reason: subject.refusal ?? failure ?? "no answer")
            guard subject.refusal == nil, failure == nil else { return verdict }
            // What asserts nothing declares no type: any JSON is accepted.
            let answer =
                subject.typeName == nil
                ? SuiteBatch.Answer(isAccepted: true, isAcceptedByCodable: nil, reason: "") : answers[index]
            guard let answer else { return verdict }
            verdict.reason = answer.reason
            verdict.brokenLaws = answer.brokenLaws
            verdict.codableAgrees = answer.isAcceptedByCodable.map { $0 == answer.isAccepted }
            switch (test.isValid, answer.isAccepted) {
            case (true, true), (false, false): verdict.outcome = .right
            case (true, false): verdict.outcome = .wronglyRejected
            case (false, true): verdict.outcome = subject.exactness.claimsToBeExact ? .wronglyAccepted : .inexact
            }
            if answer.reason.hasPrefix("isValid contradicts") { verdict.outcome = .unjudged }
            return verdict
        }
    }
}
