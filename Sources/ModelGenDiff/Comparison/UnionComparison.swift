import ModelGenModel
import ModelGenSwift

extension ModelComparison {
    /// What changed in a union.
    func unionChanges(_ type: ChangedType, _ a: UnionDeclaration, _ b: UnionDeclaration) -> [Change] {
        let surfaces = (old.surface.cases(of: a), new.surface.cases(of: b))
        let members = UnionMemberMatches(a, surfaces.0, b, surfaces.1, isSameType: types.isSameType)
        var changes = memberChanges(type, a, b, surfaces, members)
        changes += members.removed.map { change(.unionMemberRemoved, type, member: spelling($0, of: a, old)) }
        let isOpen = surfaces.0.keepsUnknownTags && surfaces.1.keepsUnknownTags
        changes += members.added.map { position in
            let added: Rule = isOpen ? .openUnionMemberAdded : .closedUnionMemberAdded
            let isShared = mayTake(position, of: b, fromMembersOf: a)
            return change(isShared ? .overlappingUnionMemberAdded : added, type, member: spelling(position, of: b, new))
        }
        changes += requirementRule(a.requirement, b.requirement).map {
            change($0, type, before: a.requirement.keyword, after: b.requirement.keyword)
        }
        changes += specialCaseRules(surfaces.0, surfaces.1).map { change($0, type) }
        return changes + discriminatorChanges(type, a.discriminator, b.discriminator, members)
    }

    private func requirementRule(
        _ a: UnionDeclaration.Requirement, _ b: UnionDeclaration.Requirement
    ) -> [Rule] {
        switch (a, b) {
        case (.exactlyOne, .exactlyOne), (.atLeastOne, .atLeastOne): []
        case (.exactlyOne, .atLeastOne): [.unionRequirementLoosened]
        case (.atLeastOne, .exactlyOne): [.unionRequirementTightened]
        }
    }

    /// Whether what older clients send for one of the old members may match the new one as well. A tag rules that out.
    private func mayTake(_ position: Int, of union: UnionDeclaration, fromMembersOf old: UnionDeclaration) -> Bool {
        guard union.requirement == .exactlyOne, union.discriminator == nil else { return false }
        let overlap = TypeOverlap(of: self.old, with: new)
        return old.members.contains { overlap.mayHold($0.value, as: union.members[position].value) }
    }

    private func memberChanges(
        _ type: ChangedType, _ a: UnionDeclaration, _ b: UnionDeclaration, _ surfaces: (UnionSurface, UnionSurface),
        _ members: UnionMemberMatches
    ) -> [Change] {
        members.pairs.flatMap { before, after in
            let names = (surfaces.0.members[before], surfaces.1.members[after])
            let name = spelling(before, of: a, old)
            if !types.isSameType(a.members[before].type, b.members[after].type) {
                let rule = memberRule(types.inclusionRule(a.members[before].value, b.members[after].value))
                return [change(rule, type, member: names.0, before: name, after: spelling(after, of: b, new))]
            }
            let renaming =
                names.0 == names.1
                ? [] : [change(.unionCaseRenamed, type, member: name, before: names.0, after: names.1)]
            return renaming
                + types.findings(from: a.members[before].value, to: b.members[after].value).map {
                    change($0, type, member: name)
                }
        }
    }

    private func memberRule(_ inclusion: TypeComparison.Inclusion) -> Rule {
        switch inclusion {
        case .widened: .unionMemberWidened
        case .narrowed: .unionMemberNarrowed
        case .equal, .changed: .unionMemberTypeChanged
        }
    }

    private func spelling(_ position: Int, of union: UnionDeclaration, _ side: Side) -> String {
        side.surface.spelling(of: union.members[position].value)
    }

    private func specialCaseRules(_ a: UnionSurface, _ b: UnionSurface) -> [Rule] {
        var rules: [Rule] = []
        if !a.hasUnrecognized, b.hasUnrecognized { rules.append(.unrecognizedCaseAdded) }
        if a.hasUnrecognized, !b.hasUnrecognized { rules.append(.unrecognizedCaseRemoved) }
        if !a.hasSeveral, b.hasSeveral { rules.append(.severalCaseAdded) }
        if a.hasSeveral, !b.hasSeveral { rules.append(.severalCaseRemoved) }
        return rules
    }

    private func discriminatorChanges(
        _ type: ChangedType, _ a: UnionDeclaration.Discriminator?, _ b: UnionDeclaration.Discriminator?,
        _ members: UnionMemberMatches
    ) -> [Change] {
        switch (a, b) {
        case (nil, nil): return []
        case (nil, let added?): return [change(.discriminatorAdded, type, after: added.propertyName)]
        case (let removed?, nil): return [change(.discriminatorRemoved, type, before: removed.propertyName)]
        case (let a?, let b?):
            if a.propertyName != b.propertyName {
                return [change(.discriminatorRenamed, type, before: a.propertyName, after: b.propertyName)]
            }
            return members.pairs.compactMap { old, new in
                let (before, after) = (a.values(of: old), b.values(of: new))
                return before == after ? nil : change(.tagChanged, type, before: before, after: after)
            } + defaultChange(type, a.defaultMember, b.defaultMember, members)
        }
    }

    private func defaultChange(
        _ type: ChangedType, _ a: Int?, _ b: Int?, _ members: UnionMemberMatches
    ) -> [Change] {
        switch (a, b) {
        case (nil, nil): return []
        case (nil, _?): return [change(.defaultMemberAdded, type)]
        case (_?, nil): return [change(.defaultMemberRemoved, type)]
        case (let a?, let b?):
            return members.pairs.contains { $0 == (a, b) } ? [] : [change(.defaultMemberChanged, type)]
        }
    }
}

/// Which member of one union is which of the other, by position.
struct UnionMemberMatches {
    private(set) var pairs: [(old: Int, new: Int)] = []
    private(set) var removed: [Int] = []
    private(set) var added: [Int] = []

    /// The order matters: a member is who it is by its type and, if it is one value, by that; one of another type may still have the same case.
    init(
        _ a: UnionDeclaration, _ first: UnionSurface, _ b: UnionDeclaration, _ second: UnionSurface,
        isSameType: (TypeReference, TypeReference) -> Bool
    ) {
        removed = Array(a.members.indices)
        added = Array(b.members.indices)
        take {
            let (old, new) = (a.members[$0], b.members[$1])
            return isSameType(old.type, new.type) && old.onlyValue == new.onlyValue
        }
        take { first.members[$0] == second.members[$1] }
        pairs.sort { $0.old < $1.old }
    }

    private mutating func take(_ isSame: (Int, Int) -> Bool) {
        for old in removed {
            guard let index = added.firstIndex(where: { isSame(old, $0) }) else { continue }
            pairs.append((old, added.remove(at: index)))
        }
        let matched = Set(pairs.map(\.old))
        removed.removeAll(where: matched.contains)
    }
}

extension UnionDeclaration.Member {
    fileprivate var value: ElementType { ElementType(type, constraints: constraints) }
}

extension UnionDeclaration.Discriminator {
    /// The values that stand for a member.
    fileprivate func values(of member: Int) -> String {
        mapping.filter { $0.member == member }.map(\.value).sorted().joined(separator: ", ")
    }
}

extension UnionDeclaration.Requirement {
    fileprivate var keyword: String {
        switch self {
        case .exactlyOne: "oneOf"
        case .atLeastOne: "anyOf"
        }
    }
}
