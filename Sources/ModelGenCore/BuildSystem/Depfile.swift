import ModelGenText

/// A rule in Make's format that says which files a run has read, for build systems that rebuild when one of them changes.
package struct Depfile: Sendable, Hashable {
    /// What the rule is for. Ninja wants its first output to be the first.
    package var targets: [String]
    /// What was read, in the order of the text.
    package var dependencies: [String]

    /// Creates a rule.
    package init(targets: [String], dependencies: [String]) {
        self.targets = targets
        self.dependencies = dependencies
    }

    /// The rule, then an empty one for each dependency: without it, Make stops over a file that is gone instead of
    /// running the command that no longer needs it (as GCC's `-MP`).
    package var text: String {
        let escaped = dependencies.map(MakeText.escaped)
        let rule = targets.map(MakeText.escaped).joined(separator: " ") + ":" + escaped.map { " \\\n  \($0)" }.joined()
        return rule + "\n" + escaped.map { "\($0):\n" }.joined()
    }
}
