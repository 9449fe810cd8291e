// One method per keyword of JSON Schema 2020-12 Validation §6. A value that passes costs a comparison; texts are made only for
// a failure. Whoever checks a value that is not of the keyword's kind need not call: the type decides.

extension ValidationIssues {
    /// Where a constraint comes from.
    public typealias Provenance = ValidationIssue.Provenance

    @usableFromInline
    @inline(never)
    mutating func fail<Value, Limit>(
        _ rule: StaticString, _ value: Value, _ limit: Limit, from provenance: Provenance
    ) {
        if countsOnly { return miss() }
        report(.init(rawValue: rule.description), limit: "\(limit)", actual: quoted(value), from: provenance)
    }

    /// A value for a message. Strings, and what may hold some, are withheld.
    private func quoted<Value>(_ value: Value) -> String? {
        if value is any JSONNumeric || value is Bool || revealsStrings { return "\(value)" }
        return nil
    }
}

// MARK: - Numbers: §6.2

/// A number with an exact decimal spelling.
@_documentation(visibility: internal)
public protocol JSONNumeric {
    /// The number, or `nil` for infinities and NaN.
    var jsonNumber: JSONNumber? { get }
}

@_documentation(visibility: internal)
extension JSONNumber: JSONNumeric {
    /// The number itself.
    public var jsonNumber: JSONNumber? { self }
}

@_documentation(visibility: internal)
extension Double: JSONNumeric {
    /// The shortest decimal that reads back as this number.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

@_documentation(visibility: internal)
extension Float: JSONNumeric {
    /// The shortest decimal that reads back as this number.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

@_documentation(visibility: internal)
extension JSONNumeric where Self: BinaryInteger {
    /// The integer.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

@_documentation(visibility: internal)
extension Int: JSONNumeric {}
@_documentation(visibility: internal)
extension Int8: JSONNumeric {}
@_documentation(visibility: internal)
extension Int16: JSONNumeric {}
@_documentation(visibility: internal)
extension Int32: JSONNumeric {}
@_documentation(visibility: internal)
extension Int64: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt8: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt16: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt32: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt64: JSONNumeric {}

// Comparisons are written so that NaN fails them.
extension ValidationIssues {
    /// The value must not be less than `limit`.
    @inlinable
    public mutating func minimum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value < limit { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be less than `limit`.
    @inlinable
    public mutating func minimum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value >= limit) { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be less than `limit`.
    @inlinable
    public mutating func minimum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) >= limit) { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be less than `limit`, exactly.
    @_disfavoredOverload
    public mutating func minimum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, >=) { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`.
    @inlinable
    public mutating func maximum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value > limit { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`.
    @inlinable
    public mutating func maximum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value <= limit) { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`.
    @inlinable
    public mutating func maximum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) <= limit) { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`, exactly.
    @_disfavoredOverload
    public mutating func maximum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, <=) { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`.
    @inlinable
    public mutating func exclusiveMinimum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value <= limit { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`.
    @inlinable
    public mutating func exclusiveMinimum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value > limit) { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`.
    @inlinable
    public mutating func exclusiveMinimum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) > limit) { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`, exactly.
    @_disfavoredOverload
    public mutating func exclusiveMinimum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, >) { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`.
    @inlinable
    public mutating func exclusiveMaximum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value >= limit { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`.
    @inlinable
    public mutating func exclusiveMaximum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value < limit) { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`.
    @inlinable
    public mutating func exclusiveMaximum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) < limit) { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`, exactly.
    @_disfavoredOverload
    public mutating func exclusiveMaximum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, <) { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be an integer times `divisor`.
    @inlinable
    public mutating func multipleOf<Value: FixedWidthInteger>(
        _ value: Value, _ divisor: Value, from provenance: Provenance = .schema
    ) {
        // `Int.min % -1` is 0 and reports an overflow, which the plain operator traps on; so does a divisor of 0.
        let (remainder, _) = value.remainderReportingOverflow(dividingBy: divisor)
        if remainder != 0 || divisor == 0 { fail("multipleOf", value, divisor, from: provenance) }
    }

    /// The value must be an integer times `divisor`, in decimal arithmetic: `0.7` is a multiple of `0.1`.
    @_disfavoredOverload
    public mutating func multipleOf(
        _ value: some JSONNumeric, _ divisor: JSONNumber, from provenance: Provenance = .schema
    ) {
        if value.jsonNumber?.isMultiple(of: divisor) != true { fail("multipleOf", value, divisor, from: provenance) }
    }

    private func compare(
        _ value: some JSONNumeric, _ limit: JSONNumber, _ holds: (JSONNumber, JSONNumber) -> Bool
    ) -> Bool {
        value.jsonNumber.map { holds($0, limit) } ?? false
    }
}

// MARK: - Strings: §6.3

extension ValidationIssues {
    /// The string must have at least `limit` Unicode scalars.
    @inlinable
    public mutating func minLength(_ value: String, _ limit: Int, from provenance: Provenance = .schema) {
        // A scalar has at most four bytes and at least one: most strings are decided without counting.
        let byteCount = value.utf8.count
        if byteCount < limit || (byteCount / 4 < limit && value.unicodeScalars.count < limit) {
            failLength("minLength", value, limit, from: provenance)
        }
    }

