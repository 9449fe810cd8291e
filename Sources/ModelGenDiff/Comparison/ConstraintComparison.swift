import ModelGenModel

/// Compares two lists of assertions about one value.
struct ConstraintComparison {
    private let old: [Constraint.Rule]
    private let new: [Constraint.Rule]

    /// Predicates are left out: what they assert, the declarations have too.
    init(_ old: [Constraint], _ new: [Constraint]) {
        self.old = old.map(\.rule)
        self.new = new.map(\.rule)
    }

    /// In the order of the nouns.
    var findings: [Finding] { ConstraintNoun.allCases.flatMap(findings(about:)) }

    private func findings(about noun: ConstraintNoun) -> [Finding] {
        let (a, b) = (old.filter { $0.noun == noun }, new.filter { $0.noun == noun })
        if a == b { return [] }
        let texts = (a.isEmpty ? nil : a.summary, b.isEmpty ? nil : b.summary)
        return rules(noun, a, b).map { Finding(rule: $0, before: texts.0, after: texts.1) }
    }

    private func rules(_ noun: ConstraintNoun, _ a: [Constraint.Rule], _ b: [Constraint.Rule]) -> [Rule] {
        switch noun {
        case .lowerBound, .upperBound, .length, .itemCount, .propertyCount: boundRules(noun, a, b)
        case .uniqueItems: [b.isEmpty ? Rule.loosened(noun) : Rule.tightened(noun)]
        case .pattern: setRules(noun, Set(a), Set(b), otherwise: .patternChanged)
        case .multipleOf: multipleOfRules(a, b)
        case .allowedValues: allowedValuesRules(a, b)
        }
    }

    /// Lower and upper limits apart: one may rise while the other falls.
    private func boundRules(_ noun: ConstraintNoun, _ a: [Constraint.Rule], _ b: [Constraint.Rule]) -> [Rule] {
        let sides: [KeyPath<Constraint.Rule, Limit?>] = [\.lowerLimit, \.upperLimit]
        let rules = sides.compactMap { side -> Rule? in
            let strictest = (a.compactMap { $0[keyPath: side] }.max(), b.compactMap { $0[keyPath: side] }.max())
            switch strictest {
            case (nil, nil): return nil
            case (nil, _?): return .tightened(noun)
            case (_?, nil): return .loosened(noun)
            case (let before?, let after?):
                if before < after { return .tightened(noun) }
                return after < before ? .loosened(noun) : nil
            }
        }
        return rules.first == rules.last ? Array(rules.prefix(1)) : rules
    }

    /// Every assertion has to hold: one more takes fewer values.
    private func setRules(
        _ noun: ConstraintNoun, _ a: Set<Constraint.Rule>, _ b: Set<Constraint.Rule>, otherwise: Rule
    ) -> [Rule] {
        if a.isSubset(of: b) { return [.tightened(noun)] }
        return b.isSubset(of: a) ? [.loosened(noun)] : [otherwise]
    }

    private func multipleOfRules(_ a: [Constraint.Rule], _ b: [Constraint.Rule]) -> [Rule] {
        if case .multipleOf(let first)? = a.first, case .multipleOf(let second)? = b.first, a.count == 1, b.count == 1,
            first.isEqualInValue(to: second)
        {
            return []
        }
        guard let first = a.first?.divisor, let second = b.first?.divisor, a.count == 1, b.count == 1 else {
            return setRules(.multipleOf, Set(a), Set(b), otherwise: .multipleOfChanged)
        }
        if second.isMultiple(of: first) { return [.tightened(.multipleOf)] }
        return first.isMultiple(of: second) ? [.loosened(.multipleOf)] : [.multipleOfChanged]
    }

    private func allowedValuesRules(_ a: [Constraint.Rule], _ b: [Constraint.Rule]) -> [Rule] {
        let (before, after) = (a.allowedValues, b.allowedValues)
        guard let before else { return [.tightened(.allowedValues)] }
        guard let after else { return [.loosened(.allowedValues)] }
        return (before.isSubset(of: after) ? [] : [.tightened(.allowedValues)])
            + (after.isSubset(of: before) ? [] : [.loosened(.allowedValues)])
    }
}

/// How strict a bound is: a greater limit takes fewer values.
private struct Limit: Comparable {
    /// The bound itself, or, of an upper one, its opposite in sign.
    var value: DecimalNumber
    var isUpper: Bool
    var isExclusive: Bool

    static func == (a: Limit, b: Limit) -> Bool {
        a.value.isEqualInValue(to: b.value) && a.isExclusive == b.isExclusive
    }

    static func < (a: Limit, b: Limit) -> Bool {
        if a.value.isEqualInValue(to: b.value) { return !a.isExclusive && b.isExclusive }
        return a.isUpper ? b.value < a.value : a.value < b.value
    }
}

extension Constraint.Rule {
    fileprivate var noun: ConstraintNoun? {
        switch self {
        case .minimum, .exclusiveMinimum: .lowerBound
        case .maximum, .exclusiveMaximum: .upperBound
        case .multipleOf: .multipleOf
        case .minLength, .maxLength: .length
        case .pattern: .pattern
        case .minItems, .maxItems: .itemCount
        case .uniqueItems: .uniqueItems
        case .minProperties, .maxProperties: .propertyCount
        case .allowedValues, .constant: .allowedValues
        case .predicate: nil
        }
    }

    fileprivate var lowerLimit: Limit? {
        switch self {
        case .minimum(let value): Limit(value: value, isUpper: false, isExclusive: false)
        case .exclusiveMinimum(let value): Limit(value: value, isUpper: false, isExclusive: true)
        case .minLength(let count), .minItems(let count), .minProperties(let count):
            Limit(value: DecimalNumber(count), isUpper: false, isExclusive: false)
        case .maximum, .exclusiveMaximum, .multipleOf, .maxLength, .pattern, .maxItems, .uniqueItems, .maxProperties,
            .allowedValues, .constant, .predicate:
            nil
        }
    }

    fileprivate var upperLimit: Limit? {
        switch self {
        case .maximum(let value): Limit(value: value, isUpper: true, isExclusive: false)
        case .exclusiveMaximum(let value): Limit(value: value, isUpper: true, isExclusive: true)
        case .maxLength(let count), .maxItems(let count), .maxProperties(let count):
            Limit(value: DecimalNumber(count), isUpper: true, isExclusive: false)
        case .minimum, .exclusiveMinimum, .multipleOf, .minLength, .pattern, .minItems, .uniqueItems, .minProperties,
            .allowedValues, .constant, .predicate:
            nil
        }
    }

    /// The whole number that values are multiples of; fractions are not compared.
    fileprivate var divisor: Int? {
        if case .multipleOf(let number) = self, let value = number.integer(as: Int.self), value > 0 {
            value
        } else {
            nil
        }
    }
}

extension [Constraint.Rule] {
    /// `minimum 1, maximum 5`.
    fileprivate var summary: String {
        map { $0 == .uniqueItems ? $0.keyword : "\($0.keyword) \($0.operand.summary)" }.joined(separator: ", ")
    }

    /// The values that all of them allow; `nil` where there are no such assertions.
    var allowedValues: Set<JSONLiteral>? {
        let sets = compactMap { rule -> Set<JSONLiteral>? in
            switch rule {
            case .allowedValues(let values): Set(values)
            case .constant(let value): [value]
            default: nil
            }
        }
        guard let first = sets.first else { return nil }
        return sets.dropFirst().reduce(first) { $0.intersection($1) }
    }
}
