internal import ModelGenModel

extension Constraint.Rule {
    /// Whether a listed value fulfils the rule; patterns and the like are not decided here and count as unfulfilled.
    func isFulfilled(by value: JSONLiteral) -> Bool {
        switch (self, value) {
        case (.minimum(let bound), .number(let number)): number >= bound
        case (.maximum(let bound), .number(let number)): number <= bound
        case (.exclusiveMinimum(let bound), .number(let number)): number > bound
        case (.exclusiveMaximum(let bound), .number(let number)): number < bound
        // Lengths count scalars (JSON Schema 2020-12 Validation §6.3.1).
        case (.minLength(let count), .string(let text)): text.unicodeScalars.count >= count
        case (.maxLength(let count), .string(let text)): text.unicodeScalars.count <= count
        case (.pattern, .string), (.multipleOf, .number), (.allowedValues, _), (.constant, _), (.predicate, _): false
        // Each keyword accepts every value of another type (JSON Schema 2020-12 Validation §6).
        default: true
        }
    }
}
