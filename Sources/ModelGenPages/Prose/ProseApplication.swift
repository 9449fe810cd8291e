import ModelGenDiagnostics
import ModelGenModel

/// Adds to a property what its description states, unless the description is at odds with the type or with itself.
struct ProseApplication {
    let values: StatedValueTyping
    private(set) var diagnostics: [Diagnostic] = []
    private var property: Property
    private var facts: [(fact: ProseFact, sentence: String)]

    init(_ property: Property, _ values: StatedValueTyping, _ memory: inout ProseMemory) {
        self.property = property
        self.values = values
        facts = property.documentation.map { memory.facts(in: $0, about: property.sourceName) } ?? []
    }

    /// The default comes before everything that is held against it.
    mutating func apply() -> Property {
        guard !facts.isEmpty else { return property }
        applyNullability()
        applyDefault()
        for (fact, sentence) in facts {
            switch fact {
            case .constant(let value): applyConstant(value, sentence)
            case .allowedValues(let values): applyAllowedValues(values, sentence)
            case .bounds(let bounds): applyBounds(bounds, sentence)
            case .defaultValue, .nullable: break
            }
        }
        return property
    }

    /// A marker on the page is always right, so that prose is heard only where none could be printed.
    private mutating func applyNullability() {
        guard property.nullability == .unknown, let fact = facts.first(where: { $0.fact == .nullable }) else { return }
        property.nullability = .yes
        diagnostics.append(
            .note(
                .proseNullability, "`\(property.sourceName)` may be null by its description: “\(fact.sentence)”",
                at: property.location))
    }

    private mutating func applyDefault() {
        guard property.constant == nil else { return }
        for (fact, sentence) in facts {
            guard case .defaultValue(let stated) = fact else { continue }
            switch values.read(stated, as: property.type, nullability: property.nullability) {
            case .noStatement: continue
            case .contradiction:
                contradict("The stated default does not fit the type", sentence, consequence: "It is not used.")
            case .value(let value):
                if let known = property.defaultValue, !known.value.isEqualInValue(to: value) {
                    contradict("Two different defaults are stated", sentence, consequence: "Neither is used.")
                    property.defaultValue = nil
                    return
                }
                property.defaultValue = property.defaultValue ?? DefaultValue(value, from: .prose(sentence: sentence))
            }
        }
    }

    /// A constraint, not the property's constant: prose must never make decoding fail.
    private mutating func applyConstant(_ text: String, _ sentence: String) {
        let reading = values.read(.code(text), as: property.type, nullability: property.nullability)
        switch (reading, property.constant) {
        // What an enumeration's page lists is checked there; a sentence adds nothing that could be.
        case (.value, nil) where !property.type.isPlain: return
        case (.value(let value), nil): add([.constant(value)], sentence)
        case (.value(let value), let known?) where known.isEqualInValue(to: value): return
        case (.value, .some), (.contradiction, _):
            contradict("The value stated as constant does not fit the type", sentence, consequence: "It is not used.")
        case (.noStatement, _): return
        }
    }

    /// Redundant when the type links an enumeration's page, which then prevails.
    private mutating func applyAllowedValues(_ texts: [String], _ sentence: String) {
        guard case .scalar = property.type, property.constant == nil else { return }
        var allowed: [JSONLiteral] = []
        for text in texts {
            guard case .value(let value) = values.read(.code(text), as: property.type, nullability: .no) else {
                return contradict(
                    "A listed value does not fit the type", sentence, consequence: "The list is not checked.")
            }
            allowed.append(value)
        }
        if let known = property.defaultValue?.value, known != .null, !allowed.contains(where: known.isEqualInValue) {
            return contradict(
                "The stated default is not among the listed values", sentence, consequence: "The list is not checked.")
        }
        add([.allowedValues(allowed)], sentence)
    }

    private mutating func applyBounds(_ bounds: StatedBounds, _ sentence: String) {
        if let lower = bounds.lower, let upper = bounds.upper, upper.value < lower.value {
            return contradict("The range is empty", sentence, consequence: "It is not checked.")
        }
        switch property.type {
        case .scalar(let scalar) where scalar.kind == .integer || scalar.kind == .number:
            if case .number(let known)? = property.defaultValue?.value ?? property.constant, !bounds.contains(known) {
                return contradict(
                    "The default lies outside the stated range", sentence, consequence: "The range is not checked.")
            }
            add(bounds.rules, sentence)
        case .array(var element) where bounds.isAboutElements && element.type.isNumeric:
            element.constraints += bounds.rules.map { Constraint($0, from: .prose(sentence: sentence)) }
            property.type = .array(element)
        case .scalar, .array, .map:
            contradict("A range of numbers is stated for something else", sentence, consequence: "It is not checked.")
        case .any, .reference: return
        }
    }

    private mutating func add(_ rules: [Constraint.Rule], _ sentence: String) {
        for rule in rules {
            let known = property.constraints.first { $0.rule.keyword == rule.keyword }
            if let known, !known.rule.operand.isEqualInValue(to: rule.operand) {
                contradict(
                    "Another sentence states a different `\(rule.keyword)`", sentence,
                    consequence: "The first one is used.")
            } else if known == nil {
                property.constraints.append(Constraint(rule, from: .prose(sentence: sentence)))
            }
        }
    }

    private mutating func contradict(_ message: String, _ sentence: String, consequence: String) {
        diagnostics.append(
            .contradiction(message, in: sentence, at: property.location, consequence: consequence))
    }
}

extension StatedBounds {
    func contains(_ number: DecimalNumber) -> Bool {
        if let lower, number < lower.value || lower.isExclusive && number.isEqualInValue(to: lower.value) {
            return false
        }
        if let upper, upper.value < number || upper.isExclusive && number.isEqualInValue(to: upper.value) {
            return false
        }
        return true
    }
}

extension TypeReference {
    /// A constraint on it is checked in the property itself.
    fileprivate var isPlain: Bool {
        switch self {
        case .scalar, .any: true
        case .array, .map, .reference: false
        }
    }

    fileprivate var isNumeric: Bool {
        if case .scalar(let scalar) = self { scalar.kind == .integer || scalar.kind == .number } else { false }
    }
}

extension JSONLiteral {
    /// `1` equals `1.0` (JSON Schema 2020-12 Core §4.2.2).
    func isEqualInValue(to other: JSONLiteral) -> Bool {
        if case .number(let a) = self, case .number(let b) = other { return a.isEqualInValue(to: b) }
        return self == other
    }
}
