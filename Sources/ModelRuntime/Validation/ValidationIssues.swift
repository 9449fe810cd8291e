/// Collects issues.
///
/// A check that passes costs a comparison: paths are put together only on the way out of a failure.
public struct ValidationIssues: ~Copyable {
    /// What was found so far.
    public private(set) var found: [ValidationIssue] = []
    /// After how many issues to stop.
    @usableFromInline let limit: Int
    let revealsStrings: Bool
    /// Whether only a verdict is wanted: then issues are counted, and nothing is allocated for them.
    let countsOnly: Bool
    @usableFromInline private(set) var missCount = 0
    @usableFromInline var schema = SchemaPlace()
    /// The schema resources that led to the check, the outermost first, as far as dynamic references look for them.
    var resources: [Int] = []

    /// Where in the source the checks stand that come next: a property's schema, and the subschemas for
    /// elements and values below it.
    @usableFromInline
    struct SchemaPlace {
        @usableFromInline var property: StaticString = ""
        /// A bit per level, the innermost last: whether it is `additionalProperties`, not `items`.
        private var levels: UInt64 = 0
        private var depth = 0

        @usableFromInline
        init(property: StaticString = "") { self.property = property }

        @usableFromInline
        mutating func descend(isMap: Bool) {
            levels = levels << 1 | (isMap ? 1 : 0)
            depth += 1
        }

        var pointer: String {
            (0..<min(depth, 64)).reversed().reduce(property.description) {
                $0 + (levels >> $1 & 1 == 1 ? "/additionalProperties" : "/items")
            }
        }
    }

    init(limit: Int, revealsStrings: Bool, countsOnly: Bool = false) {
        self.limit = limit
        self.revealsStrings = revealsStrings
        self.countsOnly = countsOnly
    }

    /// For a subschema whose issues must not mix with those of `outer`.
    init(within outer: borrowing ValidationIssues, countsOnly: Bool) {
        self.init(limit: countsOnly ? 1 : outer.limit, revealsStrings: outer.revealsStrings, countsOnly: countsOnly)
        schema = outer.schema
        resources = outer.resources
    }

    /// Whether no further issue is wanted.
    @inlinable
    public var isFull: Bool { !isWanting }

    @inlinable
    var isWanting: Bool { count < limit }

    @inlinable
    var count: Int { found.count + missCount }

    /// Counts an issue for which nobody wants texts.
    mutating func miss() { missCount += 1 }

    /// Adds an issue with the value that is being checked.
    ///
    /// - Parameters:
    ///   - rule: The keyword.
    ///   - limit: What it asks for.
    ///   - actual: What it was instead; not the content of a string.
    ///   - provenance: Where the constraint comes from.
    ///   - causes: Of a union, what was wrong with each member.
    @inline(never)
    public mutating func report(
        _ rule: ValidationIssue.Rule,
        limit: String? = nil,
        actual: String? = nil,
        from provenance: ValidationIssue.Provenance = .schema,
        causes: [[ValidationIssue]] = []
    ) {
        guard isWanting else { return }
        if countsOnly { return miss() }
        found.append(
            ValidationIssue(
                rule, schema: schema.pointer, limit: limit, actual: actual, from: provenance, causes: causes
            ))
    }

    @usableFromInline
    @inline(never)
    mutating func prefix(from first: Int, with step: ValidationIssue.Step) {
        if countsOnly { return }
        for index in first..<found.count { found[index].prefix(step) }
    }
}

// MARK: - What a check is about

extension ValidationIssues {
    /// Checks the property `key`, whose schema stands at `schema` in the source.
    ///
    /// Disfavored, because an optional is a value too and its own `validate(into:)` would be just as good a check.
    @_disfavoredOverload
    @inlinable
    public mutating func property<Value>(
        _ key: StaticString, _ value: Value, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        present(key, value, place, check)
    }

    /// Checks the property `key`, unless it is `nil`.
    @inlinable
    public mutating func property<Value>(
        _ key: StaticString, _ value: Value?, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        if let value { present(key, value, place, check) }
    }

    /// Checks the property `key`, unless it is absent: free-form JSON may be `null`.
    public mutating func property(
        _ key: StaticString, _ value: OptionalNullable<JSONValue>, schema place: StaticString,
        _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        switch value {
        case .unset: break
        case .null: present(key, .null, place, check)
        case .value(let value): present(key, value, place, check)
        }
    }

    /// Checks the property `key`, unless it is absent or `null`.
    @inlinable
    public mutating func property<Value>(
        _ key: StaticString, _ value: OptionalNullable<Value>, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        if case .value(let value) = value { present(key, value, place, check) }
    }

    /// Checks the property `key` as its own type does, and what it holds.
    @_disfavoredOverload
    @inlinable
    public mutating func property<Value: ModelValue>(
        _ key: StaticString, _ value: Value, schema place: StaticString
    ) {
        present(key, value, place) { issues, value in value.validate(into: &issues) }
    }

