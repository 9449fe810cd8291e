internal import ModelGenModel
internal import ModelGenSyntax

/// The schemas that name another one in their `allOf`, and so inherit from it (OpenAPI 3.0.4, Composition and
/// Inheritance).
///
/// Looked for among the named schemas of the first document: only these have names that a discriminator can say.
final class Descendants {
    private let resolver: ReferenceResolver
    private let documents: DocumentTable
    private lazy var children: [TypeID: [Place]] = index()

    init(resolver: ReferenceResolver, documents: DocumentTable) {
        self.resolver = resolver
        self.documents = documents
    }

    /// The schemas that inherit from the one at `id` directly, in source order.
    func children(of id: TypeID) -> [Place] { children[id, default: []] }

    /// The schema at `place` and all that inherit from it, each once, nearest first.
    func family(of place: Place) -> [Place] {
        var known: Set<TypeID> = [place.id]
        var family = [place]
        var next = 0
        while next < family.count {
            family += children(of: family[next].id).filter { known.insert($0.id).inserted }
            next += 1
        }
        return family
    }

    /// Those of the alternatives that inherit from the schema at `place`, in whose `oneOf` or `anyOf` they are listed.
    ///
    /// By the letter each is an alternative of itself, which JSON Schema leaves undefined (2020-12 Core §9.4.1). What is
    /// meant, and widely written, is a parent that lists its children (OpenAPI 3.0.4, Composition and Inheritance).
    func heirs(among alternatives: Alternatives, of place: Place) -> Set<TypeID> {
        let targets = alternatives.members.compactMap { member in
            if case .written(let written) = member { target(of: written) } else { nil }
        }
        return Set(targets.filter { inherits($0, from: place) }.map(\.id))
    }

    /// Whether the schema at `place` has a name and inherits from the one at `parent` directly: what stands in a property
    /// only refers to it.
    func isNamedChild(_ place: Place, of parent: Place) -> Bool {
        children(of: parent.id).contains { $0.id == place.id }
    }

    /// Whether the schema at `place` inherits from the one at `parent`, directly or not.
    func inherits(_ place: Place, from parent: Place) -> Bool {
        ancestors(of: place).contains { $0.id == parent.id }
    }

    /// The schemas that the one at `place` inherits from, directly or not, each once, nearest first.
    func ancestors(of place: Place) -> [Place] {
        var known: Set<TypeID> = [place.id]
        var ancestors = parents(of: place).filter { known.insert($0.id).inserted }
        var next = 0
        while next < ancestors.count {
            ancestors += parents(of: ancestors[next]).filter { known.insert($0.id).inserted }
            next += 1
        }
        return ancestors
    }

    /// The nearest schema that all of the places inherit from and that fulfils a condition.
    func sharedAncestor(of places: [Place], where condition: (Place) -> Bool) -> Place? {
        guard let first = places.first else { return nil }
        var known: Set<TypeID> = [first.id]
        var pending = parents(of: first)
        while !pending.isEmpty {
            let next = pending.removeFirst()
            guard known.insert(next.id).inserted else { continue }
            if condition(next), places.allSatisfy({ inherits($0, from: next) }) { return next }
            pending += parents(of: next)
        }
        return nil
    }

    private func parents(of place: Place) -> [Place] {
        (place.child(Keyword.allOf.rawValue)?.elements ?? []).compactMap(target)
    }

    private func index() -> [TypeID: [Place]] {
        var children: [TypeID: [Place]] = [:]
        for place in namedSchemas() {
            for parent in parents(of: place) where parent.id != place.id {
                children[parent.id, default: []].append(place)
            }
        }
        return children
    }

    /// Where a named schema is only a reference, what it leads to: documents in many files name all schemas this way.
    private func namedSchemas() -> [Place] {
        guard let source = documents.documents.first else { return [] }
        var known: Set<TypeID> = []
        return source.dialect.schemaContainers.flatMap { container -> [Place] in
            var place: Place? = source.root
            for token in container { place = place?.child(token) }
            guard let place, let mapping = place.node.mapping else { return [] }
            return mapping.entries.map { entry in
                let named = place.child(entry)
                return target(of: named) ?? named
            }
        }
        .filter { known.insert($0.id).inserted }
    }

    private func target(of place: Place) -> Place? {
        guard let reference = place.child(Keyword.ref.rawValue), let text = reference.node.string else { return nil }
        return resolver.resolve(Reference(text: text, place: reference))
    }
}
