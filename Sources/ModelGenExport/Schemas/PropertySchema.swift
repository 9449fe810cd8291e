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
        if let value = property.defaultValue?.value, Self.allow(value, entries.members) {
            entries.add("default", value)
        }
        entries.addUnlessEmpty(
            "examples", .array(property.examples.map { ExampleLiteral.value($0, of: property.type) }))
        addMarks(of: property, to: &entries)
        return entries.value
    }

    /// Whether a default is one of the values. One that is not, which the source says all the same, stands at the end of the document: tools that
    /// check defaults would refuse all of it (JSON Schema 2020-12 Validation §9.2).
    private static func allow(_ value: JSONLiteral, _ keywords: [JSONLiteral.Member]) -> Bool {
        keywords.allSatisfy { member in
            switch (member.key, member.value) {
            case ("const", let only): value == only
            case ("enum", .array(let values)): values.contains(value)
            case ("type", .string(let type)): value.isOf(type)
            case ("type", .array(let types)): types.contains { $0.string.map(value.isOf) ?? true }
            default: true
            }
        }
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

extension JSONLiteral {
    /// Whether a value is of a type that JSON Schema names.
    fileprivate func isOf(_ type: String) -> Bool {
        switch self {
        case .null: type == "null"
        case .boolean: type == "boolean"
        case .number(let number): type == "number" || type == "integer" && number.isInteger
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }
}
