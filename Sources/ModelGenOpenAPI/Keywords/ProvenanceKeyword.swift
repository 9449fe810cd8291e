internal import ModelGenModel
internal import ModelGenSyntax

/// `x-modelgen-provenance`: what of a schema `modelgen export` did not know but guessed, or read in a sentence.
///
/// ```yaml
/// x-modelgen-provenance:
///   wireName: inferred from neighbours, 3 of 4 keys
///   nullability: unknown
///   maxLength: At most 20 characters.
/// ```
struct ProvenanceKeyword: Sendable {
    /// How the key is known.
    private(set) var wireName: WireName.Origin?
    /// The name in the source, where that is not the key.
    private(set) var sourceName: String?
    private var nullabilityIsUnknown = false
    /// Keyword → the sentence that it was read from.
    private var sentences: [String: String] = [:]

    /// Reads the extension; entries that it does not know say nothing.
    init(_ node: Node) {
        for entry in node.mapping?.entries ?? [] {
            switch entry.key {
            case "wireName": wireName = Self.origin(entry.value)
            case "sourceName": sourceName = entry.value.string
            case "nullability": nullabilityIsUnknown = entry.value.string == Nullability.unknown.rawValue
            default: sentences[entry.key] = entry.value.string
            }
        }
    }

    /// `guessed`, or `inferred from neighbours, 3 of 4 keys`.
    private static func origin(_ node: Node) -> WireName.Origin? {
        guard let text = node.string else { return nil }
        if text == "guessed" { return .guessed }
        let words = text.split { " ,".utf8.contains($0.utf8.first ?? 0) }
        guard words.count == 7, words[0] == "inferred", words[1] == "from", words[4] == "of",
            let ground = WireNameInference.Ground(rawValue: String(words[2])), let agreeing = Int(words[3]),
            let all = Int(words[5]), agreeing >= 0, all >= agreeing
        else { return nil }
        return .inferred(WireNameInference(ground, agreeing: agreeing, contrary: all - agreeing))
    }

    /// Where the default comes from.
    var ofDefault: Provenance? { sentences[Keyword.defaultValue.rawValue].map { .prose(sentence: $0) } }

    /// Has a use say what is not known about it.
    func apply(to use: inout SchemaUse) {
        if nullabilityIsUnknown, use.nullability == .yes { use.nullability = .unknown }
        for index in use.constraints.indices {
            if let sentence = sentences[use.constraints[index].rule.keyword] {
                use.constraints[index].provenance = .prose(sentence: sentence)
            }
        }
    }
}
