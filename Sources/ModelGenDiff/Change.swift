public import ModelGenDiagnostics

/// One change, where it is, and what it means.
public struct Change: Sendable, Hashable {
    /// What something changed in.
    public enum Holder: Sendable, Hashable {
        case type, operation
    }

    /// What kind of change it is.
    public var rule: Rule
    /// What `type` names.
    public var holder = Holder.type
    /// The Swift name of the type, as the old side has it; the new one's where the type is new. Of an operation its method
    /// and path.
    public var type: String
    /// The property, value or member, as it is spelled in the source, or the part of the operation; `nil` for the whole.
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

    /// Whether it is not certain that both are the same: that something was renamed is never said by the source.
    public var isGuessed = false
    /// How many operations besides the one that is named share the place that changed.
    public var otherOperations = 0

    /// How much it weighs: as much as the worst that it means, in the directions in which the values travel.
    public var severity: Severity {
        Direction.allCases.filter(directions.contains).map { rule.wire($0).severity }.reduce(swift.severity, max)
    }

    /// The type, or the type and its member: `Pet.name`; the operation, or it and its part: `GET /pets, response 200`.
    public var subject: String {
        switch holder {
        case .type: member.map { "\(type).\($0)" } ?? type
        case .operation: (member.map { "\(type), \($0)" } ?? type) + others
        }
    }

    private var others: String {
        switch otherOperations {
        case 0: ""
        case 1: ", and one more operation"
        default: ", and \(otherOperations) more operations"
        }
    }

    /// What it means on the wire, each text once, in the order of the directions.
    public var wireEffects: [(directions: [Direction], effect: Rule.Effect)] {
        let travelled = Direction.allCases.filter(directions.contains)
        if travelled.isEmpty { return [] }
        if rule.request == rule.response { return [(travelled, rule.request)] }
        return travelled.map { ([$0], rule.wire($0)) }
    }
}
