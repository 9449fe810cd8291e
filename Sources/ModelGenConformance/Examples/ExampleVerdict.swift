/// Holds outcomes against the list of exceptions.
package struct ExampleVerdict: Sendable {
    private let exceptions: [ExampleException]
    private var outcomes: [ExampleOutcome] = []

    /// Creates a verdict on nothing yet.
    package init(exceptions: [ExampleException]) { self.exceptions = exceptions }

    /// Adds the outcome of a document.
    package mutating func add(_ outcome: ExampleOutcome) { outcomes.append(outcome) }

    /// What is wrong, line by line: what could not be tried, differences that nothing explains, and exceptions for
    /// examples that were tried and do not differ. Exceptions of documents that were not looked at are left alone.
    package func faults() -> [String] {
        let documents = Set(outcomes.map(\.document))
        var faults: [String] = []
        for outcome in outcomes {
            if let failure = outcome.failure { faults.append("\(outcome.document): \(failure)") }
            for difference in outcome.differences where !exceptions.contains(where: { $0.explains(difference) }) {
                faults.append("\(difference.file)#\(difference.pointer): \(difference.what)")
            }
        }
        let differences = outcomes.flatMap(\.differences)
        for exception in exceptions where documents.contains(exception.document) {
            if !differences.contains(where: exception.explains) {
                faults.append("\(exception.file)#\(exception.pointer): stale exception: it comes out as it went in")
            }
        }
        return faults
    }
}

extension ExampleException {
    /// Whether the difference is the one that is explained.
    fileprivate func explains(_ difference: ExampleOutcome.Difference) -> Bool {
        file == difference.file && pointer == difference.pointer
    }
}
