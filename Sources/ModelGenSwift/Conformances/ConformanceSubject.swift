import ModelGenModel

/// A type that conforms to protocols, as rules see it.
struct ConformanceSubject {
    let id: TypeID
    let kind: DeclarationKind
    /// Without the namespace.
    let name: String
    /// What it is also called: in the source, by its identity, and where it is declared in the place of others.
    let otherNames: [String]
    /// In source order; none where no rule asks for them.
    let properties: [SubjectProperty]

    /// Whether a rule is about the type.
    func meets(_ criteria: ConformanceCriteria) -> Bool {
        if !criteria.kinds.isEmpty, !criteria.kinds.contains(kind) { return false }
        if !criteria.types.isEmpty, !criteria.types.contains(where: isCalled) { return false }
        return criteria.properties.allSatisfy { wanted in properties.contains { $0.isCalled(wanted) } }
    }

    /// Whether a pattern matches one of the names.
    func isCalled(_ pattern: String) -> Bool {
        let names = NamePattern(pattern)
        return names.matches(name) || otherNames.contains { $0 == pattern || names.matches($0) }
    }
}

/// A property, as rules see it.
struct SubjectProperty {
    /// In Swift, without back-ticks.
    let name: String
    let wireName: String
    let sourceName: String
    let row: PresenceRow
    let isConstant: Bool
    let isDeprecated: Bool
    let reference: TypeReference
    let type: SwiftType

    func isCalled(_ wanted: String) -> Bool { name == wanted || wireName == wanted || sourceName == wanted }
}

/// The types that rules can be about.
struct ConformanceSubjects {
    /// In source order.
    let all: [ConformanceSubject]
    /// Names that are another one's, and whose.
    let aliases: [String: String]

    /// - Parameters:
    ///   - model: With other names in place of what is shared.
    ///   - catalog: The names.
    ///   - sharing: Which types are declared in the place of which.
    ///   - withProperties: Whether a rule asks for properties.
    init(_ model: ModelSet, catalog: TypeCatalog, sharing: SharedTypes, withProperties: Bool) {
        let others = Dictionary(grouping: sharing.declaring.keys) { sharing.declaring[$0] }
        var aliases: [String: String] = [:]
        all = model.declarations.compactMap { declaration in
            guard let name = catalog.names[declaration.id] else { return nil }
            guard let kind = declaration.kind else {
                if case .reference(let id) = catalog.resolved(.reference(declaration.id)).type {
                    aliases[name] = catalog.names[id]
                }
                return nil
            }
            let shared = (others[declaration.id] ?? []).compactMap { catalog.names[$0] }
            return ConformanceSubject(
                id: declaration.id, kind: kind, name: name,
                otherNames: [declaration.header.name.text, declaration.id.rawValue] + shared,
                properties: withProperties ? Self.properties(of: declaration, catalog) : [])
        }
        self.aliases = aliases
    }

    private static func properties(of declaration: TypeDeclaration, _ catalog: TypeCatalog) -> [SubjectProperty] {
        // What an operation takes are parameters.
        guard case .object(let object) = declaration, object.header.role != .operation else { return [] }
        return zip(object.properties, catalog.memberNames(of: object)).map { property, name in
            SubjectProperty(
                name: name, wireName: property.wireName.text, sourceName: property.sourceName,
                row: catalog.row(of: property), isConstant: catalog.constant(of: property) != nil,
                isDeprecated: property.deprecation != nil, reference: property.type,
                type: catalog.valueType(of: property))
        }
    }
}

extension TypeDeclaration {
    /// What the type is to rules; `nil` for a name of another type.
    fileprivate var kind: DeclarationKind? {
        switch self {
        case .object(let object): object.header.role == .operation ? .operation : .object
        case .enumeration: .enumeration
        case .union: .union
        case .alias: nil
        }
    }
}
