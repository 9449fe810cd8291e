/// Members of an `anyOf` that a value may match besides the one that a key has proved.
///
/// A value may match several members (JSON Schema 2020-12 Core §10.2.1.2): `{meow, bark}` is a cat and a dog. Decoded
/// as one of them it would lose the other's keys. So the other's required keys are asked for too, and where one is
/// there, both are tried and their results compared.
struct RivalMembers {
    let proof: DispatchProof

    /// How to go on once `member` is proved and `others` are still possible.
    func settled(_ member: Int, _ others: [Int]) -> Dispatch {
        let rivals = proof.union.requirement == .exactlyOne ? [] : others.filter { mayAdd($0, to: member) }
        guard !rivals.isEmpty else { return .member(member) }
        let trial = Dispatch.candidates(([member] + rivals).sorted())
        var branches: [Dispatch.PropertyBranch] = []
        for rival in rivals {
            guard let key = distinguishingKey(of: rival, from: member) else { return trial }
            branches.append(.init(key.text, then: trial))
        }
        return .property(.init(branches: branches.withoutRepetitions(), otherwise: .member(member)))
    }

    /// A key that the rival cannot be without and that `member` does not declare.
    private func distinguishingKey(of rival: Int, from member: Int) -> ExactText? {
        let declared = Set(proof.members[member].objects.flatMap(\.names))
        return PresenceCensus.alwaysPresent(proof.members[rival]).first { !declared.contains($0) }
    }

    /// Whether a value of both may hold something that `member` does not keep.
    private func mayAdd(_ rival: Int, to member: Int) -> Bool {
        let (rival, member) = (proof.members[rival], proof.members[member])
        if rival.admitsForeignObjects { return !member.keepsEverything }
        return rival.objects.contains { theirs in
            member.objects.contains { own in !own.keeps(theirs) }
        }
    }
}

extension MemberShape {
    fileprivate var keepsEverything: Bool { !objects.isEmpty && objects.allSatisfy(\.keepsAnyKey) }
}

extension ObjectShape {
    /// Whether keys of any name are kept, whatever their values.
    fileprivate var keepsAnyKey: Bool { declaration.additionalProperties == .values(ElementType(.any)) }

    /// Whether a value that is described by both is kept as well by this description.
    fileprivate func keeps(_ other: ObjectShape) -> Bool {
        if other.announcesMore, !keepsAnyKey { return false }
        return other.declaration.properties.allSatisfy { property in
            guard let own = self[ExactText(property.wireName.text)] else { return keepsAnyKey }
            return own.type == property.type || own.type == .any || own.type.isScalar && property.type.isScalar
        }
    }
}

extension TypeReference {
    fileprivate var isScalar: Bool { if case .scalar = self { true } else { false } }
}

extension [Dispatch.PropertyBranch] {
    /// The branches, each key once.
    fileprivate func withoutRepetitions() -> [Dispatch.PropertyBranch] {
        var known: Set<ExactText> = []
        return filter { known.insert(ExactText($0.propertyName)).inserted }
    }
}
