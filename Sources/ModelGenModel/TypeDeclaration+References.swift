extension TypeDeclaration {
    /// The declaration with every reference to another one sent through `transform`.
    package func mappingReferences(_ transform: (TypeID) -> TypeID) -> TypeDeclaration {
        switch self {
        case .object(var object):
            for index in object.properties.indices {
                object.properties[index].type = object.properties[index].type.mappingReferences(transform)
            }
            if case .values(let element) = object.additionalProperties {
                object.additionalProperties = .values(element.mappingReferences(transform))
            }
            return .object(object)
        case .union(var union):
            for index in union.members.indices {
                union.members[index].type = union.members[index].type.mappingReferences(transform)
            }
            return .union(union)
        case .alias(var alias):
            alias.target = alias.target.mappingReferences(transform)
            return .alias(alias)
        case .enumeration:
            return self
        }
    }
}

extension ElementType {
    fileprivate func mappingReferences(_ transform: (TypeID) -> TypeID) -> ElementType {
        ElementType(type.mappingReferences(transform), nullability: nullability, constraints: constraints)
    }
}

extension TypeReference {
    /// The type with every reference to a declaration sent through `transform`.
    ///
    /// Goes as deep as arrays nest in one property, which the limit on a document's depth bounds.
    package func mappingReferences(_ transform: (TypeID) -> TypeID) -> TypeReference {
        switch self {
        case .scalar, .any: self
        case .array(let element): .array(element.mappingReferences(transform))
        case .map(let element): .map(element.mappingReferences(transform))
        case .reference(let id): .reference(transform(id))
        }
    }
}

extension TypeDeclaration {
    /// The types in it, in source order: of properties and of what stands beside them, of members, of a target.
    package var types: [TypeReference] {
        switch self {
        case .object(let object):
            if case .values(let element) = object.additionalProperties {
                object.properties.map(\.type) + [element.type]
            } else {
                object.properties.map(\.type)
            }
        case .union(let union): union.members.map(\.type)
        case .alias(let alias): [alias.target.type]
        case .enumeration: []
        }
    }
}
