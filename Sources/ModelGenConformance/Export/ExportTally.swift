/// What became of many inputs.
package struct ExportTally: Sendable {
    private let expected: Set<String>
    private var equal = 0
    private var refused = 0
    private var types = 0
    private var operations = 0
    private var amended = 0
    private var explained = 0
    /// Inputs that came back otherwise unexpectedly, or equal although an exception says otherwise.
    package private(set) var faults = 0

    /// Begins with nothing.
    package init(expecting exceptions: [ExportException]) { expected = Set(exceptions.map(\.path)) }

    /// Counts an input.
    ///
    /// - Returns: What there is to print about it.
    package mutating func count(
        _ outcome: ExportRoundTrip.Outcome, of path: String, isVerbose: Bool
    ) -> [String] {
        switch outcome {
        case .refused:
            refused += 1
            return isVerbose ? ["refused \(path)"] : []
        case .equal(let types, let operations, let amended):
            equal += 1
            self.types += types
            self.operations += operations
            self.amended += amended
            if expected.contains(path) {
                faults += 1
                return ["STALE exception: \(path) comes back equal"]
            }
            return isVerbose ? ["equal \(path): \(types) types, \(operations) operations, \(amended) amended"] : []
        case .different(let lines):
            if expected.contains(path) {
                explained += 1
                return isVerbose ? ["explained \(path)"] : []
            }
            faults += 1
            return ["DIFFERENT \(path)"] + lines.prefix(5).map { "  \($0)" }
                + (lines.count > 5 ? ["  and \(lines.count - 5) more"] : [])
        }
    }

    /// One line for all of them.
    package var summary: String {
        "\(equal) inputs come back equal: \(types) types and \(operations) operations, of which \(amended) say something that "
            + "no keyword says; \(explained) are explained, \(faults) are faults, \(refused) have errors and no model"
    }
}
