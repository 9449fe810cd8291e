import ModelGenModel

/// All that the pages of a set show of the names on the wire.
struct WireEvidence: Sendable {
    /// By type.
    private(set) var types: [TypeID: WireTypeEvidence] = [:]
    /// Over all types.
    private(set) var counts = SpellingCount()
    private var proofs: [(key: String, sourceName: String)] = []
    /// The keys that examples and paths show for a name, in any type.
    private var keysByName: [String: [String: Set<TypeID>]] = [:]

    mutating func insert(_ proof: WireProof, for sourceName: String, of type: TypeID) {
        types[type, default: WireTypeEvidence()].insert(proof, for: sourceName)
        if proof.kind == .path { return }
        counts.insert(proof, for: sourceName)
        if WireSpelling(of: proof.key, for: sourceName) != nil { proofs.append((proof.key, sourceName)) }
        if proof.kind != .mention { keysByName[sourceName, default: [:]][proof.key, default: []].insert(type) }
    }

    /// The only key that is proved for the property of this name in other types, and in how many of them.
    func namesake(of sourceName: String, in type: TypeID) -> (key: String, types: Int)? {
        guard let keys = keysByName[sourceName], keys.count == 1, let (key, types) = keys.first else { return nil }
        let others = types.subtracting([type]).count
        return others > 0 ? (key, others) : nil
    }

    /// The letters that proved keys write otherwise than with one capital; each key counts once.
    func initialisms(given: Set<String>) -> WireInitialisms {
        var seen: Set<String> = []
        return WireInitialisms(proofs: proofs.filter { seen.insert($0.key).inserted }, given: given)
    }

    /// The sum over some types.
    func counts(of types: some Sequence<TypeID>) -> SpellingCount {
        types.reduce(into: SpellingCount()) { sum, id in
            if let evidence = self.types[id] { sum.formUnion(evidence.counts) }
        }
    }
}
