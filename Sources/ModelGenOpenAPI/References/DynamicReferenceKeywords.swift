internal import ModelGenModel
internal import ModelGenSyntax

/// `$recursiveRef` (JSON Schema 2019-09 Core §8.2.4.2) and `$dynamicRef` (2020-12 Core §8.2.3.2), where they mean the
/// same as a plain reference.
///
/// They differ from one only where a schema that extends another one takes its place. A document that describes data
/// hardly does that: it names a schema so that the schema can refer to itself.
struct DynamicReferenceKeywords {
    let report: ReadingReport
    let resolver: ReferenceResolver

    /// Whether the keyword is one of these and is read; what is not goes on to be reported.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        guard schema.reference == nil, let text = place.node.string else { return false }
        let target: String?
        if keyword == .recursiveRef || keyword == .dynamicRef {
            resolver.dynamicReferences.append(schema.place)
        }
        switch keyword {
        case .recursiveRef: target = text == "#" ? enclosing(schema.place)?.path.fragment : nil
        case .dynamicRef: target = resolver.isDynamic(text, from: place) ? nil : text
        default: return false
        }
        guard let target else { return false }
        schema.reference = Reference(text: target, place: place)
        return true
    }

    /// The innermost schema around `place` that may be referred to so; else the whole document, if that is a schema.
    private func enclosing(_ place: Place) -> Place? {
        var found = place.dialect.rootIsSchema ? place.source.root : nil
        var current = place.source.root
        for token in place.path.tokens {
            let index = Int(token)
            guard let next = current.child(token) ?? index.flatMap({ current.element($0) }) else { break }
            current = next
            if current.node[Keyword.recursiveAnchor.rawValue]?.boolean == true { found = current }
        }
        return found
    }
}

extension Place {
    fileprivate func element(_ index: Int) -> Place? {
        elements.indices.contains(index) ? elements[index] : nil
    }
}

extension PointerPath {
    /// The pointer as a reference within the document.
    fileprivate var fragment: String { JSONPointer(tokens: tokens).fragment }
}
