internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// `patternProperties` (JSON Schema 2020-12 Core §10.3.2.2), together with what stands beside it.
struct PatternPropertiesReader {
    let report: ReadingReport

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
        let members = distinct(patterns.entries.map(place.child))
        switch schema.object.additional {
        case .forbidden: schema.object.additional = .values(any(of: members, at: place))
        case .values(let others): schema.object.additional = .values(any(of: members + [others], at: place))
        case .unannounced where schema.object.properties.isEmpty:
            schema.object.additional = .values(any(of: members, at: place))
            let refuse = patterns.entries.contains { !Keyword.asserting(in: place.child($0)).isEmpty }
            if refuse, !Self.matchEverything(patterns) { report.add(.assumedPatterns(at: place.location)) }
        case .unannounced, .anything:
            schema.object.additional = .anything
            report.add(Fallback(reason: "patternProperties beside open properties", at: place.location))
        }
    }

    /// What keys hold that are no properties, where a schema is taken at its word: keys of no pattern hold what
    /// `additionalProperties` says, and anything where that is missing.
    func byTheLetter(_ object: ObjectKeywords, at place: Place) -> ObjectKeywords.Additional {
        guard let place = place.child(Keyword.patternProperties.rawValue), let patterns = place.node.mapping else {
            return .anything
        }
        let described = patterns.entries.map(place.child)
        guard described.allSatisfy({ !Keyword.asserting(in: $0).isEmpty }) else { return .anything }
        let members = distinct(described)
        switch object.additional {
        case .forbidden: return .values(any(of: members, at: place))
        case .values(let others): return .values(any(of: members + [others], at: place))
        case .unannounced where Self.matchEverything(patterns):
            return .values(any(of: members, at: place))
        case .unannounced, .anything:
            report.note(
                .typeLeftOpen, "Keys that match none of the patterns may hold anything", at: place.location,
                consequence:
                    "The values of all keys that are no properties are read as free-form JSON, which `validate()` checks."
            )
            report.add(Fallback(reason: "patternProperties beside open properties", at: place.location))
            return .anything
        }
    }

    /// Whether no key is without a schema, but perhaps the empty one.
    private static func matchEverything(_ patterns: Mapping) -> Bool {
        let matchesAll: Set = ["", ".*", "^.*$", "^.*", ".*$", "^", "^.+$", ".+", "."]
        return patterns.entries.contains { matchesAll.contains($0.key) }
    }

    /// The schemas, those once that are the same reference.
    private func distinct(_ places: [Place]) -> [Subschema] {
        var known: Set<String> = []
        return places.filter { place in
            guard let reference = place.node[Keyword.ref.rawValue]?.string, place.node.mapping?.entries.count == 1
            else {
                return true
            }
            return known.insert(reference).inserted
        }
        .map { .written($0) }
    }

    private func any(of members: [Subschema], at place: Place) -> Subschema {
        guard members.count > 1 else { return members[0] }
        var schema = Schema(at: place)
        schema.alternatives = [Alternatives(requirement: .atLeastOne, members: members, place: place)]
        return .read(schema)
    }
}

extension DiagnosticID {
    /// Keys that match no pattern are taken to hold what the others hold.
    static let assumedPatterns = DiagnosticID("assumed-patterns")
}

extension Diagnostic {
    fileprivate static func assumedPatterns(at location: SourceLocation) -> Diagnostic {
        .warning(
            .assumedPatterns, "Keys that match none of the patterns are taken to hold the same values", at: location,
            consequence: "An object in which such a key holds anything else is refused.",
            fix:
                "Write `additionalProperties: false` if there are no such keys, and `additionalProperties: true` if there are."
        )
    }
}
