import ModelGenModel

/// Says in words what `validate()` checks, for documentation comments.
enum ConstraintPhrase {
    /// All of them in one clause, such as `from 1 to 10`, or `nil` where there is nothing to say.
    static func of(_ constraints: [Constraint]) -> String? {
        let rules = constraints.map(\.rule)
        var phrases = ranges(rules)
        phrases += rules.compactMap(single)
        return phrases.isEmpty ? nil : phrases.joined(separator: ", ")
    }

    /// What is checked about the elements of an array or the values of a map.
    static func ofElements(_ type: TypeReference) -> String? {
        switch type {
        case .scalar, .any, .reference: nil
        case .array(let element), .map(let element): of(element.constraints).map { "each element \($0)" }
        }
    }

    /// Pairs of bounds read better together.
    private static func ranges(_ rules: [Constraint.Rule]) -> [String] {
        var minimum: String?, maximum: String?, phrases: [String] = []
        for rule in rules {
            if case .minimum(let limit) = rule { minimum = limit.spelling }
            if case .maximum(let limit) = rule { maximum = limit.spelling }
        }
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): phrases.append("from \(minimum) to \(maximum)")
        case (let minimum?, nil): phrases.append("at least \(minimum)")
        case (nil, let maximum?): phrases.append("at most \(maximum)")
        case (nil, nil): break
        }
        return phrases
    }

    private static func single(_ rule: Constraint.Rule) -> String? {
        switch rule {
        case .minimum, .maximum, .predicate: nil
        case .pattern(let pattern): pattern.contains("`") || pattern.utf8.count > 60 ? nil : "a match of `\(pattern)`"
        case .exclusiveMinimum(let limit): "more than \(limit)"
        case .exclusiveMaximum(let limit): "less than \(limit)"
        case .multipleOf(let divisor): "a multiple of \(divisor)"
        case .minLength(let count): "at least \(counted(count, "character"))"
        case .maxLength(let count): "at most \(counted(count, "character"))"
        case .minItems(let count): "at least \(counted(count, "element"))"
        case .maxItems(let count): "at most \(counted(count, "element"))"
        case .uniqueItems: "no two elements alike"
        case .minProperties(let count): "at least \(counted(count, "entry", "entries"))"
        case .maxProperties(let count): "at most \(counted(count, "entry", "entries"))"
        case .allowedValues(let values): oneOf(values)
        case .constant(.null): nil
        case .constant(let value): spelling(value).map { "always \($0)" }
        }
    }

    /// Only lists of one type are checked, so only they are said to be.
    private static func oneOf(_ values: [JSONLiteral]) -> String? {
        let spellings = values.compactMap(spelling)
        guard spellings.count == values.count, values.count <= 12, Set(values.map(\.kind)).count == 1 else {
            return nil
        }
        return "one of \(spellings.joined(separator: ", "))"
    }

    private static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
    }

    /// A scalar in back-ticks.
    static func spelling(_ value: JSONLiteral) -> String? {
        switch value {
        case .null: "`null`"
        case .boolean(let flag): "`\(flag)`"
        case .number(let number): "`\(number)`"
        case .string(let text): "`\(text)`"
        case .array, .object: nil
        }
    }
}
