internal import ModelGenDiagnostics
internal import ModelGenModel

/// Finds the type that is meant where `type` is left out.
///
/// By the letter, a schema without `type` accepts values of every type that its keywords do not concern. Nobody who
/// writes `properties` means that; so where all keywords concern one type, that type is taken, with a note.
struct ImpliedType {
    let report: ReadingReport

    func complete(_ schema: inout Schema) {
        guard schema.kinds == nil, schema.reference == nil, schema.constant == nil, schema.allowed == nil,
            schema.allOf.isEmpty, schema.alternatives.isEmpty, !schema.isImpossible,
            !schema.place.dialect.readsByTheLetter
        else { return }
        let candidates = candidates(for: schema)
        guard candidates.count == 1, let kind = candidates.first else { return }
        // `required` alone restricts another schema: it stands in `allOf` and beside alternatives.
        if schema.object.isOnlyRequired { return }
        schema.kinds = [kind]
        report.note(
            .impliedType, "The schema has no `type`; its keywords describe values of type \(kind.rawValue)",
            at: schema.place.location, consequence: "Values of other types are refused.")
    }

    private func candidates(for schema: Schema) -> [ValueKind] {
        var kinds: [ValueKind] = []
        if !schema.object.isEmpty { kinds.append(.object) }
        if schema.items != nil { kinds.append(.array) }
        if schema.format.map(Self.stringFormats.contains) == true { kinds.append(.string) }
        for kind in [ValueKind.string, .number, .array, .object] where !kinds.contains(kind) {
            if schema.constraints.contains(where: { $0.constraint.rule.concerns(kind) }) { kinds.append(kind) }
        }
        return kinds
    }

    /// Formats that JSON Schema 2020-12 Validation §7.3 defines for strings.
    private static let stringFormats: Set<String> = [
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6",
        "uri", "uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer",
        "relative-json-pointer", "regex",
    ]
}
