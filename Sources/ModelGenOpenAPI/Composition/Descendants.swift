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

    private func index() -> [TypeID: [Place]] {
        var children: [TypeID: [Place]] = [:]
        for place in namedSchemas() {
            for member in place.child(Keyword.allOf.rawValue)?.elements ?? [] {
                guard let parent = target(of: member), parent.id != place.id else { continue }
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
