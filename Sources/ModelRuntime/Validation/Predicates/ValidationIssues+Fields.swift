// Fields of a raw object (JSON Schema 2020-12 Core §10.3.2). What is no object passes.

@_documentation(visibility: internal)
extension JSONValue {
    /// Whether this is an object with the key.
    public func hasField(_ key: String) -> Bool { objectValue?[key] != nil }
}

@_documentation(visibility: internal)
extension ValidationIssues {
    /// Checks every field; its key is added to the path.
    public mutating func fields(
        of value: JSONValue, _ check: (inout ValidationIssues, String, JSONValue) -> Void
    ) {
        guard case .object(let object) = value else { return }
        for (key, value) in object where isWanting { step(.key(key)) { check(&$0, key, value) } }
    }

    /// Checks every field; `check` says whether a keyword describes it.
    public mutating func fields(
        of value: JSONValue, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, String, JSONValue) -> Bool
    ) {
        guard case .object(let object) = value else { return }
        for (place, field) in object.enumerated() where isWanting {
            var isDescribed = false
            step(.key(field.key)) { isDescribed = check(&$0, field.key, field.value) }
            if isDescribed { evaluated.insert(place) }
        }
    }

    /// `unevaluatedProperties`: checks the fields that no other keyword has looked at (§11.3).
    public mutating func unevaluatedFields(
        of value: JSONValue, _ evaluated: inout EvaluatedParts, _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        guard case .object(let object) = value else { return }
        for (place, field) in object.enumerated() where isWanting && !evaluated.contains(place) {
            step(.key(field.key)) { check(&$0, field.value) }
        }
        evaluated.insertAll()
    }

    /// `propertyNames`: checks every key (§10.3.2.4).
    public mutating func keys(of value: JSONValue, _ check: (inout ValidationIssues, JSONValue) -> Void) {
        guard case .object(let object) = value else { return }
        for (key, _) in object where isWanting { step(.key(key)) { check(&$0, .string(key)) } }
    }

    /// Whether a key matches a pattern of `patternProperties`; a search that was given up is an issue.
    public mutating func isMatch(_ key: String, _ pattern: TextPattern, _ expression: StaticString) -> Bool {
        switch pattern.matches(key) {
        case .matches: return true
        case .doesNotMatch: return false
        case .undecided:
            report("patternUndecided", limit: expression.description)
            return false
        }
    }

    /// `required`: the object must have the key (Validation §6.5.3).
    public mutating func required(_ key: StaticString, in value: JSONValue) {
        guard case .object(let object) = value, !object.hasKey(key) else { return }
        failRequired(key, from: .schema)
    }

    /// `dependentRequired`: an object with `key` must have `other` too (Validation §6.5.4).
    public mutating func required(_ other: StaticString, with key: StaticString, in value: JSONValue) {
        guard case .object(let object) = value, object.hasKey(key), !object.hasKey(other) else { return }
        if countsOnly { return miss() }
        report("dependentRequired", limit: "\(other) with \(key)")
    }

    private mutating func step(_ step: ValidationIssue.Step, _ check: (inout ValidationIssues) -> Void) {
        let first = count
        check(&self)
        if count > first { prefix(from: first, with: step) }
    }
}
