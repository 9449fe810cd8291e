extension DispatchProof {
    /// A switch over the value itself, where members of a kind of scalar are one value each.
    ///
    /// Nothing is tried then, and such a member needs no payload. Beside members that are more than a value, a `oneOf` must not have
    /// one that another member may be as well: both match by the letter (JSON Schema 2020-12 Core §10.2.1.3), which only a trial tells.
    func valueTree(_ group: [Int]) -> Dispatch? {
        let branches = group.compactMap { member in
            union.members[member].onlyValue.map { Dispatch.ValueBranch($0, member: member) }
        }
        let constants = branches.map(\.member)
        guard !branches.isEmpty, !constants.contains(where: isRepeated), Self.areDistinct(branches) else { return nil }
        let others = group.filter { !constants.contains($0) }
        guard !others.isEmpty else { return .value(.init(branches: branches)) }
        guard union.requirement == .atLeastOne || others.allSatisfy({ excludes($0, branches) }) else { return nil }
        return .value(.init(branches: branches, otherwise: leaf(others)))
    }

    private static func areDistinct(_ branches: [Dispatch.ValueBranch]) -> Bool {
        branches.indices.allSatisfy { index in
            !branches[..<index].contains { $0.matches(branches[index].value) }
        }
    }

    /// Whether a member lists its values, and none of these is among them.
    private func excludes(_ member: Int, _ branches: [Dispatch.ValueBranch]) -> Bool {
        guard let values = listed.literals(of: union.members[member]) else { return false }
        return !branches.contains { branch in values.contains(where: branch.matches) }
    }
}

extension UnionDeclaration.Member {
    /// The one value that the member is, where that is a scalar and a case can stand for it.
    package var onlyValue: JSONLiteral? {
        guard case .scalar = type, constraints.count == 1, let value = constraints.listedValues?.first,
            constraints.listedValues?.count == 1
        else { return nil }
        switch value {
        case .string, .boolean: return value
        case .number(let number): return number.integer(as: Int32.self) == nil ? nil : value
        case .null, .array, .object: return nil
        }
    }
}
