// Where in the source a predicate stands, and which schema resources led to it.

@_documentation(visibility: internal)
extension ValidationIssues {
    /// What `leave` restores.
    public struct Scope {
        let schema: SchemaPlace
        let resourceCount: Int
    }

    /// Begins the checks of the schema at `place` in the source; what it returns goes to `leave`.
    public mutating func enter(_ place: StaticString) -> Scope {
        defer { schema = SchemaPlace(property: place) }
        return Scope(schema: schema, resourceCount: resources.count)
    }

    /// Begins the checks of a schema of a resource that dynamic references look for
    /// (JSON Schema 2020-12 Core §7.1, dynamic scope).
    public mutating func enter(_ place: StaticString, resource: Int) -> Scope {
        defer { if resources.last != resource { resources.append(resource) } }
        return enter(place)
    }

    /// Ends the checks of a schema.
    public mutating func leave(_ scope: Scope) {
        schema = scope.schema
        resources.removeLast(resources.count - scope.resourceCount)
    }

    /// The outermost of the resources that the dynamic scope holds (JSON Schema 2020-12 Core §8.2.3.2).
    public func outermostResource(among candidates: Set<Int>) -> Int? { resources.first(where: candidates.contains) }
}

@_documentation(visibility: internal)
extension ValidationIssues {
    /// What a schema asserts about raw JSON.
    public typealias Predicate = (JSONValue, inout ValidationIssues) -> Void
    /// What a schema asserts about raw JSON, when others ask which parts it has looked at.
    public typealias TrackedPredicate = (JSONValue, inout EvaluatedParts, inout ValidationIssues) -> Void

    /// Checks free-form JSON.
    public mutating func predicate(_ value: JSONValue, _ check: Predicate) {
        if isWanting { check(value, &self) }
    }

    /// Checks free-form JSON.
    public mutating func predicate(_ value: JSONValue, _ check: TrackedPredicate) {
        guard isWanting else { return }
        var evaluated = EvaluatedParts()
        check(value, &evaluated, &self)
    }

    /// Checks the JSON form of a value, where the keywords need more than its type holds.
    public mutating func predicate(_ value: some ModelValue, _ check: Predicate) {
        if let raw = rawForm(of: value) { predicate(raw, check) }
    }

    /// Checks the JSON form of a value, where the keywords need more than its type holds.
    public mutating func predicate(_ value: some ModelValue, _ check: TrackedPredicate) {
        if let raw = rawForm(of: value) { predicate(raw, check) }
    }

    /// What JSON cannot hold, such as an infinite number, is no JSON value of any type.
    private mutating func rawForm(of value: some ModelValue) -> JSONValue? {
        guard isWanting else { return nil }
        if let raw = try? JSONValue(json: value.jsonBytes(), options: .unlimited) { return raw }
        report("type")
        return nil
    }
}
