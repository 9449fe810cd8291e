import ModelGenModel

/// What sources do not state and the tool concluded: the keys of the properties that it concerns.
struct GuessedFacts: Sendable, Hashable {
    /// Keys that the source does not show as they stand in JSON.
    private(set) var wireNames: [String] = []
    /// Keys that the source does not show, but that follow from how it shows others.
    private(set) var inferredWireNames: [String] = []
    /// Properties of which the source does not say whether they may be `null`.
    private(set) var nullabilities: [String] = []
    /// Properties with a constraint or a default that stands only in their description.
    private(set) var fromProse: [String] = []

    init(_ declarations: TypeDeclaration...) { self.init(declarations) }

    init(_ declarations: [TypeDeclaration]) {
        for case .object(let object) in declarations {
            for property in object.properties { add(property) }
        }
    }

    private mutating func add(_ property: Property) {
        let key = property.wireName.text
        switch property.wireName.origin {
        case .stated: break
        case .inferred: inferredWireNames.append(key)
        case .guessed: wireNames.append(key)
        }
        if property.nullability == .unknown { nullabilities.append(key) }
        if property.isFromProse { fromProse.append(key) }
    }
}

extension Property {
    fileprivate var isFromProse: Bool {
        let provenances = constraints.map(\.provenance) + [defaultValue?.provenance].compactMap { $0 }
        return provenances.contains { if case .prose = $0 { true } else { false } }
    }
}