    /// The string must have at most `limit` Unicode scalars.
    @inlinable
    public mutating func maxLength(_ value: String, _ limit: Int, from provenance: Provenance = .schema) {
        if value.utf8.count > limit, value.unicodeScalars.count > limit {
            failLength("maxLength", value, limit, from: provenance)
        }
    }

    @usableFromInline
    @inline(never)
    mutating func failLength(_ rule: StaticString, _ value: String, _ limit: Int, from provenance: Provenance) {
        fail(rule, value.unicodeScalars.count, limit, from: provenance)
    }

    /// The string must match the regular expression `pattern`, of which `matches` is the compiled form.
    @inlinable
    public mutating func pattern(
        _ value: String, _ pattern: StaticString, from provenance: Provenance = .schema, _ matches: (String) -> Bool
    ) {
        if !matches(value) { fail("pattern", value, pattern, from: provenance) }
    }
}

// MARK: - Arrays and objects: §6.4, §6.5

extension ValidationIssues {
    /// The array must have at least `limit` elements.
    @inlinable
    public mutating func minItems<Value>(_ value: [Value], _ limit: Int, from provenance: Provenance = .schema) {
        if value.count < limit { fail("minItems", value.count, limit, from: provenance) }
    }

    /// The array must have at most `limit` elements.
    @inlinable
    public mutating func maxItems<Value>(_ value: [Value], _ limit: Int, from provenance: Provenance = .schema) {
        if value.count > limit { fail("maxItems", value.count, limit, from: provenance) }
    }

    /// No two elements may be the same JSON value.
    @inlinable
    public mutating func uniqueItems<Value: ModelValue & Hashable>(
        _ value: [Value], from provenance: Provenance = .schema
    ) {
        if value.hasEqualElements(by: { $0 }) { failUnique(value, from: provenance) }
    }

    /// No two elements may be the same JSON value, where Swift cannot compare them: each is written as JSON.
    @_documentation(visibility: internal)
    @inlinable
    public mutating func uniqueItems<Value: ModelValue>(_ value: [Value], from provenance: Provenance = .schema) {
        if value.count > 1 { failUnique(value, from: provenance) }
    }

    /// No two strings may have the same scalars.
    public mutating func uniqueItems(_ value: [String], from provenance: Provenance = .schema) {
        if value.hasEqualElements(by: { ExactString($0) }) { report("uniqueItems", from: provenance) }
    }

    /// For elements of which two are equal in Swift, as elements that are the same JSON value always are, or that Swift
    /// cannot compare.
    @usableFromInline
    @inline(never)
    mutating func failUnique<Value: ModelValue>(_ value: [Value], from provenance: Provenance) {
        if value.hasSameElements { report("uniqueItems", from: provenance) }
    }

    /// The object must have at least `limit` fields.
    @inlinable
    public mutating func minProperties<Value>(
        _ value: [String: Value], _ limit: Int, from provenance: Provenance = .schema
    ) {
        if value.count < limit { fail("minProperties", value.count, limit, from: provenance) }
    }

