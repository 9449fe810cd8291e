internal import ModelGenModel

extension Constraint.Rule {
    /// Whether the rule says anything about values of the kind: each keyword accepts every value of another type
    /// (JSON Schema 2020-12 Validation §6).
    func concerns(_ kind: ValueKind) -> Bool {
        switch self {
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf: kind == .integer || kind == .number
        case .minLength, .maxLength, .pattern: kind == .string
        case .minItems, .maxItems, .uniqueItems: kind == .array
        case .minProperties, .maxProperties: kind == .object
        case .allowedValues, .constant, .predicate: true
        }
    }
}

extension SchemaReading {
    /// The schema's constraints on values of the kind; the others are reported, because they were meant to restrict.
    func constraints(of schema: Schema, on kind: ValueKind) -> [Constraint] {
        schema.constraints.compactMap { located in
            let rule = located.constraint.rule
            if rule.concerns(kind) { return located.constraint }
            report.warning(
                .idleKeyword, "`\(rule.keyword)` says nothing about values of type \(kind.rawValue)",
                at: located.location, consequence: "It restricts nothing, as the specification has it.")
            return nil
        }
    }
}
