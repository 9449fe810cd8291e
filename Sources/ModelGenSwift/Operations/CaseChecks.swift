import ModelGenModel

/// Writes the checks of an enumeration's payloads as the cases of a `switch`.
struct CaseChecks {
    /// None where nothing is checked.
    private(set) var lines: [String] = []
    let patterns: [PatternContext]

    /// - Parameters:
    ///   - cases: The names, without back-ticks, with the values; `nil` for what is of no model.
    ///   - others: Cases about which nothing is known.
    ///   - scope: What is declared.
    init(_ cases: [(name: String, value: ElementType?)], besides others: [String], scope: EmissionScope) {
        var constants = PatternConstants(taken: Set(cases.map(\.name)))
        var silent: [String] = []
        for (name, value) in cases {
            var renderer = CheckRenderer(catalog: scope.catalog, needs: scope.needs, patterns: constants, member: name)
            let statements = value.map { renderer.checks($0.type, $0.constraints) } ?? []
            constants = renderer.patterns
            if statements.isEmpty {
                silent.append(".\(name)")
            } else {
                lines += ["case .\(name)(let value):"] + statements.map { "    " + $0 }
            }
        }
        silent += others.map { ".\($0)" }
        if !lines.isEmpty, !silent.isEmpty { lines.append("case \(silent.joined(separator: ", ")): break") }
        patterns = constants.constants.map(PatternContext.init)
    }
}
