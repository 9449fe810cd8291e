import ModelGenModel

/// Pairs the types that two matched declarations refer to.
struct ReferencePairing {
    let pages: Catalog
    let spec: Catalog
    private(set) var matches: TypeMatches
    /// Aliases of aliases are followed no further.
    private static let depthLimit = 64

    init(pages: Catalog, spec: Catalog, matches: TypeMatches) {
        self.pages = pages
        self.spec = spec
        self.matches = matches
    }

    mutating func pair(_ page: TypeDeclaration, _ schema: TypeDeclaration) {
        switch (page, schema) {
        case (.object(let page), .object(let schema)): pair(page, schema)
        case (.union(let page), .union(let schema)): pair(members: page, schema)
        case (.union(let page), .alias(let alias)) where page.members.count == 1:
            pair(page.members[0].type, alias.target.type, depth: 0)
        case (.union(let page), .alias(let alias)):
            if case .reference(let id) = alias.target.type, case .union(let schema)? = spec[id] {
                pair(members: page, schema)
            }
        case (.union(let page), .enumeration):
            for member in page.members { pair(member.type, .reference(schema.id), depth: 0) }
        case (.alias(let page), .alias(let schema)): pair(page.target.type, schema.target.type, depth: 0)
        case (.object, _), (.enumeration, _), (.union, _), (.alias, _): break
        }
    }

    private mutating func pair(_ page: ObjectDeclaration, _ schema: ObjectDeclaration) {
        for (index, other) in PropertyMatcher.match(page.properties, schema.properties).pairs {
            pair(page.properties[index].type, schema.properties[other].type, depth: 0)
        }
        if case (.values(let element), .values(let other)) = (page.additionalProperties, schema.additionalProperties) {
            pair(element.type, other.type, depth: 0)
        }
    }

    private mutating func pair(_ page: TypeReference, _ schema: TypeReference, depth: Int) {
        guard depth < Self.depthLimit else { return }
        switch (page, schema) {
        case (.array(let page), .array(let schema)), (.map(let page), .map(let schema)):
            pair(page.type, schema.type, depth: depth + 1)
        case (.reference(let id), .reference(let other)):
            if let declaration = pages[id], let target = spec[other], Likeness.allows(declaration, target) {
                matches.match(id, other)
            } else {
                follow(page, schema, depth: depth)
            }
        case (.reference, _), (_, .reference): follow(page, schema, depth: depth)
        case (.scalar, _), (.any, _), (.array, _), (.map, _): break
        }
    }

    /// Looks through aliases, and through the unions of one member that pages have for them.
    private mutating func follow(_ page: TypeReference, _ schema: TypeReference, depth: Int) {
        if case .reference(let id) = schema, case .alias(let alias)? = spec[id] {
            pair(page, alias.target.type, depth: depth + 1)
        } else if case .reference(let id) = page, case .union(let union)? = pages[id], union.members.count == 1 {
            pair(union.members[0].type, schema, depth: depth + 1)
        }
    }
}

// MARK: - Members

extension ReferencePairing {
    /// By equal names of properties, then by being the only one left on both sides.
    private mutating func pair(members page: UnionDeclaration, _ schema: UnionDeclaration) {
        pairArrays(page, schema)
        for (id, declaration) in left(page) {
            let equal = free(schema).filter { Likeness.isEqual(declaration, $0.declaration) }
            if equal.count == 1 { matches.match(id, equal[0].id) }
        }
        let (left, free) = (left(page), free(schema))
        if left.count == 1, free.count == 1, Likeness.allows(left[0].declaration, free[0].declaration) {
            matches.match(left[0].id, free[0].id)
        }
    }

    /// By how deep arrays nest, where one member of either union nests so deep.
    private mutating func pairArrays(_ page: UnionDeclaration, _ schema: UnionDeclaration) {
        let arrays = Dictionary(grouping: page.members.map(\.type), by: \.arrayDepth)
        let others = Dictionary(grouping: schema.members.map(\.type), by: \.arrayDepth)
        for depth in arrays.keys.sorted() where depth > 0 {
            guard let array = arrays[depth], let other = others[depth], array.count == 1, other.count == 1 else {
                continue
            }
            pair(array[0], other[0], depth: 0)
        }
    }

    private func left(_ union: UnionDeclaration) -> [(id: TypeID, declaration: TypeDeclaration)] {
        declarations(of: union, in: pages).filter { matches.spec(of: $0.id) == nil }
    }

    private func free(_ union: UnionDeclaration) -> [(id: TypeID, declaration: TypeDeclaration)] {
        declarations(of: union, in: spec).filter { !matches.isMatched(spec: $0.id) }
    }

    private func declarations(
        of union: UnionDeclaration, in catalog: Catalog
    ) -> [(id: TypeID, declaration: TypeDeclaration)] {
        union.members.compactMap { member in
            guard case .reference(let id) = member.type, let declaration = catalog[id] else { return nil }
            return (id, declaration)
        }
    }
}

extension TypeReference {
    /// How many arrays are around the innermost element.
    fileprivate var arrayDepth: Int {
        var (type, depth) = (self, 0)
        while case .array(let element) = type { (type, depth) = (element.type, depth + 1) }
        return depth
    }
}
