import ModelGenText

extension ModelSet {
    /// The set with the discriminator's property in objects that are the default of a union and do not declare it.
    ///
    /// An object with any value that nothing is mapped to is the default member (`defaultMapping`, OpenAPI 3.2.0 §4.25), so that no case can
    /// say which value it was: the member holds it. Members that keep keys of any name do so anyway; closed ones have no valid object with it.
    func declaringDefaultTags() -> ModelSet {
        let known = declarationsByID()
        var names: [TypeID: [Property]] = [:]
        for case .union(let union) in declarations {
            guard let discriminator = union.discriminator, let member = discriminator.defaultMember,
                union.members.indices.contains(member),
                case .object(let object)? = known.declaration(behind: union.members[member].type),
                object.additionalProperties == .unannounced,
                !object.holds(discriminator.propertyName, names[object.header.id, default: []])
            else { continue }
            names[object.header.id, default: []].append(.defaultTag(discriminator.propertyName, of: union))
        }
        if names.isEmpty { return self }
        var result = self
        for position in declarations.indices {
            guard let added = names[declarations[position].id], case .object(var object) = declarations[position] else {
                continue
            }
            object.properties += added
            result.declarations[position] = .object(object)
        }
        return result
    }
}

extension ObjectDeclaration {
    fileprivate func holds(_ name: String, _ added: [Property]) -> Bool {
        (properties + added).contains { $0.wireName.exact == ExactText(name) }
    }
}

extension Property {
    /// Whatever the value is: the schema does not say.
    fileprivate static func defaultTag(_ name: String, of union: UnionDeclaration) -> Property {
        Property(
            sourceName: name, wireName: .known(name), type: .any, presence: .optional, nullability: .yes,
            documentation:
                "What tells the members of `\(union.header.name.text)` apart, where it is none of the mapped values.",
            location: union.header.location)
    }
}
