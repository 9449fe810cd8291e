// Keywords of JSON Schema 2020-12 Validation §6 about raw JSON: each passes values of other kinds than its own.

@_documentation(visibility: internal)
extension ValidationIssues {
    /// No value is valid: the schema `false`.
    public mutating func never() { report("false schema") }

    /// The value must be of one of the kinds: §6.1.1.
    public mutating func type(_ value: JSONValue, _ kinds: JSONKinds) {
        if kinds.isSuperset(of: JSONKinds(value.kind)) { return }
        if countsOnly { return miss() }
        report("type", limit: kinds.names.joined(separator: ", "), actual: value.kind.rawValue)
    }

    /// A number must not be less than `limit`.
    public mutating func minimum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { minimum(number, limit) }
    }

    /// A number must not be greater than `limit`.
    public mutating func maximum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { maximum(number, limit) }
    }

    /// A number must be greater than `limit`.
    public mutating func exclusiveMinimum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { exclusiveMinimum(number, limit) }
    }

    /// A number must be less than `limit`.
    public mutating func exclusiveMaximum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { exclusiveMaximum(number, limit) }
    }

    /// A number must be an integer times `divisor`.
    public mutating func multipleOf(_ value: JSONValue, _ divisor: JSONNumber) {
        if case .number(let number) = value { multipleOf(number, divisor) }
    }

    /// A string must have at least `limit` Unicode scalars.
    public mutating func minLength(_ value: JSONValue, _ limit: Int) {
        if case .string(let text) = value { minLength(text, limit) }
    }

    /// A string must have at most `limit` Unicode scalars.
    public mutating func maxLength(_ value: JSONValue, _ limit: Int) {
        if case .string(let text) = value { maxLength(text, limit) }
    }

    /// A string must match the pattern.
    public mutating func pattern(_ value: JSONValue, _ pattern: TextPattern, _ expression: StaticString) {
        if case .string(let text) = value { self.pattern(text, pattern, expression) }
    }

    /// An array must have at least `limit` elements.
    public mutating func minItems(_ value: JSONValue, _ limit: Int) {
        if case .array(let elements) = value { minItems(elements, limit) }
    }

    /// An array must have at most `limit` elements.
    public mutating func maxItems(_ value: JSONValue, _ limit: Int) {
        if case .array(let elements) = value { maxItems(elements, limit) }
    }

    /// No two elements of an array may be the same JSON value.
    public mutating func uniqueItems(_ value: JSONValue) {
        guard case .array(let elements) = value else { return }
        if elements.hasEqualElements(by: { $0 }) { report("uniqueItems") }
    }

    /// An object must have at least `limit` fields.
    public mutating func minProperties(_ value: JSONValue, _ limit: Int) {
        if case .object(let object) = value { minProperties(object, limit) }
    }

    /// An object must have at most `limit` fields.
    public mutating func maxProperties(_ value: JSONValue, _ limit: Int) {
        if case .object(let object) = value { maxProperties(object, limit) }
    }
}
