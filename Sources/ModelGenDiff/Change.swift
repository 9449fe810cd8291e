package import ModelGenDiagnostics

/// One change, where it is, and what it means.
package struct Change: Sendable, Hashable {
    /// What something changed in.
    package enum Holder: Sendable, Hashable {
        case type, operation
    }

    /// What kind of change it is.
    package var rule: Rule
    /// What `type` names.
    package var holder = Holder.type
    /// The Swift name of the type, as the old side has it; the new one's where the type is new. Of an operation its method
    /// and path.
    package var type: String
    /// The property, value or member, as it is spelled in the source, or the part of the operation; `nil` for the whole.
    package var member: String?
    /// What was there.
    package var before: String?
    /// What is there now.
    package var after: String?
    /// Which way the values travel.
    package var directions: Set<Direction>
    /// What it means for code that uses the types: what the rule says, unless the configuration makes the same Swift of both.
    package var swift: Rule.Effect
    /// Where it stood; for what is new, the type that it is new in.
    package var old: SourceLocation?
    /// Where it stands; for what is gone, the type that it is gone from.
    package var new: SourceLocation?

    /// Whether it is not certain that both are the same: that something was renamed is never said by the source.
    package var isGuessed = false
    /// How many operations besides the one that is named share the place that changed.
    package var otherOperations = 0

    /// How much it weighs: as much as the worst that it means, in the directions in which the values travel.
    package var severity: Severity {
        Direction.allCases.filter(directions.contains).map { rule.wire($0).severity }.reduce(swift.severity, max)
    }

    /// The type, or the type and its member: `Pet.name`; the operation, or it and its part: `GET /pets, response 200`.
    package var subject: String {
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
    package var wireEffects: [(directions: [Direction], effect: Rule.Effect)] {
        let travelled = Direction.allCases.filter(directions.contains)
        if travelled.isEmpty { return [] }
        if rule.request == rule.response { return [(travelled, rule.request)] }
        return travelled.map { ([$0], rule.wire($0)) }
    }
}
