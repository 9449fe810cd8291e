import ModelGenModel

/// Constraints as the keywords that they are.
struct ConstraintEntries {
    let entries: Entries

    /// Where `null` is a value, a list of values names it too: `enum` would refuse it otherwise (JSON Schema 2020-12
    /// Validation §6.1.2).
    init(_ constraints: [Constraint], isNullable: Bool = false) {
        var entries = Entries()
        for rule in constraints.map(\.rule) where !entries.members.contains(where: { $0.key == rule.keyword }) {
            switch rule {
            case .allowedValues(let values): entries.add("enum", .array(values + (isNullable ? [.null] : [])))
            case .constant(let value) where isNullable: entries.add("enum", .array([value, .null]))
            // Beside the type, where the schema stands that it is.
            case .predicate: break
            case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength,
                .pattern, .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties, .constant:
                entries.add(rule.keyword, rule.operand)
            }
        }
        self.entries = entries
    }
}
