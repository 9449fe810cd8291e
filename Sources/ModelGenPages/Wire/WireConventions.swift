import ModelGenModel

/// How keys are spelled at each distance from a type. What lies far away is counted once for all types.
struct WireConventions: Sendable {
    typealias Convention = SpellingCount.Prevailing

    let evidence: WireEvidence
    private let vicinity: TypeVicinity
    private var groups: [Int: SpellingCount] = [:]
    private var folders: [Substring: SpellingCount] = [:]

    init(_ declarations: [TypeDeclaration], evidence: WireEvidence) {
        self.evidence = evidence
        vicinity = TypeVicinity(declarations)
        for (type, found) in evidence.types {
            if let group = vicinity.group(of: type) { groups[group, default: SpellingCount()].formUnion(found.counts) }
            folders[TypeVicinity.folder(of: type), default: SpellingCount()].formUnion(found.counts)
        }
    }

    /// What prevails on a ground, seen from a type.
    func convention(of type: TypeID, by strategy: WireNameStrategy) -> Convention? {
        let least = strategy.least
        switch strategy {
        case .proof, .mention, .sign, .namesake: return nil
        case .type:
            // Sentences may speak of something else; one of them is too little.
            guard let own = evidence.types[type] else { return nil }
            return own.certainCounts.prevailing(least: least) ?? own.counts.prevailing(least: least + 1)
        case .neighbours: return evidence.counts(of: vicinity.neighbours(of: type)).prevailing(least: least)
        case .group: return part(vicinity.group(of: type).flatMap { groups[$0] }, least)
        case .folder: return part(folders[TypeVicinity.folder(of: type)], least)
        case .set: return evidence.counts.prevailing(least: least)
        }
    }

    /// What prevails in a part of the set; one that has all the evidence is the set.
    private func part(_ counts: SpellingCount?, _ least: Int) -> Convention? {
        guard let counts, counts != evidence.counts else { return nil }
        return counts.prevailing(least: least)
    }
}
