import ModelGenModel

/// A way to find out how a property is called on the wire. They are asked in this order, and the first that knows decides:
/// what stands nearer to the property outranks what stands farther away.
///
/// The model has the grounds of a `WireNameInference` in its own list: a proof and a sign are none, and no wire name is inferred
/// from them.
enum WireNameStrategy: CaseIterable {
    /// Examples and path templates show the key itself.
    case proof
    /// The type's own sentences or values spell it.
    case mention
    /// A key with a sign that no spelling gives (`$ref`) is called so in every type.
    case sign
    /// How other keys of the same type are spelled.
    case type
    /// How the keys of the types next to it are spelled.
    case neighbours
    /// How the keys of all connected types are spelled.
    case group
    /// How the keys of the folder are spelled.
    case folder
    /// What the same property of other types is called, where the set as a whole does not speak against it.
    case namesake
    /// How the keys of the set are spelled.
    case set

    /// How many distinct keys are asked for. One example next to the property tells more than one far away; where the whole
    /// set decides, three were never wrong.
    var least: Int {
        switch self {
        case .proof, .mention, .sign, .namesake, .type: 1
        case .neighbours: 2
        case .group, .folder, .set: 3
        }
    }
}

/// Finds the wire names of one type's properties.
struct WireNameResolver {
    private let evidence: WireEvidence
    private let initialisms: WireInitialisms
    private let type: TypeID
    /// What prevails at each distance, found once for the type.
    private let conventions: [WireNameStrategy: WireConventions.Convention]

    /// Parameters of one operation stand beside its body and may be spelled in another way, so that the types next to them
    /// tell nothing.
    init(_ type: TypeID, isParameters: Bool, conventions: WireConventions, initialisms: WireInitialisms) {
        self.evidence = conventions.evidence
        self.initialisms = initialisms
        self.type = type
        let strategies: [WireNameStrategy] = isParameters ? [.type, .set] : WireNameStrategy.allCases
        self.conventions = Dictionary(
            uniqueKeysWithValues: strategies.compactMap { strategy in
                conventions.convention(of: type, by: strategy).map { (strategy, $0) }
            })
    }

    /// The name of a property, and whether it is proved in two ways.
    func name(of property: Property) -> (name: WireName, isContested: Bool) {
        let keys = evidence.types[type]?.certainKeys(of: property.sourceName) ?? []
        if keys.count == 1, let key = keys.first { return (.known(key), false) }
        let inferred = inferred(property.sourceName)
        guard keys.count > 1 else { return (inferred, false) }
        // The spelling that the surroundings have, or the one of the page; else the first of them, so that runs are equal.
        let key = [inferred.text, property.sourceName].first(where: keys.contains) ?? keys.sorted()[0]
        return (.guessed(key), true)
    }

    private func inferred(_ sourceName: String) -> WireName {
        for strategy in WireNameStrategy.allCases {
            if let name = name(of: sourceName, by: strategy) { return name }
        }
        return .guessed(WireNameGuess.bare(sourceName))
    }

    private func name(of sourceName: String, by strategy: WireNameStrategy) -> WireName? {
        switch strategy {
        case .proof: nil
        case .mention: mentioned(sourceName)
        case .sign: sign(of: sourceName)
        case .type: spelled(sourceName, by: strategy, .type)
        case .neighbours: spelled(sourceName, by: strategy, .neighbours)
        case .group: spelled(sourceName, by: strategy, .group)
        case .folder: spelled(sourceName, by: strategy, .folder)
        case .namesake: namesake(of: sourceName)
        case .set: spelled(sourceName, by: strategy, .set)
        }
    }

    /// A sentence that examples of the same type speak against is about something else.
    private func mentioned(_ sourceName: String) -> WireName? {
        guard let own = evidence.types[type] else { return nil }
        let keys = own.mentionedKeys(of: sourceName)
        guard keys.count == 1, let key = keys.first else { return nil }
        let certain = own.certainCounts.prevailing(least: 2)
        guard certain == nil || certain?.spelling == WireSpelling(of: key, for: sourceName) else { return nil }
        return .inferred(key, from: WireNameInference(.mention, agreeing: 1, contrary: 0))
    }

    private func spelled(
        _ sourceName: String, by strategy: WireNameStrategy, _ ground: WireNameInference.Ground
    ) -> WireName? {
        guard let convention = conventions[strategy], let name = spelled(sourceName, convention) else { return nil }
        return .inferred(
            name,
            from: WireNameInference(ground, agreeing: convention.agreeing, contrary: convention.contrary))
    }

    /// One word looks the same in all spellings but Pascal's, whose sets spell some words small.
    private func spelled(_ sourceName: String, _ convention: WireConventions.Convention) -> String? {
        let bare = WireNameGuess.bare(sourceName)
        let name = WireWords(of: bare)
        guard name.words.count < 2 || name.lead.count > 1 else { return name.spelled(convention.spelling, initialisms) }
        guard convention.spelling == .pascal else { return bare }
        return convention.capitalizesWords == true ? name.spelled(.pascal, initialisms) : nil
    }

    /// What is proved for the property of this name elsewhere, if it has a sign that no spelling of the name gives.
    private func sign(of sourceName: String) -> WireName? {
        guard let found = evidence.namesake(of: sourceName, in: type),
            WireNameGuess.hasSign(found.key, sourceName: sourceName)
        else { return nil }
        return .inferred(found.key, from: WireNameInference(.namesake, agreeing: found.types, contrary: 0))
    }

    /// A key of another spelling than the set's is the other API's. One that is no spelling at all is not spoken against by
    /// any.
    private func namesake(of sourceName: String) -> WireName? {
        guard WireWords(of: sourceName).words.count > 1, let found = evidence.namesake(of: sourceName, in: type) else {
            return nil
        }
        let prevailing = evidence.counts.prevailing(least: WireNameStrategy.set.least)
        guard prevailing == nil || WireSpelling(of: found.key, for: sourceName) == nil else { return nil }
        return .inferred(found.key, from: WireNameInference(.namesake, agreeing: found.types, contrary: 0))
    }
}
