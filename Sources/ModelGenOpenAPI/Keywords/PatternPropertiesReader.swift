internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// `patternProperties` (JSON Schema 2020-12 Core §10.3.2.2), together with what stands beside it.
struct PatternPropertiesReader {
    let report: Report

    /// Types the keys that patterns describe, where no other key can hold something else.
    ///
    /// A map whose only keyword is this one is meant to hold nothing else, although by the letter other keys may hold
    /// anything. Beside `properties` that are not closed, what other keys hold is open, and so the values are.
    func read(_ mapping: Mapping, into schema: inout Schema) {
        guard let place = schema.place.child(Keyword.patternProperties.rawValue) else { return }
        guard let patterns = place.node.mapping else {
            if !place.node.isNull { report.malformed(.patternProperties, at: place, expected: "a mapping") }
            return
        }
        guard !patterns.entries.isEmpty else { return }
        schema.exactness = schema.exactness.combined(with: .overApproximates)
        schema.object.keepsPatternKeys = true
        let members = patterns.entries.map { Subschema.written(place.child($0)) }
        switch schema.object.additional {
        case .forbidden: schema.object.additional = .values(any(of: members, at: place))
        case .values(let others): schema.object.additional = .values(any(of: members + [others], at: place))
        case .unannounced where schema.object.properties.isEmpty:
            schema.object.additional = .values(any(of: members, at: place))
        case .unannounced, .anything:
            schema.object.additional = .anything
            report.add(Fallback(reason: "patternProperties beside open properties", at: place.location))
        }
    }

    private func any(of members: [Subschema], at place: Place) -> Subschema {
        guard members.count > 1 else { return members[0] }
        var schema = Schema(at: place)
        schema.alternatives = [Alternatives(requirement: .atLeastOne, members: members, place: place)]
        return .read(schema)
    }
}
