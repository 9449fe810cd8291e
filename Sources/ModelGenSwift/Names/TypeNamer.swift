import ModelGenModel

/// Gives every declaration of a model a name of its own.
struct TypeNamer {
    let casing: Casing
    /// The names of the module and of the namespace.
    let occupied: Set<String>
    /// The names of an earlier run, which are kept.
    let earlier: [TypeID: String]
    let inline: InlineStyle

    init(casing: Casing, occupied: Set<String>, earlier: [TypeID: String], inline: InlineStyle) {
        self.casing = casing
        self.occupied = occupied
        self.earlier = earlier
        self.inline = inline
    }

    init(_ options: SwiftOptions) {
        self.init(
            casing: Casing(initialisms: options.initialisms),
            occupied: Set([options.moduleName, options.namespace].compactMap { $0 }),
            earlier: options.typeNames, inline: options.inline)
    }

    /// The name of each type, with the types that it stands in: `Refund.NextAction`.
    func names(for declarations: [TypeDeclaration]) -> [TypeID: String] {
        let nested = nested(declarations)
        if nested.isEmpty { return topLevelNames(for: declarations) }
        let ids = Set(nested.map(\.id))
        var names = topLevelNames(for: declarations.filter { !ids.contains($0.id) })
        NestedNamer(casing: casing, topLevel: occupied.union(names.values), earlier: earlier)
            .name(nested, in: &names)
        return names
    }

    /// What stands inside another type: that one must be there, and nobody may have asked for a name of the top level.
    private func nested(_ declarations: [TypeDeclaration]) -> [TypeDeclaration] {
        switch inline {
        case .flat: return []
        case .nested:
            let ids = Set(declarations.map(\.id))
            return declarations.filter { declaration in
                guard let enclosure = declaration.header.enclosure else { return false }
                return declaration.header.name.provenance == .derived && ids.contains(enclosure.type)
            }
        }
    }

    /// The name of each type at the top level.
    ///
    /// Who keeps a name that several want is decided by what they are, never by their position: what the user requires,
    /// then what an earlier run used, then declared before derived, then types of no or the fewest folders, then the
    /// spelling that is the name itself, then the identity that comes first. The others are told apart by their folder, or by a
    /// suffix that their identity determines.
    private func topLevelNames(for declarations: [TypeDeclaration]) -> [TypeID: String] {
        var names: [TypeID: String] = [:]
        var taken: Set<String> = []
        taken.formUnion(occupied)
        for claim in declarations.map(claim).sorted(by: Claim.precedes) where names[claim.id] == nil {
            let name = free(claim, avoiding: taken)
            taken.insert(name)
            names[claim.id] = name
        }
        return names
    }

    /// What a declaration wants, and how strongly.
    private struct Claim {
        var id: TypeID
        var source: String
        var preferred: String
        var strength: Int
        var namespace: [String]

        static func precedes(_ a: Claim, _ b: Claim) -> Bool {
            if a.strength != b.strength { return a.strength > b.strength }
            if a.namespace.count != b.namespace.count { return a.namespace.count < b.namespace.count }
            let (isExactA, isExactB) = (a.source == a.preferred, b.source == b.preferred)
            if isExactA != isExactB { return isExactA }
            return a.id < b.id
        }
    }

    private func claim(_ declaration: TypeDeclaration) -> Claim {
        let header = declaration.header
        let preferred = header.name.provenance == .required ? header.name.text : casing.typeName(header.name.text)
        var claim = Claim(
            id: header.id, source: header.name.text, preferred: preferred, strength: 0, namespace: header.namespace)
        switch header.name.provenance {
        case .required: claim.strength = 3
        case .declared: claim.strength = 1
        case .derived: claim.strength = 0
        case .operation: claim.strength = -1
        }
        // What stood inside another type is named anew where it does no more.
        if let name = earlier[header.id], header.name.provenance != .required, !name.contains(".") {
            claim.preferred = name
            claim.strength = 2
        }
        return claim
    }

    private func free(_ claim: Claim, avoiding taken: Set<String>) -> String {
        let name = ReservedTypeNames.avoided(claim.preferred)
        if !taken.contains(name) { return name }
        let qualified = claim.namespace.map(casing.typeName).joined() + name
        if !taken.contains(qualified) { return qualified }
        return FreeName.extending("\(qualified)_\(StableHash.suffix(claim.id.rawValue))", while: taken.contains)
    }
}
