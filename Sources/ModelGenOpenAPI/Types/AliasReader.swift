internal import ModelGenDiagnostics
internal import ModelGenModel

/// A named schema that is a scalar, an array, a map, a reference or free-form JSON: another name for that.
struct AliasReader {
    let reading: SchemaReading

    func alias(at place: Place, _ schema: Schema, _ use: SchemaUse) -> AliasDeclaration {
        var named = schema
        named.place = place
        // What the type leaves open, a predicate closes.
        if use.constraints.contains(where: \.isPredicate) { named.exactness = use.exactness }
        return AliasDeclaration(
            header: reading.header(
                named, as: place.id, exactness: use.checkedExactness, hasConstraints: !use.allConstraints.isEmpty),
            target: use.element)
    }
}

extension Constraint {
    fileprivate var isPredicate: Bool { if case .predicate = rule { true } else { false } }
}