    /// The object must have at most `limit` fields.
    @inlinable
    public mutating func maxProperties<Value>(
        _ value: [String: Value], _ limit: Int, from provenance: Provenance = .schema
    ) {
        if value.count > limit { fail("maxProperties", value.count, limit, from: provenance) }
    }

    /// An object of `count` fields must have at least `limit`.
    public mutating func minProperties(_ count: Int, _ limit: Int, from provenance: Provenance = .schema) {
        if count < limit { fail("minProperties", count, limit, from: provenance) }
    }

    /// An object of `count` fields must have at most `limit`.
    public mutating func maxProperties(_ count: Int, _ limit: Int, from provenance: Provenance = .schema) {
        if count > limit { fail("maxProperties", count, limit, from: provenance) }
    }

    /// The object must have at least `limit` fields.
    public mutating func minProperties(_ value: JSONObject, _ limit: Int, from provenance: Provenance = .schema) {
        if value.count < limit { fail("minProperties", value.count, limit, from: provenance) }
    }

    /// The object must have at most `limit` fields.
    public mutating func maxProperties(_ value: JSONObject, _ limit: Int, from provenance: Provenance = .schema) {
        if value.count > limit { fail("maxProperties", value.count, limit, from: provenance) }
    }

    /// The optional property `key` must be there: for a branch of a union.
    @_documentation(visibility: internal)
    @inlinable
    public mutating func required<Value>(
        _ key: StaticString, _ value: Value?, from provenance: Provenance = .schema
    ) {
        if value == nil { failRequired(key, from: provenance) }
    }

    /// The optional property `key` must be there, if only as `null`: for a branch of a union, and for a key that the schema
    /// requires and does not describe.
    @_documentation(visibility: internal)
    @inlinable
    public mutating func required<Value>(
        _ key: StaticString, _ value: OptionalNullable<Value>, from provenance: Provenance = .schema
    ) {
        if value.isUnset { failRequired(key, from: provenance) }
    }

    @usableFromInline
    @inline(never)
    mutating func failRequired(_ key: StaticString, from provenance: Provenance) {
        if countsOnly { return miss() }
        report("required", limit: key.description, from: provenance)
    }
}

extension Array where Element: ModelValue {
    /// Whether two elements are the same JSON value: Swift also equates canonically equal strings.
    fileprivate var hasSameElements: Bool {
        var seen: Set<JSONValue> = []
        return !allSatisfy { element in
            guard let value = try? JSONValue(json: element.jsonBytes(), options: .unlimited) else { return true }
            return seen.insert(value).inserted
        }
    }
}

// MARK: - Any type: §6.1

extension ValidationIssues {
    /// The value is none of those that its enumeration lists.
    @inline(never)
    public mutating func unlisted<Value: OpenEnumeration>(
        _ value: Value, among values: [Value], from provenance: Provenance = .schema
    ) {
        if countsOnly { return miss() }
        fail("enum", value.rawValue, values.map(\.rawValue), from: provenance)
    }

    /// The value must be one of `values`.
    @inlinable
    public mutating func allowed<Value: Equatable>(
        _ value: Value, _ values: [Value], from provenance: Provenance = .schema
    ) {
        if !values.contains(value) { fail("enum", value, values, from: provenance) }
    }

    /// The string must be one of `values`, compared by scalar.
    public mutating func allowed(_ value: String, _ values: [String], from provenance: Provenance = .schema) {
        let exactValue = ExactString(value)
        if !values.contains(where: { ExactString($0) == exactValue }) { fail("enum", value, values, from: provenance) }
    }

    /// The value must be `constant`.
    @inlinable
    public mutating func constant<Value: Equatable>(
        _ value: Value, _ constant: Value, from provenance: Provenance = .schema
    ) {
        if value != constant { fail("const", value, constant, from: provenance) }
    }

    /// The string must be `constant`, compared by scalar.
    public mutating func constant(_ value: String, _ constant: String, from provenance: Provenance = .schema) {
        if ExactString(value) != ExactString(constant) { fail("const", value, constant, from: provenance) }
    }
}
