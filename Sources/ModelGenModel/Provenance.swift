/// Where a fact comes from.
package enum Provenance: Sendable, Hashable {
    /// A machine-readable schema, or the Type column of a page.
    case schema
    /// A sentence that a person wrote, quoted here.
    case prose(sentence: String)
}

extension Provenance: Codable {
    private enum CodingKeys: String, CodingKey { case kind, sentence }

    /// Reads `{"kind": "schema"}` or `{"kind": "prose", "sentence": …}`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(String.self, forKey: .kind) {
        case "schema": self = .schema
        case "prose": self = .prose(sentence: try container.decode(String.self, forKey: .sentence))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: container, debugDescription: "Unknown provenance \(other)")
        }
    }

    /// Writes the kind and, for prose, the sentence.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .schema: try container.encode("schema", forKey: .kind)
        case .prose(let sentence):
            try container.encode("prose", forKey: .kind)
            try container.encode(sentence, forKey: .sentence)
        }
    }
}
