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
        var bounds = Bounds(), lengths = Bounds(), items = Bounds(), properties = Bounds()
        for rule in rules {
            switch rule {
            case .minimum(let limit): bounds.lower = limit.spelling
            case .maximum(let limit): bounds.upper = limit.spelling
            case .minLength(let count): lengths.lower = String(count)
            case .maxLength(let count): lengths.upper = String(count)
            case .minItems(let count): items.lower = String(count)
            case .maxItems(let count): items.upper = String(count)
            case .minProperties(let count): properties.lower = String(count)
            case .maxProperties(let count): properties.upper = String(count)
            default: break
            }
        }
        return [
            bounds.phrase(), lengths.phrase("character", "characters"), items.phrase("element", "elements"),
            properties.phrase("entry", "entries"),
        ].compactMap { $0 }
    }

    /// What is allowed at the least and at the most, as it is spelled.
    private struct Bounds {
        var lower: String?
        var upper: String?

        func phrase(_ one: String = "", _ many: String = "") -> String? {
            func counted(_ count: String) -> String { one.isEmpty ? count : "\(count) \(count == "1" ? one : many)" }
            switch (lower, upper) {
            case (let lower?, let upper?) where lower == upper: return "exactly \(counted(lower))"
            case (let lower?, let upper?): return "from \(lower) to \(counted(upper))"
            case (let lower?, nil): return "at least \(counted(lower))"
            case (nil, let upper?): return "at most \(counted(upper))"
            case (nil, nil): return nil
            }
        }
    }

    private static func single(_ rule: Constraint.Rule) -> String? {
        switch rule {
        case .minimum, .maximum, .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties,
            .predicate:
            nil
        case .pattern(let pattern): pattern.contains("`") || pattern.utf8.count > 60 ? nil : "a match of `\(pattern)`"
        case .exclusiveMinimum(let limit): "more than \(limit)"
        case .exclusiveMaximum(let limit): "less than \(limit)"
        case .multipleOf(let divisor): "a multiple of \(divisor)"
        case .uniqueItems: "no two elements alike"
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
