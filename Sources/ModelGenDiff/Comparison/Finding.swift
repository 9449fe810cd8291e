/// What was found about a value, before it is known whose value it is.
struct Finding {
    var rule: Rule
    /// `nil` where the whole type says it best.
    var before: String?
    var after: String?
    /// Whether the configuration makes the same Swift of both, whatever the rule says.
    var isSameSwift = false

    /// Whether it is the type that changed, not what is asserted about values of it.
    var isAboutType: Bool {
        Self.typeRules.contains(rule)
    }

    private static let typeRules = Set(Rule.values + [.nullabilityLost, .nullabilityRuledOut])
}
