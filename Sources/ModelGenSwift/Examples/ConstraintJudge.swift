import ModelGenModel
import ModelGenText

/// Whether values keep what is asserted about them; whoever cannot tell says so.
enum ConstraintJudge {
    typealias Fault = ExampleJudge.Fault

    static func check(_ value: JSONLiteral, _ constraints: [Constraint]) throws(Fault) {
        for constraint in constraints {
            switch keeps(value, constraint.rule) {
            case true?: continue
            case false?: throw Fault(reason: "breaks `\(constraint.rule.keyword)`")
            case nil: throw Fault(reason: "has a `\(constraint.rule.keyword)`, which is not tried", isCertain: false)
            }
        }
    }

    /// `nil` where it cannot be told. A keyword says nothing about values of another kind (JSON Schema 2020-12 Validation §6).
    private static func keeps(_ value: JSONLiteral, _ rule: Constraint.Rule) -> Bool? {
        switch rule {
        case .minimum(let limit): number(value) { !($0 < limit) }
        case .maximum(let limit): number(value) { !(limit < $0) }
        case .exclusiveMinimum(let limit): number(value) { limit < $0 }
        case .exclusiveMaximum(let limit): number(value) { $0 < limit }
        case .multipleOf(let divisor): isMultiple(value, of: divisor)
        case .minLength(let count): value.string.map { $0.unicodeScalars.count >= count } ?? true
        case .maxLength(let count): value.string.map { $0.unicodeScalars.count <= count } ?? true
        case .pattern: value.string == nil ? true : nil
        case .minItems(let count): items(value) { $0.count >= count }
        case .maxItems(let count): items(value) { $0.count <= count }
        case .uniqueItems:
            items(value) { values in
                values.indices.allSatisfy { index in !values[..<index].contains { $0.isSame(as: values[index]) } }
            }
        case .minProperties(let count): members(value) { $0.count >= count }
        case .maxProperties(let count): members(value) { $0.count <= count }
        case .allowedValues(let values): values.contains { $0.isSame(as: value) }
        case .constant(let constant): constant.isSame(as: value)
        case .predicate: nil
        }
    }

    private static func number(_ value: JSONLiteral, _ test: (DecimalNumber) -> Bool) -> Bool {
        if case .number(let number) = value { test(number) } else { true }
    }

    private static func items(_ value: JSONLiteral, _ test: ([JSONLiteral]) -> Bool) -> Bool {
        if case .array(let values) = value { test(values) } else { true }
    }

    private static func members(_ value: JSONLiteral, _ test: ([JSONLiteral.Member]) -> Bool) -> Bool {
        if case .object(let members) = value { test(members) } else { true }
    }

    private static func isMultiple(_ value: JSONLiteral, of divisor: DecimalNumber) -> Bool? {
        guard case .number(let number) = value else { return true }
        guard let number = number.integer(as: Int64.self), let divisor = divisor.integer(as: Int64.self), divisor > 0
        else { return nil }
        return number % divisor == 0
    }
}

extension JSONLiteral {
    /// Whether both are one value to JSON Schema (2020-12 Core §4.2.2): numbers by value, objects in whatever order.
    func isSame(as other: JSONLiteral) -> Bool {
        switch (self, other) {
        case (.number(let a), .number(let b)): a.isEqualInValue(to: b)
        case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.object(let a), .object(let b)):
            a.count == b.count && a.allSatisfy { member in other[member.key]?.isSame(as: member.value) == true }
                && b.allSatisfy { member in self[member.key] != nil }
        default: self == other
        }
    }
}
