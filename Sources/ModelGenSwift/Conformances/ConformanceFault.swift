package import ModelGenDiagnostics

/// What is wrong with a rule as far as the types of one scope go.
///
/// A rule about a type of one input is no fault in another; what is said of all scopes counts.
package struct ConformanceFault: Sendable, Hashable {
    /// The position of the rule.
    package var rule: Int
    /// The pattern or name that is at fault; empty for the whole rule.
    package var subject: String
    /// How to say it.
    package var diagnostic: Diagnostic

    /// Creates a fault.
    package init(rule: Int, subject: String, diagnostic: Diagnostic) {
        self.rule = rule
        self.subject = subject
        self.diagnostic = diagnostic
    }

    /// What is to be said where scopes have these faults: those that all of them have.
    package static func diagnostics(of scopes: [[ConformanceFault]]) -> [Diagnostic] {
        guard let first = scopes.first else { return [] }
        return first.filter { fault in
            scopes.dropFirst().allSatisfy { others in
                others.contains { $0.rule == fault.rule && $0.subject == fault.subject }
            }
        }.map(\.diagnostic)
    }
}
