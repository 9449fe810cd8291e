internal import ModelGenModel
internal import ModelGenText

/// An object whose discriminator chooses among the schemas that name it in their `allOf` (OpenAPI 3.0.4 §4.8.25.4,
/// Swagger 2.0 §5.4.21): a union of them.
///
/// Whoever refers to `Pet` may receive a `Cat`; read as the parent's own struct, it would lose all that makes it one.
/// The parent itself is a member where the discriminator may name it.
enum HierarchyReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard schema.kinds == [.object], var keyword = schema.discriminator else { return nil }
        keyword.mapping += inherited(by: schema.place, under: keyword, scope, reading)
        let mapped = MappingTarget(reading: reading)
        let targets = mapped.places(of: keyword) + [keyword.defaultMapping.flatMap(mapped.resolve)].compactMap { $0 }
        let branches = branches(of: schema.place, targets, reading)
        guard !branches.isEmpty else { return nil }
        let use = SchemaUse(.reference(schema.place.id)).withNull(schema.isNullable)
        guard !reading.declarations.contains(schema.place.id) else { return use }
        reading.declarations.begin(schema.place, as: schema.place.id)
        let hierarchy = Hierarchy(
            parent: schema, keyword: keyword, branches: branches,
            isNamed: keyword.mapping.isEmpty || targets.contains { $0.id == schema.place.id }
                || DiscriminatorReader.statedValue(at: schema.place) != nil)
        reading.declarations.finish(.union(hierarchy.union(scope, reading)))
        return use
    }

    /// The values that discriminators above the parent map to it: where it states one of its own, that often names only what inherits
    /// from it.
    private static func inherited(
        by parent: Place, under keyword: DiscriminatorKeyword, _ scope: ReadingScope, _ reading: SchemaReading
    ) -> [(value: String, target: Reference)] {
        let known = Set(keyword.mapping.map { ExactText($0.value) })
        return reading.descendants.ancestors(of: parent).flatMap { ancestor in
            let above = reading.schema(of: .written(ancestor), depth: scope.depth + 1).discriminator
            guard let above, above.propertyName.isExactly(keyword.propertyName) else { return [(String, Reference)]() }
            return above.mapping.filter { value, target in
                !known.contains(ExactText(value)) && MappingTarget(reading: reading).resolve(target)?.id == parent.id
            }
        }
    }

    /// Each child with what inherits from it. A child that states a discriminator is a union of its own; what inherits
    /// from any other is a branch too, and so is what the mapping names although it inherits nothing.
    private static func branches(of parent: Place, _ targets: [Place], _ reading: SchemaReading) -> [Hierarchy.Branch] {
        var known: Set<TypeID> = [parent.id]
        var pending = reading.descendants.children(of: parent.id)
        let family = Set(reading.descendants.family(of: parent).map(\.id))
        pending += targets.filter { !family.contains($0.id) }
        var branches: [Hierarchy.Branch] = []
        var next = 0
        while next < pending.count {
            let child = pending[next]
            next += 1
            guard known.insert(child.id).inserted else { continue }
            if child.child(Keyword.discriminator.rawValue) != nil {
                branches.append(.init(place: child, family: reading.descendants.family(of: child)))
            } else {
                branches.append(.init(place: child, family: [child]))
                pending += reading.descendants.children(of: child.id)
            }
        }
        return branches
    }
}

/// A parent and those that inherit from it.
private struct Hierarchy {
    struct Branch {
        var place: Place
        /// The schemas whose values are the branch's.
        var family: [Place]
    }

    var parent: Schema
    var keyword: DiscriminatorKeyword
    var branches: [Branch]
    /// Whether the discriminator may name the parent itself: without a mapping any schema's name is a value.
    var isNamed: Bool

    func union(_ scope: ReadingScope, _ reading: SchemaReading) -> UnionDeclaration {
        var types: [TypeReference] = []
        var named: [DiscriminatorReader.Member] = []
        for branch in branches {
            types.append(reading.read(Schema.reference(to: branch.place), scope.below()).type)
            named += branch.family.map { (Schema.reference(to: $0), types.count - 1) }
        }
        if isNamed { named.append((Schema.reference(to: parent.place), types.count)) }
        let discriminators = DiscriminatorReader(reading: reading, inherits: true)
        var discriminator =
            discriminators.discriminator(keyword(reading), of: named, depth: scope.depth)
            ?? UnionDeclaration.Discriminator(propertyName: keyword.propertyName, mapping: [])
        let listed = discriminators.constants(of: parent, under: keyword.propertyName, depth: scope.depth)
        discriminator.mapping += remaining(listed, discriminator)
        if discriminator.leads(to: types.count) { types.append(reading.read(base, scope.below()).type) }
        return UnionDeclaration(
            header: reading.header(parent, as: parent.place.id, exactness: .exact, hasConstraints: false),
            members: types.map { UnionDeclaration.Member($0) }, requirement: .atLeastOne,
            discriminator: discriminator.isEmpty ? nil : discriminator)
    }

    /// The keyword with what a branch's own discriminator maps, if it is one of the same property.
    private func keyword(_ reading: SchemaReading) -> DiscriminatorKeyword {
        var keyword = keyword
        for branch in branches where branch.family.count > 1 {
            guard let own = reading.parsed(.written(branch.place)).discriminator,
                own.propertyName == keyword.propertyName
            else { continue }
            keyword.mapping += own.mapping.filter { tag in !keyword.mapping.contains { $0.value == tag.value } }
        }
        return keyword
    }

    /// The values that the parent lists and that lead nowhere: those of the parent itself, or of a branch without a value.
    private func remaining(
        _ listed: [String], _ discriminator: UnionDeclaration.Discriminator
    ) -> [UnionDeclaration.Tag] {
        let unreached = branches.indices.filter { !discriminator.leads(to: $0) }
        return listed.filter { value in !discriminator.mapping.contains { $0.value == value } }.flatMap { value in
            (unreached + [branches.count]).map { UnionDeclaration.Tag(value, member: $0) }
        }
    }

    /// The parent's own properties, as a type of their own.
    private var base: Schema {
        var base = parent
        base.place = parent.place.virtual("base")
        base.discriminator = nil
        base.isNullable = false
        return base
    }
}

extension UnionDeclaration.Discriminator {
    fileprivate var isEmpty: Bool { mapping.isEmpty && defaultMember == nil }

    /// Whether a value, or the lack of one, leads to the member.
    fileprivate func leads(to member: Int) -> Bool {
        defaultMember == member || mapping.contains { $0.member == member }
    }
}
