import ModelGenModel

/// The schema of a declaration.
struct DeclarationSchema {
    let scope: WritingScope

    func schema(_ declaration: TypeDeclaration) -> JSONLiteral {
        var entries = Entries()
        let header = declaration.header
        switch declaration {
        case .object(let object):
            entries.add("type", "object")
            entries.add("description", header.documentation)
            entries.add(self.object(object))
        case .enumeration(let enumeration):
            entries.add("description", header.documentation)
            entries.add(EnumerationSchema(enumeration).entries)
        case .union(let union):
            entries.add("description", header.documentation)
            entries.add(UnionSchema(scope: scope).entries(union))
        case .alias(let alias): entries.add(self.alias(alias))
        }
        for group in header.predicate.map(scope.predicates.groups) ?? [] { entries.addAssertions(group) }
        entries.addFlag("deprecated", header.deprecation != nil)
        entries.add("x-deprecated-reason", header.deprecation?.message)
        if header.name.provenance == .required { entries.add("x-swift-name", header.name.text) }
        return entries.value
    }

    private func object(_ object: ObjectDeclaration) -> Entries {
        var entries = Entries()
        let required = object.properties.filter { $0.presence == .required || $0.isUndeclared }
        entries.addUnlessEmpty("required", .array(required.map { .string($0.wireName.text) }))
        let properties = object.properties.filter { !$0.isUndeclared }.map { property in
            JSONLiteral.Member(property.wireName.text, PropertySchema(scope: scope).schema(property))
        }
        entries.addUnlessEmpty("properties", .object(properties))
        switch object.additionalProperties {
        case .unannounced: break
        case .forbidden: entries.add("additionalProperties", .boolean(false))
        case .values(let element): entries.add("additionalProperties", ElementSchema(scope: scope).values(element))
        }
        entries.add(ConstraintEntries(object.constraints).entries)
        return entries
    }

    private func alias(_ alias: AliasDeclaration) -> Entries {
        var entries = Entries()
        let schema = ElementSchema(scope: scope).schema(alias.target).entries
        let leading: Set<String> = ["type", "format", "$ref"]
        for member in schema where leading.contains(member.key) { entries.add(member.key, member.value) }
        entries.add("description", alias.header.documentation)
        for member in schema where !leading.contains(member.key) { entries.add(member.key, member.value) }
        return entries
    }
}

extension JSONLiteral {
    /// The entries, if this is an object.
    var entries: [Member] { if case .object(let members) = self { members } else { [] } }
}
