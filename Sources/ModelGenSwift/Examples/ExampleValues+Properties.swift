import ModelGenModel

// A type without an example of its own gets one that is made of its properties.

extension ExampleValues {
    mutating func composed(_ declaration: TypeDeclaration) -> JSONLiteral? {
        guard case .object(let object) = declaration else { return nil }
        var members: [JSONLiteral.Member] = []
        var hasExample = false
        for property in object.properties {
            if let value = own(property, of: object) {
                hasExample = true
                members.append(.init(property.wireName.text, value))
            } else if property.presence == .required || property.isUndeclared {
                guard let (value, isExample) = implied(by: property) else { return nil }
                hasExample = hasExample || isExample
                members.append(.init(property.wireName.text, value))
            }
        }
        let value = JSONLiteral.object(members)
        guard hasExample, value.jsonText.utf8.count <= Self.greatestSize else { return nil }
        do { try judge.check(value, as: ElementType(.reference(object.header.id))) } catch { return nil }
        return value
    }

    /// An example of the property's, or of what it refers to by name, unless that is an object or a union.
    private mutating func own(_ property: Property, of object: ObjectDeclaration) -> JSONLiteral? {
        let judge = judge
        let what = "`\(object.header.name.text).\(property.wireName.text)`"
        let own = firstUsable(property.exampleValues, of: what) { value throws(ExampleJudge.Fault) in
            try judge.check(value, as: property)
        }
        if let own { return own }
        if case .reference(let id) = scope.catalog.resolved(property.type).type {
            guard case .enumeration? = scope.catalog.declarations[id] else { return nil }
        }
        guard property.constant == nil, let value = named(property.type) else { return nil }
        do { try judge.check(value, as: property) } catch { return nil }
        return value
    }

    /// The example of the first named type, aliases among them, that has one.
    private mutating func named(_ type: TypeReference) -> JSONLiteral? {
        var type = type
        while case .reference(let id) = type, !scope.catalog.endlessAliases.contains(id) {
            if let value = example(of: id) { return value }
            guard case .alias(let alias)? = scope.catalog.declarations[id] else { return nil }
            type = alias.target.type
        }
        return nil
    }

    /// What a required property without an example may be, and whether that is an example.
    private mutating func implied(by property: Property) -> (JSONLiteral, Bool)? {
        if let constant = property.constant { return (constant, false) }
        if let value = property.defaultValue?.value { return (value, false) }
        return implied(by: property.type)
    }

    private mutating func implied(by type: TypeReference) -> (JSONLiteral, Bool)? {
        if let value = named(type) { return (value, true) }
        switch scope.catalog.resolved(type).type {
        case .scalar, .any, .map: return nil
        case .array(let element):
            guard let (value, isExample) = implied(by: element.type) else { return nil }
            return (.array([value]), isExample)
        case .reference(let id):
            guard case .enumeration(let enumeration)? = scope.catalog.declarations[id] else { return nil }
            return enumeration.values.first.map { ($0.value, false) }
        }
    }
}
