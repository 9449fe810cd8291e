import ModelGenModel

/// Pairs the types of pages with those of a specification.
struct TypeMatcher {
    private let pages: Catalog
    private let spec: Catalog
    private var matches = TypeMatches()

    /// Strategies in order, the surest first, and references after each of them, because what matched types refer to
    /// under one name is surer than what merely looks alike.
    static func match(_ pages: Catalog, _ spec: Catalog) -> TypeMatches {
        var matcher = TypeMatcher(pages: pages, spec: spec)
        matcher.matchNames()
        matcher.followReferences()
        matcher.matchStructures()
        matcher.followReferences()
        return matcher.matches
    }

    private init(pages: Catalog, spec: Catalog) {
        self.pages = pages
        self.spec = spec
    }

    /// By names that differ in spelling only, where both are the only ones of their kind.
    private mutating func matchNames() {
        let schemas = Dictionary(grouping: spec.declarations) { NameForm($0.header.name.text) }
        let titles = Dictionary(grouping: pages.declarations) { NameForm($0.header.name.text) }
        for page in pages.declarations {
            let form = NameForm(page.header.name.text)
            guard titles[form]?.count == 1, let candidates = schemas[form], candidates.count == 1 else { continue }
            let schema = named(candidates[0], beside: page)
            if Likeness.allows(page, schema) { matches.match(page.id, schema.id) }
        }
    }

    /// What a page means by the name of a schema: of an alias for an array, SDKs give the name to the elements.
    private func named(_ schema: TypeDeclaration, beside page: TypeDeclaration) -> TypeDeclaration {
        guard case .union(let union) = page, union.members.count > 1, case .alias(let alias) = schema,
            case .array(let element) = alias.target.type, case .reference(let id) = element.type
        else { return schema }
        return spec[id] ?? schema
    }

    /// By what matched types refer to in the same place.
    private mutating func followReferences() {
        while let (page, schema) = matches.nextFresh() {
            guard let page = pages[page], let schema = spec[schema] else { continue }
            var pairing = ReferencePairing(pages: pages, spec: spec, matches: matches)
            pairing.pair(page, schema)
            matches = pairing.matches
        }
    }

    /// By equal sets of names or values that nothing else on either side has.
    private mutating func matchStructures() {
        let left = pages.declarations.filter { matches.spec(of: $0.id) == nil }
        let free = spec.declarations.filter { !matches.isMatched(spec: $0.id) }
        let alike = Dictionary(grouping: left) { Signature($0) }
        let candidates = Dictionary(grouping: free) { Signature($0) }
        for page in left {
            guard let signature = Signature(page), alike[signature]?.count == 1,
                let schemas = candidates[signature], schemas.count == 1
            else { continue }
            matches.match(page.id, schemas[0].id)
        }
    }
}

/// The names or values of a declaration, if they are enough to know it by.
private struct Signature: Hashable {
    private let parts: Set<String>

    init?(_ declaration: TypeDeclaration) {
        switch declaration {
        case .object(let object): parts = Set(Likeness.forms(object).map(\.text))
        case .enumeration(let enumeration): parts = Set(enumeration.values.map { "\($0.value)" })
        case .union, .alias: return nil
        }
        if parts.count < 2 { return nil }
    }
}

/// Declarations by identity, in their order.
struct Catalog {
    let declarations: [TypeDeclaration]
    private let byID: [TypeID: TypeDeclaration]

    init(_ set: ModelSet) {
        declarations = set.declarations
        byID = set.declarationsByID()
    }

    subscript(id: TypeID) -> TypeDeclaration? { byID[id] }
}
