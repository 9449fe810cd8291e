import ModelGenText

extension DispatchProof {
    /// Larger groups are not compared property by property.
    private static let groupLimit = 512

    /// By a property that one member requires and no other member still in question declares, member by member.
    ///
    /// Where the others forbid further keys, the key proves the member. A member that says nothing about further keys
    /// (`additionalProperties` absent) is valid with any, so the key only makes the member likely: it is tried first, and taken if it
    /// holds all of the value. An unannounced key that is spelt like the required key of a sibling is that sibling's in nearly all
    /// data, and where it is not, the others are tried. Where a member *announces* further keys (a schema or `true`, a map, free-form
    /// JSON) its key may be any other's, and nothing is likely.
    ///
    /// Taking members away one by one settles subsets too: `{side, label}` goes before `{side}`, because only the
    /// former requires `label`, and what is left has no other choice.
    func presenceTree(_ group: [Int], unless asked: Set<ExactText>, depth: Int) -> Dispatch? {
        guard group.count <= Self.groupLimit else { return nil }
        var remaining = group
        var branches: [Dispatch.PropertyBranch] = []
        var census = PresenceCensus(group.map { members[$0] })
        while remaining.count > 1, let (position, name) = provable(remaining, census, unless: asked) {
            let member = remaining.remove(at: position)
            census.remove(members[member])
            branches.append(.init(name.text, then: settled(member, by: name, others: remaining, of: group)))
        }
        guard !branches.isEmpty else { return nil }
        // The last one could be taken without a test; with one, a value of no member is reported as just that.
        if remaining.count == 1,
            let (_, name) = provable(remaining, PresenceCensus(group.map { members[$0] }), unless: asked)
        {
            let others = group.filter { $0 != remaining[0] }
            branches.append(.init(name.text, then: settled(remaining[0], by: name, others: others, of: group)))
            return .property(.init(branches: branches, otherwise: nil))
        }
        return .property(
            .init(branches: branches, otherwise: evidenceTree(remaining, unless: asked, depth: depth + 1)))
    }

    /// The member whose key is there, proved if none of the others may have it.
    private func settled(_ member: Int, by name: ExactText, others: [Int], of group: [Int]) -> Dispatch {
        if others.allSatisfy({ members[$0].forbids(name) }) { return leaf([member]) }
        return isRepeated(member) ? leaf(group) : .likely(.init(member, among: counted(group)))
    }

    /// The first member that a property proves, with the first such property.
    private func provable(
        _ remaining: [Int], _ census: PresenceCensus, unless asked: Set<ExactText>
    ) -> (position: Int, name: ExactText)? {
        for (position, member) in remaining.enumerated() {
            let shape = members[member]
            guard census.announcing == (PresenceCensus.announcesMore(shape) ? 1 : 0) else { continue }
            let name = PresenceCensus.alwaysPresent(shape).first { census.declaring[$0] == 1 && !asked.contains($0) }
            if let name { return (position, name) }
        }
        return nil
    }
}

extension MemberShape {
    /// Whether no valid object of the member has the key.
    fileprivate func forbids(_ name: ExactText) -> Bool {
        !admitsForeignObjects && objects.allSatisfy { $0.forbidsMore && $0[name] == nil }
    }
}

/// How many members declare each key, and how many announce keys of any name.
struct PresenceCensus {
    private(set) var declaring: [ExactText: Int] = [:]
    private(set) var announcing = 0

    init(_ shapes: [MemberShape]) {
        for shape in shapes { count(shape, by: 1) }
    }

    mutating func remove(_ shape: MemberShape) { count(shape, by: -1) }

    private mutating func count(_ shape: MemberShape, by step: Int) {
        for name in Set(shape.objects.flatMap(\.names)) { declaring[name, default: 0] += step }
        if Self.announcesMore(shape) { announcing += step }
    }

    static func announcesMore(_ shape: MemberShape) -> Bool {
        shape.admitsForeignObjects || shape.objects.contains(where: \.announcesMore)
    }

    /// The keys that every valid object of the member has, in source order.
    static func alwaysPresent(_ shape: MemberShape) -> [ExactText] {
        guard !shape.admitsForeignObjects, let first = shape.objects.first else { return [] }
        return first.names.filter { name in shape.objects.allSatisfy { $0.alwaysHas(name) } }
    }
}
