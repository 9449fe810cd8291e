import ModelGenModel

/// A key as it stands in JSON, seen somewhere on the pages.
struct WireProof: Sendable, Hashable {
    /// Where it was seen; nothing else of a page is about the wire.
    enum Kind: Sendable, Hashable {
        /// In JSON of an Example cell.
        case example
        /// In the path template of an operation page.
        case path
        /// In a sentence of the type's own page, or among the values of an enumeration that a property of the type has. A
        /// sentence may speak of something else, so that this proves less.
        case mention
    }

    var key: String
    var kind: Kind
}

/// What is known of the keys of one type.
struct WireTypeEvidence: Sendable {
    /// The proofs for a property, by its name on the page.
    private(set) var proofs: [String: Set<WireProof>] = [:]
    /// How proved keys of several words are spelled.
    private(set) var counts = SpellingCount()
    /// The same, without what sentences say.
    private(set) var certainCounts = SpellingCount()

    mutating func insert(_ proof: WireProof, for sourceName: String) {
        proofs[sourceName, default: []].insert(proof)
        // A path template proves the parameter that it names, and nothing of bodies.
        guard proof.kind != .path else { return }
        counts.insert(proof, for: sourceName)
        if proof.kind != .mention { certainCounts.insert(proof, for: sourceName) }
    }

    /// The keys that examples and paths show for a property.
    func certainKeys(of sourceName: String) -> Set<String> {
        Set((proofs[sourceName] ?? []).filter { $0.kind != .mention }.map(\.key))
    }

    /// The keys that the type's sentences and values show for a property.
    func mentionedKeys(of sourceName: String) -> Set<String> {
        Set((proofs[sourceName] ?? []).filter { $0.kind == .mention }.map(\.key))
    }
}

/// How many distinct proved keys there are of each spelling.
struct SpellingCount: Sendable, Hashable {
    private var keys: [WireSpelling: Set<String>] = [:]
    /// Keys of one word, by whether they begin with a capital: they tell sets in Pascal case that spell all words so from
    /// those that spell some words small.
    private var words: [Bool: Set<String>] = [:]

    /// The spelling that most keys have.
    struct Prevailing: Sendable, Hashable {
        var spelling: WireSpelling
        var agreeing: Int
        var contrary: Int
        /// Whether keys of one word begin with a capital; `nil` where that is divided or nothing shows it.
        var capitalizesWords: Bool?
    }

    mutating func insert(_ key: String, as spelling: WireSpelling) { keys[spelling, default: []].insert(key) }

    /// Counts the key of a proof, as one of several words or as one word.
    mutating func insert(_ proof: WireProof, for sourceName: String) {
        if let spelling = WireSpelling(of: proof.key, for: sourceName) {
            insert(proof.key, as: spelling)
        } else if proof.kind == .example, WireWords(of: sourceName).words.count == 1, let first = proof.key.first,
            first.isLetter
        {
            words[first.isUppercase, default: []].insert(proof.key)
        }
    }

    mutating func formUnion(_ other: SpellingCount) {
        keys.merge(other.keys) { $0.union($1) }
        words.merge(other.words) { $0.union($1) }
    }

    /// The number of keys of a spelling.
    func count(_ spelling: WireSpelling) -> Int { keys[spelling]?.count ?? 0 }

    /// The number of all keys of several words.
    var total: Int { keys.values.reduce(0) { $0 + $1.count } }

    /// The spelling that at least `least` keys have, and more than twice as many as have others.
    ///
    /// Measured over 28 SDKs: with three keys never wrong for a whole set.
    func prevailing(least: Int) -> Prevailing? {
        for spelling in WireSpelling.allCases {
            let agreeing = count(spelling)
            let contrary = total - agreeing
            guard agreeing >= least, agreeing > 2 * contrary else { continue }
            return Prevailing(
                spelling: spelling, agreeing: agreeing, contrary: contrary, capitalizesWords: capitalizesWords)
        }
        return nil
    }

    private var capitalizesWords: Bool? {
        let (capital, small) = (words[true]?.count ?? 0, words[false]?.count ?? 0)
        if capital > 2 * small { return true }
        return small > 2 * capital ? false : nil
    }
}
