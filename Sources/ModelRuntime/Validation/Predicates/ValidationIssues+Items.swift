// Elements of a raw array (JSON Schema 2020-12 Core §10.3.1). What is no array passes.

@_documentation(visibility: internal)
extension ValidationIssues {
    /// Checks every element; its index is added to the path.
    public mutating func items(of value: JSONValue, _ check: (inout ValidationIssues, Int, JSONValue) -> Void) {
        guard case .array(let elements) = value else { return }
        for index in elements.indices where isWanting { step(index) { check(&$0, index, elements[index]) } }
    }

    /// Checks every element; `check` says whether a keyword describes it.
    public mutating func items(
        of value: JSONValue, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, Int, JSONValue) -> Bool
    ) {
        guard case .array(let elements) = value else { return }
        for index in elements.indices where isWanting {
            var isDescribed = false
            step(index) { isDescribed = check(&$0, index, elements[index]) }
            if isDescribed { evaluated.insert(index) }
        }
    }

    /// `unevaluatedItems`: checks the elements that no other keyword has looked at (§11.2).
    public mutating func unevaluatedItems(
        of value: JSONValue, _ evaluated: inout EvaluatedParts, _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        guard case .array(let elements) = value else { return }
        for index in elements.indices where isWanting && !evaluated.contains(index) {
            step(index) { check(&$0, elements[index]) }
        }
        evaluated.insertAll()
    }

    /// `contains`: at least `minimum` elements must match, and at most `maximum` (§10.3.1.3, Validation §6.4.4).
    public mutating func contains(
        _ value: JSONValue, atLeast minimum: Int, atMost maximum: Int?,
        _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        var evaluated = EvaluatedParts()
        contains(value, atLeast: minimum, atMost: maximum, &evaluated, check)
    }

    /// `contains`, which looks at the elements that match.
    public mutating func contains(
        _ value: JSONValue, atLeast minimum: Int, atMost maximum: Int?, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        guard case .array(let elements) = value, isWanting else { return }
        var matchCount = 0
        for index in elements.indices where matches({ check(&$0, elements[index]) }) {
            matchCount += 1
            evaluated.insert(index)
        }
        if matchCount < minimum {
            fail(minimum == 1 ? "contains" : "minContains", JSONNumber(matchCount), minimum, from: .schema)
        } else if let maximum, matchCount > maximum {
            fail("maxContains", JSONNumber(matchCount), maximum, from: .schema)
        }
    }

    private mutating func step(_ index: Int, _ check: (inout ValidationIssues) -> Void) {
        let first = count
        check(&self)
        if count > first { prefix(from: first, with: .index(index)) }
    }
}