    /// Checks the property `key` as its own type does, and what it holds, unless it is `nil`.
    @inlinable
    public mutating func property<Value: ModelValue>(
        _ key: StaticString, _ value: Value?, schema place: StaticString
    ) {
        if let value { present(key, value, place) { issues, value in value.validate(into: &issues) } }
    }

    /// Checks the property `key` as its own type does, and what it holds, unless it is absent or `null`.
    @inlinable
    public mutating func property<Value: ModelValue>(
        _ key: StaticString, _ value: OptionalNullable<Value>, schema place: StaticString
    ) {
        if case .value(let value) = value {
            present(key, value, place) { issues, value in value.validate(into: &issues) }
        }
    }

    /// Checks the number of fields of the object itself, whose schema stands at `schema` in the source.
    @_documentation(visibility: internal)
    public mutating func fieldCount(
        _ count: Int, schema place: StaticString, _ check: (inout ValidationIssues, Int) -> Void
    ) {
        let outer = schema
        schema = SchemaPlace(property: place)
        check(&self, count)
        schema = outer
    }

    @inlinable
    mutating func present<Value>(
        _ key: StaticString, _ value: Value, _ place: StaticString, _ check: (inout ValidationIssues, Value) -> Void
    ) {
        guard isWanting else { return }
        let outer = schema
        let first = count
        schema = SchemaPlace(property: place)
        check(&self, value)
        schema = outer
        if count > first { prefix(from: first, with: .key(key.description)) }
    }

    /// Checks each element; its index is added to the path, `/items` to the schema.
    @inlinable
    public mutating func elements<Value>(_ values: [Value], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: false)
        for index in values.indices where isWanting {
            let first = count
            check(&self, values[index])
            if count > first { prefix(from: first, with: .index(index)) }
        }
        schema = outer
    }

    /// Checks each element that is not `nil`.
    @inlinable
    public mutating func elements<Value>(_ values: [Value?], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: false)
        for index in values.indices where isWanting {
            guard let value = values[index] else { continue }
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .index(index)) }
        }
        schema = outer
    }

    /// Checks each value of a map; its key is added to the path, `/additionalProperties` to the schema.
    public mutating func values<Value>(_ values: [String: Value], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: true)
        for (key, value) in values where isWanting {
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .key(key)) }
        }
        schema = outer
    }

    /// Checks each value of a free-form object; its key is added to the path, `/additionalProperties` to the schema.
    public mutating func values(_ values: JSONObject, _ check: (inout ValidationIssues, JSONValue) -> Void) {
        let outer = schema
        schema.descend(isMap: true)
        for (key, value) in values where isWanting {
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .key(key)) }
        }
        schema = outer
    }

    /// Checks each value of a map that is not `nil`.
    public mutating func values<Value>(_ values: [String: Value?], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: true)
        for case (let key, let value?) in values where isWanting {
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .key(key)) }
        }
        schema = outer
    }
}

// MARK: - Branches

extension ValidationIssues {
    /// A check of one branch of a union.
    @_documentation(visibility: internal)
    public typealias Branch = (inout ValidationIssues) -> Void

    /// At least one branch must report nothing: JSON Schema 2020-12 §10.2.1.2.
    @_documentation(visibility: internal)
    public mutating func anyOf(_ branches: [Branch], from provenance: ValidationIssue.Provenance = .schema) {
        guard isWanting else { return }
        var causes: [[ValidationIssue]] = []
        for branch in branches {
            let issues = issues(of: branch)
            if issues.isEmpty { return }
            causes.append(issues)
        }
        report("anyOf", from: provenance, causes: causes)
    }

    /// Exactly one branch must report nothing: JSON Schema 2020-12 §10.2.1.3.
    @_documentation(visibility: internal)
    public mutating func oneOf(_ branches: [Branch], from provenance: ValidationIssue.Provenance = .schema) {
        guard isWanting else { return }
        let causes = branches.map { issues(of: $0) }
        let matchCount = causes.count { $0.isEmpty }
        if matchCount != 1 { report("oneOf", limit: "1", actual: "\(matchCount)", from: provenance, causes: causes) }
    }

    /// The branch must report something: JSON Schema 2020-12 §10.2.1.4.
    @_documentation(visibility: internal)
    public mutating func not(_ branch: Branch, from provenance: ValidationIssue.Provenance = .schema) {
        if isWanting, matches(branch) { report("not", from: provenance) }
    }

    /// Whether a subschema holds: of `if`, or under `contains`.
    @_documentation(visibility: internal)
    public func matches(_ check: Branch) -> Bool {
        var inner = ValidationIssues(within: self, countsOnly: true)
        check(&inner)
        return inner.count == 0
    }

    private func issues(of branch: Branch) -> [ValidationIssue] {
        var inner = ValidationIssues(within: self, countsOnly: false)
        branch(&inner)
        return inner.found
    }
}
