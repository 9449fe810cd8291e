import ModelGenModel
import ModelGenSwift

/// Compares two models, type by type.
struct ModelComparison {
    let old: Side
    let new: Side
    let types: TypeComparison
    /// The members of unions of the old side that are found by trying them.
    let triedMembers: Set<TypeID>
    private let matches: TypePairs
    private let conditions: ConditionComparison
    private let sharing: SharingComparison

    init(_ old: Side, _ new: Side) {
        self.old = old
        self.new = new
        matches = TypePairs(old, new)
        conditions = ConditionComparison(old, new)
        sharing = SharingComparison(old, new, newIDs: matches.newIDs)
        triedMembers = old.triedMembers
        types = TypeComparison(old, new, newIDs: matches.newIDs)
    }

    func changes() -> [Change] {
        let partners = Dictionary(matches.pairs.map { ($0.old.id, $0.new) }, uniquingKeysWith: { first, _ in first })
        let surviving = old.model.declarations.flatMap { declaration in
            let type = ChangedType(name: old.name(of: declaration), old: declaration, new: partners[declaration.id])
            return type.new.map { changes(of: type, from: declaration, to: $0) }
                ?? [change(declaration.isRequestForm ? .requestFormRemoved : .typeRemoved, type)]
        }
        let operations = OperationComparison(
            old: old.model.operations, new: new.model.operations, types: types,
            schemes: SecuritySchemeComparison(old.model.securitySchemes, new.model.securitySchemes)
        ).changes()
        return surviving
            + matches.added.map { declaration in
                let type = ChangedType(name: new.name(of: declaration), old: nil, new: declaration)
                return change(declaration.isRequestForm ? .requestFormAdded : .typeAdded, type)
            } + operations
    }

    private func changes(of type: ChangedType, from a: TypeDeclaration, to b: TypeDeclaration) -> [Change] {
        let newName = new.name(of: b)
        var renaming = type.name == newName ? [] : [change(.typeRenamed, type, before: type.name, after: newName)]
        if !renaming.isEmpty { renaming[0].isGuessed = matches.guessed.contains(a.id) }
        let changes = renaming + headerChanges(type, a.header, b.header) + contentChanges(type, a, b)
        // The conditions cover all that a schema asserts, so every other change is one of theirs as well.
        let isConditionChanged = changes.allSatisfy(\.rule.isDocumentation)
        let condition = isConditionChanged ? conditions.rule(a.header, b.header) : nil
        return sharingChanges(type, a, newName) + changes + (condition.map { [change($0, type)] } ?? [])
    }

    private func contentChanges(_ type: ChangedType, _ a: TypeDeclaration, _ b: TypeDeclaration) -> [Change] {
        switch (a, b) {
        case (.object(let a), .object(let b)): objectChanges(type, a, b)
        case (.enumeration(let a), .enumeration(let b)): enumerationChanges(type, a, b)
        case (.union(let a), .union(let b)): unionChanges(type, a, b)
        // Whether `null` may stand for an alias is said where it is used: Swift's `typealias` does not know.
        case (.alias(let a), .alias(let b)): types.findings(from: a.target, to: b.target).map { change($0, type) }
        case (.object, _), (.enumeration, _), (.union, _), (.alias, _):
            types.findings(from: a, to: b).map {
                change($0.rule, type, before: a.kindName, after: b.kindName)
            }
        }
    }

    private func sharingChanges(_ type: ChangedType, _ old: TypeDeclaration, _ newName: String) -> [Change] {
        if let other = sharing.parted[old.id] {
            return [change(.typeNoLongerShared, type, before: other, after: newName)]
        }
        if let other = sharing.united[old.id] { return [change(.typeShared, type, before: type.name, after: other)] }
        return []
    }

    private func headerChanges(_ type: ChangedType, _ a: DeclarationHeader, _ b: DeclarationHeader) -> [Change] {
        var rules: [Rule] = []
        if a.deprecation == nil, b.deprecation != nil { rules.append(.typeDeprecated) }
        if a.deprecation != nil, b.deprecation == nil { rules.append(.typeNoLongerDeprecated) }
        if a.documentation != b.documentation { rules.append(.typeDocumentationChanged) }
        return rules.map { change($0, type) }
    }
}

/// A type that is compared, for the changes that are found in it.
struct ChangedType {
    /// What users call it.
    var name: String
    var old: TypeDeclaration?
    var new: TypeDeclaration?
}

extension ModelComparison {
    /// A change of a type as a whole, or of something that has no place of its own.
    func change(
        _ rule: Rule, _ type: ChangedType, member: String? = nil, before: String? = nil, after: String? = nil
    ) -> Change {
        Change(
            rule: rule, type: type.name, member: member, before: before, after: after, directions: directions(of: type),
            swift: rule.swift, old: type.old?.header.location, new: type.new?.header.location)
    }

    /// What was found about the value of a type, or of a member of it.
    func change(_ finding: Finding, _ type: ChangedType, member: String? = nil) -> Change {
        var change = change(finding.rule, type, member: member, before: finding.before, after: finding.after)
        if finding.isSameSwift { change.swift = .compiles }
        return change
    }

    /// The ways in which values of the type travelled before and still do: only there can the older side meet the newer.
    ///
    /// Where one side does not say, the other's word counts; where neither does, or there is no common way, all ways do.
    private func directions(of type: ChangedType) -> Set<Direction> {
        let known = [type.old, type.new].compactMap { $0?.header.usage.directions }
        let common = known.reduce(Set(Direction.allCases)) { $0.intersection($1) }
        return common.isEmpty ? Set(Direction.allCases) : common
    }
}

extension Side {
    fileprivate var triedMembers: Set<TypeID> {
        var members: Set<TypeID> = []
        for case .union(let union) in model.declarations {
            for position in union.dispatch.trials.joined() {
                if case .reference(let id) = surface.resolved(ElementType(union.members[position].type)).type {
                    members.insert(id)
                }
            }
        }
        return members
    }
}

extension TypeDeclaration {
    /// What kind of type it is, for people.
    fileprivate var kindName: String {
        switch self {
        case .object: "object"
        case .enumeration: "enumeration"
        case .union: "union"
        case .alias: "alias"
        }
    }

    /// Whether it is the form of a type that requests hold, where responses hold another.
    fileprivate var isRequestForm: Bool { id.rawValue.contains("?input") }
}
