public import ModelGenDiagnostics

/// One change, where it is, and what it means.
public struct Change: Sendable, Hashable {
    /// What kind of change it is.
    public var rule: Rule
    /// The Swift name of the type, as the old side has it; the new one's where the type is new.
    public var type: String
    /// The property, value or member, as it is spelled in the source; `nil` for the type as a whole.
    public var member: String?
    /// What was there.
    public var before: String?
    /// What is there now.
    public var after: String?
    /// Which way the values travel.
    public var directions: Set<Direction>
    /// What it means for code that uses the types: what the rule says, unless the configuration makes the same Swift of both.
    public var swift: Rule.Effect
    /// Where it stood; for what is new, the type that it is new in.
    public var old: SourceLocation?
    /// Where it stands; for what is gone, the type that it is gone from.
    public var new: SourceLocation?

    /// How much it weighs: as much as the worst that it means, in the directions in which the values travel.
    public var severity: Severity {
        Direction.allCases.filter(directions.contains).map { rule.wire($0).severity }.reduce(swift.severity, max)
    }

    /// The type, or the type and its member: `Pet.name`.
    public var subject: String { member.map { "\(type).\($0)" } ?? type }

    /// What it means on the wire, each text once, in the order of the directions.
    public var wireEffects: [(directions: [Direction], effect: Rule.Effect)] {
        let travelled = Direction.allCases.filter(directions.contains)
        if travelled.isEmpty { return [] }
        if rule.request == rule.response { return [(travelled, rule.request)] }
        return travelled.map { ([$0], rule.wire($0)) }
    }
}
