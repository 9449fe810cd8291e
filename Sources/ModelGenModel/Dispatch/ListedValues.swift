import ModelGenText

/// Finds the values that a property is limited to.
struct ListedValues {
    let declarations: [TypeID: TypeDeclaration]

    /// The only values that the property may have, if they are listed and each can be a tag; `null` must be ruled out.
    func tags(of property: Property) -> [ExactText]? {
        literals(property).flatMap(tags)
    }

    /// The only values besides `null` that the property may have, if they are listed and each can be a tag.
    func tagsBesideNull(of property: Property) -> [ExactText]? {
        if let constant = property.constant { return tags([constant]) }
        return literals(ElementType(property.type, constraints: property.constraints), besideNull: true)
            .flatMap { tags($0.filter { $0 != .null }) }
    }

    /// Whether the property may be `null`.
    func mayBeNull(_ property: Property) -> Bool {
        var element = ElementType(property.type, nullability: property.nullability)
        var visited: Set<TypeID> = []
        while element.nullability != .yes, case .reference(let id) = element.type, visited.insert(id).inserted {
            guard case .alias(let alias)? = declarations[id] else { return false }
            element = alias.target
        }
        return element.nullability == .yes
    }

    /// The only values that the property may have, if they are listed; `null` must be ruled out.
    func literals(_ property: Property) -> [JSONLiteral]? {
        guard property.nullability == .no else { return nil }
        if let constant = property.constant { return [constant] }
        return literals(ElementType(property.type, constraints: property.constraints))
    }

    /// The only values of a union's member, if they are listed.
    func literals(of member: UnionDeclaration.Member) -> [JSONLiteral]? {
        literals(ElementType(member.type, constraints: member.constraints))
    }

    /// Follows aliases to a list of values: `enum`, `const`, or a declared enumeration.
    ///
    /// An enumeration counts unless its source says that values may be added: `enum` is an assertion
    /// (JSON Schema 2020-12 Validation §6.1.2), however leniently it is decoded.
    private func literals(_ element: ElementType, besideNull: Bool = false) -> [JSONLiteral]? {
        var element = element
        var visited: Set<TypeID> = []
        while true {
            guard besideNull || element.nullability == .no else { return nil }
            if let values = element.constraints.listedValues { return values }
            guard case .reference(let id) = element.type, visited.insert(id).inserted else { return nil }
            switch declarations[id] {
            case .enumeration(let enumeration)?:
                return enumeration.openness == .open ? nil : enumeration.values.map(\.value)
            case .alias(let alias)?: element = alias.target
            case .object?, .union?, nil: return nil
            }
        }
    }

    private func tags(_ values: [JSONLiteral]) -> [ExactText]? {
        var result: [ExactText] = []
        for value in values {
            guard let text = value.tagText else { return nil }
            result.append(ExactText(text))
        }
        return result.isEmpty ? nil : result
    }

    /// The JSON types of the property's values. Free-form JSON counts as every type.
    func kinds(of property: Property, in union: TypeID) -> Set<JSONKind> {
        let member = UnionDeclaration.Member(property.type, constraints: property.constraints)
        let kinds = MemberShape(of: member, in: union, declarations: declarations).kinds
        return property.constant.map { [$0.kind] } ?? kinds
    }
}
