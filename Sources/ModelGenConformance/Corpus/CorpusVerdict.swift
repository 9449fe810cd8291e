/// What is wrong with the outcomes, line by line.
package struct CorpusVerdict: Sendable {
    /// One line for each; empty where all is as expected.
    package private(set) var faults: [String] = []

    /// Judges the outcomes; expectations about other documents are left alone, because a sample may lack them.
    package init(on outcomes: [CorpusOutcome], expecting expected: [ExpectedRefusal]) {
        for outcome in outcomes {
            judge(outcome, expected.filter { $0.document == outcome.document })
        }
    }

    private mutating func judge(_ outcome: CorpusOutcome, _ expected: [ExpectedRefusal]) {
        if let failure = outcome.failure { faults.append("\(outcome.document): \(failure)") }
        if let first = outcome.compilation?.complaints.first {
            let count = outcome.compilation?.complaints.count ?? 0
            faults.append("\(outcome.document): does not compile, \(count) complaints: \(first)")
        }
        for error in outcome.errors where !expected.contains(where: { $0.matches(error) }) {
            faults.append(
                "\(outcome.document):\(error.position): refused unexpectedly: [\(error.id)] \(error.message)")
        }
        for refusal in expected where !outcome.errors.contains(where: refusal.matches) {
            faults.append("\(outcome.document): stale expectation: \(refusal.id) at \(refusal.position)")
        }
    }
}

extension ExpectedRefusal {
    fileprivate func matches(_ error: CorpusOutcome.LocatedError) -> Bool {
        id == error.id && position == error.position
    }
}
