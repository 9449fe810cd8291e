internal import ModelGenModel
internal import ModelGenSyntax

/// `$ref`, `$dynamicRef` and `$recursiveRef` (JSON Schema 2020-12 Core §8.2.3, 2019-09 Core §8.2.4.2).
struct ReferenceAssertions: AssertionReader {
    func assertions(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        [Keyword.ref, .dynamicRef, .recursiveRef].compactMap { keyword in
            schema.keyword(keyword).flatMap { assertion(keyword, at: $0, reader) }
        }
    }

    private func assertion(_ keyword: Keyword, at place: Place, _ reader: PredicateReader) -> Assertion? {
        guard let text = place.node.string,
            let target = reader.resolver.resolve(Reference(text: text, place: place)), target.isSchema
        else { return nil }
        let resource = reader.resolver.resource(of: target)
        let anchor: DynamicAnchor
        switch keyword {
        case .dynamicRef:
            guard let name = URIReference(text).fragment else { return .reference(reader.request(target)) }
            anchor = .named(name)
        case .recursiveRef: anchor = .recursive
        default: return .reference(reader.request(target))
        }
        // Only where the static target has the anchor itself does the way that led here matter.
        guard let bookend = anchor.place(in: resource), bookend.isSame(as: target) else {
            return .reference(reader.request(target))
        }
        reader.noteDynamicReference(to: anchor)
        reader.resolver.dynamicReferences.append(place)
        return .dynamicReference(DynamicReference(candidates: [], fallback: reader.request(target)))
    }
}
