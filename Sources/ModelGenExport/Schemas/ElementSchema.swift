import ModelGenModel

/// The schema of an element, a member, a target, and of a property but for what only properties have.
struct ElementSchema {
    let scope: WritingScope

    /// The keywords that describe the value.
    func keywords(_ element: ElementType) -> Entries {
        var entries = Entries()
        let isNullable = element.nullability != .no
        switch element.type {
        case .scalar(let scalar): entries.add(self.scalar(scalar, element.constraints, isNullable))
        case .any: entries.add(ConstraintEntries(element.constraints).entries)
        case .array(let items):
            entries.add("type", Self.type("array", isNullable))
            entries.add("items", schema(items))
            entries.add(ConstraintEntries(element.constraints, isNullable: isNullable).entries)
        case .map(let values):
            entries.add("type", Self.type("object", isNullable))
            entries.add("additionalProperties", self.values(values))
            entries.add(ConstraintEntries(element.constraints, isNullable: isNullable).entries)
        case .reference(let id): entries.add(reference(id, element.constraints, isNullable))
        }
        // Whether a predicate takes `null` its schema does not show.
        if isNullable { return entries }
        for case .predicate(let id) in element.constraints.map(\.rule) {
            scope.predicates.groups(id).forEach { entries.addAssertions($0) }
        }
        return entries
    }

    /// The schema, guesses marked.
    func schema(_ element: ElementType) -> JSONLiteral {
        var entries = keywords(element)
        var provenance = ProvenanceEntries()
        provenance.add(element.nullability)
        provenance.add(element.constraints)
        entries.add(provenance.entries)
        return entries.value
    }

    /// What stands under `additionalProperties`: `true` says better than `{}` that keys are free.
    func values(_ element: ElementType) -> JSONLiteral {
        element == ElementType(.any) ? .boolean(true) : schema(element)
    }

    private func scalar(_ scalar: ScalarType, _ constraints: [Constraint], _ isNullable: Bool) -> Entries {
        var entries = Entries()
        let keywords = ConstraintEntries(constraints, isNullable: isNullable)
        entries.add("type", Self.type(scalar.kind.rawValue, isNullable))
        entries.add("format", scalar.format)
        entries.add("x-swift-type", scalar.swiftType?.rawValue)
        entries.add(keywords.entries)
        return entries
    }

    /// Beside `null` a reference is one of two alternatives: `type` beside `$ref` would have to hold as well.
    private func reference(_ id: TypeID, _ constraints: [Constraint], _ isNullable: Bool) -> Entries {
        var entries = Entries()
        entries.add("$ref", scope.names.pointer(to: id))
        entries.add(ConstraintEntries(constraints).entries)
        guard isNullable else { return entries }
        var alternatives = Entries()
        alternatives.add("anyOf", .array([entries.value, .object([.init("type", .string("null"))])]))
        return alternatives
    }

    private static func type(_ name: String, _ isNullable: Bool) -> JSONLiteral {
        isNullable ? .array([.string(name), .string("null")]) : .string(name)
    }
}
