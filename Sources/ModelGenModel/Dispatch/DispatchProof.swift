import ModelGenDiagnostics
import ModelGenText

/// The proof of one union's dispatch, with what was noticed on the way.
///
/// Evidence is asked in this order, the strongest first; whatever stays undecided is tried and counted:
/// 1. the JSON type of the value, which needs nobody's word (only where the members differ in it);
/// 2. among scalars the value itself, where members are one value each;
/// 3. among objects the declared discriminator, because the source says that this is what tells members apart;
/// 4. listed values of a shared property, which validation itself would insist on;
/// 5. the presence of a property, which leans on the producer (see `presenceTree`).
struct DispatchProof {
    let union: UnionDeclaration
    let members: [MemberShape]
    let listed: ListedValues
    var diagnostics: [Diagnostic] = []

    /// Trees nest at most this deep below the objects; what is undecided there is tried and counted.
    static let depthLimit = 8

    init(_ union: UnionDeclaration, declarations: [TypeID: TypeDeclaration]) {
        self.union = union
        members = union.members.map { MemberShape(of: $0, in: union.header.id, declarations: declarations) }
        listed = ListedValues(declarations: declarations)
    }

    /// The decision tree.
    mutating func tree() -> Dispatch {
        let candidates = members.indices.filter { !members[$0].isOnlyTheUnion }
        let tree = kindTree(candidates)
        reportRecursion(in: tree)
        reportUndecided(in: tree)
        return tree
    }

    /// By JSON type, as far as the members differ in it.
    private mutating func kindTree(_ candidates: [Int]) -> Dispatch {
        guard candidates.count > 1 || union.discriminator != nil else { return leaf(candidates) }
        var groups: [(kinds: [JSONKind], members: [Int])] = []
        for kind in JSONKind.allCases {
            let admitting = candidates.filter { members[$0].kinds.contains(kind) }
            guard !admitting.isEmpty else { continue }
            // Objects stay apart from the other types: there is more to be known about them.
            let same = groups.firstIndex { $0.members == admitting && kind != .object }
            if let same { groups[same].kinds.append(kind) } else { groups.append(([kind], admitting)) }
        }
        let branches = groups.map { group in
            Dispatch.KindBranch(
                group.kinds,
                then: group.kinds == [.object]
                    ? objectTree(group.members) : valueTree(group.members) ?? leaf(group.members))
        }
        if branches.count == 1 { return branches[0].then }
        if branches.allSatisfy({ $0.then == .candidates(candidates) }) { return .candidates(candidates) }
        return .kind(branches)
    }

    /// Among objects: the discriminator, then what the members fix themselves.
    private mutating func objectTree(_ group: [Int]) -> Dispatch {
        // The only member of a union need not be its only value: a base's discriminator may name what nobody inherits.
        guard group.count > 1 || union.members.count == 1 else { return leaf(group) }
        if let table = discriminatorTable(group) { return tagTree(table, group, unless: [], depth: 0) }
        return evidenceTree(group, unless: [], depth: 0)
    }

    /// By listed values, then by presence, leaving out properties that were asked already.
    func evidenceTree(_ group: [Int], unless asked: Set<ExactText>, depth: Int) -> Dispatch {
        guard group.count > 1, depth < Self.depthLimit else { return leaf(group) }
        if let table = constantsTable(group, unless: asked) {
            return tagTree(table, group, unless: asked, depth: depth)
        }
        return presenceTree(group, unless: asked, depth: depth) ?? leaf(group)
    }

    /// A switch over the values of a table.
    ///
    /// Where objects may lack the property, its presence is asked first, and its absence leaves the members that may
    /// lack it: a schema that does not require its tag has valid objects without one.
    private func tagTree(_ table: TagTable, _ group: [Int], unless asked: Set<ExactText>, depth: Int) -> Dispatch {
        let asked = asked.union([table.propertyName])
        var sets: [(members: [Int], values: [String])] = []
        var positions: [[Int]: Int] = [:]
        for (value, members) in table.membersByValue {
            if let position = positions[members] {
                sets[position].values.append(value.text)
            } else {
                positions[members] = sets.count
                sets.append((members, [value.text]))
            }
        }
        let name = table.propertyName.text
        let otherwise = table.defaults.isEmpty ? nil : evidenceTree(table.defaults, unless: asked, depth: depth + 1)
        let tag = Dispatch.tag(
            .init(
                propertyName: name, evidence: table.evidence, form: table.form,
                branches: sets.map {
                    .init($0.values, then: evidenceTree($0.members, unless: asked, depth: depth + 1))
                }, otherwise: otherwise))
        let without = table.membersWithoutIt
        if without.isEmpty || without == table.defaults { return tag }
        return .property(
            .init(
                branches: [.init(name, then: tag)],
                otherwise: evidenceTree(without, unless: asked, depth: depth + 1)))
    }

    /// One member, or several to be tried and counted. One that the source repeats counts twice.
    func leaf(_ group: [Int]) -> Dispatch {
        let counted = counted(group)
        return counted.count == 1 ? .member(group[0]) : .candidates(counted)
    }

    /// The members as often as a trial counts them.
    func counted(_ group: [Int]) -> [Int] { group.flatMap { isRepeated($0) ? [$0, $0] : [$0] } }

    /// Whether a value of the member matches another alternative too, by the letter (JSON Schema 2020-12 Core §10.2.1.3). A discriminator
    /// says what is meant.
    func isRepeated(_ member: Int) -> Bool {
        union.members[member].isRepeated && union.requirement == .exactlyOne && union.discriminator == nil
            && !members[member].leadsBack
    }
}
