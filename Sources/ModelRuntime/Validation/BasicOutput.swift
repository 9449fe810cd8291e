// What validation found, as other tools read it: JSON Schema 2020-12 Core §12.4.2.

extension ModelValue {
    /// What validation found, in JSON Schema's output format "basic".
    ///
    /// `{"valid": true}`, or `valid` with `errors`: for each issue, and for each cause of one, the place in the instance
    /// (`instanceLocation`), the keyword's place in the schema document (`keywordLocation`) and a text (`error`), which quotes
    /// contents of strings only if it may. With the address of the schema document each error has an `absoluteKeywordLocation`.
    public func basicOutput(schema: String? = nil, revealsStrings: Bool = false) -> JSONValue {
        issues(revealsStrings: revealsStrings).basicOutput(schema: schema)
    }
}

extension ValidationError {
    /// The issues in JSON Schema's output format "basic"; with the address of the schema document each error has an
    /// `absoluteKeywordLocation`.
    public func basicOutput(schema: String? = nil) -> JSONValue { issues.basicOutput(schema: schema) }
}

extension [ValidationIssue] {
    /// These issues in JSON Schema's output format "basic"; none are a valid instance.
    ///
    /// Locations in the schema are those of the document itself: a reference on the way to a keyword does not show in them. With
    /// the address of the schema document each error has an `absoluteKeywordLocation`.
    public func basicOutput(schema: String? = nil) -> JSONValue {
        if isEmpty { return .object(["valid": true]) }
        return .object(["valid": false, "errors": .array(flatMap { $0.outputUnits(below: "", schema: schema) })])
    }
}

extension ValidationIssue {
    /// The issue and its causes, as a flat list.
    fileprivate func outputUnits(below parent: String, schema address: String?) -> [JSONValue] {
        let location = parent + pointer
        var unit: JSONObject = [
            "keywordLocation": .string(keywordLocation), "instanceLocation": .string(location),
            "error": .string(problem),
        ]
        if let address { unit["absoluteKeywordLocation"] = .string("\(address)#\(keywordLocation)") }
        return [.object(unit)] + causes.joined().flatMap { $0.outputUnits(below: location, schema: address) }
    }

    /// The keyword's place in the schema document, as a JSON Pointer.
    private var keywordLocation: String {
        let fragment = schema.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).last.map(
            String.init)
        let place = fragment ?? ""
        let pointer = place.isEmpty || place.hasPrefix("/") ? place : Step.key(place).pointerToken
        // The schema `false` has no keyword, and what no schema says is no keyword of one.
        return rule == "false schema" ? pointer : pointer + Step.key(rule.rawValue).pointerToken
    }
}
