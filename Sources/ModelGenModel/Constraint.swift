/// An assertion about a value, with where it comes from.
package struct Constraint: Sendable, Hashable {
    /// What is asserted.
    package var rule: Rule
    /// Where it comes from.
    package var provenance: Provenance

    /// Creates a constraint.
    package init(_ rule: Rule, from provenance: Provenance = .schema) {
        self.rule = rule
        self.provenance = provenance
    }

    /// A keyword with its operand (JSON Schema 2020-12 Validation §6).
    package enum Rule: Sendable, Hashable {
        case minimum(DecimalNumber)
        case maximum(DecimalNumber)
        case exclusiveMinimum(DecimalNumber)
        case exclusiveMaximum(DecimalNumber)
        case multipleOf(DecimalNumber)
        case minLength(Int)
        case maxLength(Int)
        case pattern(String)
        case minItems(Int)
        case maxItems(Int)
        case uniqueItems
        case minProperties(Int)
        case maxProperties(Int)
        /// `enum` where no enumeration is declared for it.
        case allowedValues([JSONLiteral])
        /// `const` where the value cannot be left out of the type.
        case constant(JSONLiteral)
        /// Everything that the schema of this identity asserts, checked on the JSON form of the value.
        case predicate(TypeID)
    }
}

extension Constraint.Rule {
    /// JSON Schema's keyword.
    package var keyword: String {
        switch self {
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .exclusiveMinimum: "exclusiveMinimum"
        case .exclusiveMaximum: "exclusiveMaximum"
        case .multipleOf: "multipleOf"
        case .minLength: "minLength"
        case .maxLength: "maxLength"
        case .pattern: "pattern"
        case .minItems: "minItems"
        case .maxItems: "maxItems"
        case .uniqueItems: "uniqueItems"
        case .minProperties: "minProperties"
        case .maxProperties: "maxProperties"
        case .allowedValues: "enum"
        case .constant: "const"
        case .predicate: "schema"
        }
    }

    /// The keyword's operand.
    package var operand: JSONLiteral {
        switch self {
        case .minimum(let number), .maximum(let number), .exclusiveMinimum(let number),
            .exclusiveMaximum(let number), .multipleOf(let number):
            .number(number)
        case .minLength(let count), .maxLength(let count), .minItems(let count), .maxItems(let count),
            .minProperties(let count), .maxProperties(let count):
            .number(DecimalNumber(count))
        case .pattern(let pattern): .string(pattern)
        case .uniqueItems: .boolean(true)
        case .allowedValues(let values): .array(values)
        case .constant(let value): value
        case .predicate(let id): .string(id.rawValue)
        }
    }
}
