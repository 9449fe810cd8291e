/// How a key of several words is spelled.
enum WireSpelling: String, Sendable, Hashable, CaseIterable {
    /// `created_at`
    case snake
    /// `createdAt`, `ownerID`
    case camel
    /// `CreatedAt`
    case pascal
    /// `created-at`
    case kebab

    /// As people call it.
    var title: String {
        switch self {
        case .snake: "snake_case"
        case .camel: "camelCase"
        case .pascal: "PascalCase"
        case .kebab: "kebab-case"
        }
    }

    /// How a proved key spells a name of the page; `nil` where that tells nothing, because the name is one word or the key
    /// mixes spellings.
    init?(of key: String, for sourceName: String) {
        let words = WireWords(of: sourceName).words
        guard words.count > 1 else { return nil }
        let body = key.drop { $0 == "_" }
        // `IPv6` is `i_pv6` on a page: its first capital belongs to an initialism.
        if words[0].count == 1, body.first?.isUppercase ?? false { return nil }
        let hasCapital = body.contains { $0.isUppercase }
        switch (body.contains("_"), body.contains("-"), hasCapital) {
        case (true, false, false): self = .snake
        case (false, true, _): self = .kebab
        case (false, false, true): self = body.first?.isUppercase ?? false ? .pascal : .camel
        case (true, _, _), (false, false, false): return nil
        }
    }
}

/// A name of the page, taken apart at its underscores.
struct WireWords: Sendable, Hashable {
    /// Underscores in front; an underscore at the end keeps the name apart from a word of Python's.
    var lead: Substring
    var words: [Substring]

    init(of sourceName: String) {
        lead = sourceName.prefix { $0 == "_" }
        words = sourceName.dropFirst(lead.count).split(separator: "_")
    }

    /// The name in a spelling; `nil` where it has no words at all.
    func spelled(_ spelling: WireSpelling, _ initialisms: WireInitialisms) -> String? {
        guard let first = words.first else { return nil }
        switch spelling {
        case .snake: return lead + words.joined(separator: "_")
        case .kebab: return lead + words.joined(separator: "-")
        case .camel: return lead + first + words.dropFirst().map(initialisms.spelled).joined()
        case .pascal: return lead + words.map(initialisms.spelled).joined()
        }
    }
}
