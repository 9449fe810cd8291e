import ModelGenModel

/// The schema of a property.
struct PropertySchema {
    let scope: WritingScope

    func schema(_ property: Property) -> JSONLiteral {
        let element = ElementType(
            property.type, nullability: property.nullability, constraints: property.constraints)
        var keywords = ElementSchema(scope: scope).keywords(element)
        keywords.add("const", property.constant)
        var entries = Entries()
        let leading: Set<String> = ["type", "format", "$ref", "const", "enum"]
        for member in keywords.members where leading.contains(member.key) { entries.add(member.key, member.value) }
        entries.add("description", property.documentation)
        for member in keywords.members where !leading.contains(member.key) { entries.add(member.key, member.value) }
        entries.add("default", property.defaultValue?.value)
        entries.addUnlessEmpty("examples", .array(property.examples.map { ExampleValue.value($0, of: property.type) }))
        addMarks(of: property, to: &entries)
        return entries.value
    }

    private func addMarks(of property: Property, to entries: inout Entries) {
        switch property.access {
        case .readWrite: break
        case .readOnly: entries.addFlag("readOnly", true)
        case .writeOnly: entries.addFlag("writeOnly", true)
        }
        entries.addFlag("deprecated", property.deprecation != nil)
        entries.add("x-deprecated-reason", property.deprecation?.message)
        entries.add("x-swift-name", property.requiredName)
        var provenance = ProvenanceEntries()
        provenance.add(property)
        provenance.add(property.nullability)
        provenance.add(property.defaultValue)
        provenance.add(property.constraints)
        entries.add(provenance.entries)
    }
}
