extension Capability: Comparable {
    /// Orders by what it takes, from the least to the most.
    package static func < (a: Capability, b: Capability) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .plainType: 0
        case .localChecks: 1
        case .provedDispatch: 2
        case .rawPredicates: 3
        case .evaluationState: 4
        }
    }
}

extension ModelSet {
    /// The set with every declaration's capability raised to what its parts take, through references of any depth.
    ///
    /// Capabilities only rise and there are five of them, so cycles of references end.
    func rollingUpCapabilities() -> ModelSet {
        var result = self
        var needs = declarations.map(\.ownCapability)
        var users: [TypeID: [Int]] = [:]
        for (position, declaration) in declarations.enumerated() {
            for id in Set(declaration.references) { users[id, default: []].append(position) }
        }
        var pending = Array(declarations.indices)
        while let position = pending.popLast() {
            for user in users[declarations[position].id, default: []] where needs[user] < needs[position] {
                needs[user] = needs[position]
                pending.append(user)
            }
        }
        for position in declarations.indices { result.declarations[position].header.capability = needs[position] }
        return result
    }
}

extension TypeDeclaration {
    /// What the declaration takes by itself: at least what its reader has found.
    fileprivate var ownCapability: Capability {
        switch self {
        case .object(let object): max(header.capability, object.takesChecks ? .localChecks : .plainType)
        case .enumeration: header.capability
        case .union(let union): max(header.capability, union.dispatch.capability)
        case .alias(let alias): max(header.capability, alias.target.takesChecks ? .localChecks : .plainType)
        }
    }

    /// The declarations that this one names, each as often as it does.
    fileprivate var references: [TypeID] { types.compactMap(\.innermostReference) }
}

extension ObjectDeclaration {
    fileprivate var takesChecks: Bool {
        if case .values(let element) = additionalProperties, element.takesChecks { return true }
        return !constraints.isEmpty || properties.contains { !$0.constraints.isEmpty || $0.type.takesChecks }
    }
}

extension ElementType {
    fileprivate var takesChecks: Bool { !constraints.isEmpty || type.takesChecks }
}

extension TypeReference {
    /// Whether elements below the type have constraints.
    fileprivate var takesChecks: Bool {
        var type = self
        while let element = type.element {
            if !element.constraints.isEmpty { return true }
            type = element.type
        }
        return false
    }

    private var element: ElementType? {
        switch self {
        case .array(let element), .map(let element): element
        case .scalar, .any, .reference: nil
        }
    }
}

extension Dispatch {
    /// What it takes to choose a member: trying and counting are predicates on the raw value.
    fileprivate var capability: Capability {
        switch self {
        case .member: .plainType
        case .likely, .candidates, .kind, .value, .tag, .property: isTried ? .rawPredicates : .provedDispatch
        }
    }
}
