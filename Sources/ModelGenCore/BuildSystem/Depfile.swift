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
        let escaped = dependencies.map(Self.escaped)
        let rule = targets.map(Self.escaped).joined(separator: " ") + ":" + escaped.map { " \\\n  \($0)" }.joined()
        return rule + "\n" + escaped.map { "\($0):\n" }.joined()
    }

    /// A path as Make and Ninja read it. Neither has a spelling for a line feed, so a path with one is of no use here.
    private static func escaped(_ path: String) -> String {
        var text = ""
        for character in path {
            switch character {
            case " ", "#": text += "\\\(character)"
            case "$": text += "$$"
            default: text.append(character)
            }
        }
        return text
    }
}
