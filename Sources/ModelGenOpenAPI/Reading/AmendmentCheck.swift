internal import ModelGenModel

/// Whether what an appendix says of a declaration can be: documents come from anybody, and nothing in one is ever code, leads nowhere or
/// leads in a circle that a schema could not.
struct AmendmentCheck {
    private let declarations: [TypeID: TypeDeclaration]
    private let predicates: Set<TypeID>

    init(_ set: ModelSet) {
        declarations = set.declarationsByID()
        predicates = Set(set.predicates.map(\.id))
    }

    /// What is wrong with the declaration, in a few words; `nil` where nothing is.
    func fault(of declaration: TypeDeclaration) -> String? {
        if !declaration.requiredNames.allSatisfy(SwiftIdentifier.isValid) { return "a name is no Swift identifier" }
        if !declaration.types.allSatisfy(exists) { return "a reference leads nowhere" }
        if !declaration.predicates.allSatisfy(predicates.contains) { return "a predicate is not there" }
        if isEnclosedInItself(declaration) { return "a type that holds it is not there" }
        return fault(inPartsOf: declaration)
    }

    /// Whether the type of an operation's part is there.
    func exists(_ type: TypeReference) -> Bool { type.innermostReference.map { declarations[$0] != nil } ?? true }

    private func fault(inPartsOf declaration: TypeDeclaration) -> String? {
        switch declaration {
        case .object(let object):
            let keys = Set(object.properties.map(\.wireName.exact))
            return keys.count == object.properties.count ? nil : "a key occurs twice"
        case .enumeration(let enumeration):
            let isUniform = enumeration.values.allSatisfy { value in
                let kind = ValueKind(value.value)?.scalar
                return kind == enumeration.valueType || kind == .integer && enumeration.valueType == .number
            }
            return isUniform ? nil : "a value is of another type"
        case .union(let union):
            let members = (union.discriminator?.mapping.map(\.member) ?? []) + [union.discriminator?.defaultMember ?? 0]
            return members.allSatisfy(union.members.indices.contains) ? nil : "a member is not there"
        case .alias(let alias): return leadsBack(alias) ? "an alias leads back to itself" : nil
        }
    }

    private func isEnclosedInItself(_ declaration: TypeDeclaration) -> Bool {
        var seen: Set<TypeID> = [declaration.id]
        var enclosure = declaration.header.enclosure
        while let holder = enclosure?.type {
            guard let outer = declarations[holder], outer.holdsTypes, seen.insert(holder).inserted else { return true }
            enclosure = outer.header.enclosure
        }
        return false
    }

    private func leadsBack(_ alias: AliasDeclaration) -> Bool {
        var seen: Set<TypeID> = [alias.header.id]
        var type = alias.target.type
        while let id = type.innermostReference, case .alias(let next)? = declarations[id] {
            guard seen.insert(id).inserted else { return true }
            type = next.target.type
        }
        return false
    }
}

extension TypeDeclaration {
    /// The names that are taken as they are.
    fileprivate var requiredNames: [String] {
        let names: [SuggestedName?] =
            switch self {
            case .object, .alias: [header.name]
            case .enumeration(let enumeration): [header.name] + enumeration.values.map(\.name)
            case .union(let union): [header.name] + union.members.map(\.name)
            }
        var required = names.compactMap { $0?.provenance == .required ? $0?.text : nil }
        if case .object(let object) = self { required += object.properties.compactMap(\.requiredName) }
        return required
    }
}
